import {resolve} from 'node:path'
import type {FileText} from '../check/file-text.ts'
import type {DocumentRead, ModelSource, Reading, ReadThrough} from '../check/load.ts'
import {signature} from '../files/stats.ts'
import {once} from '../model/once.ts'
import {wholePlaybook} from '../model/outline.ts'
import type {Playbook} from '../model/playbook-type.ts'
import {loadPolicySources, type PolicySource} from '../policy/index.ts'
import {readSidecar} from '../sidecars/read.ts'
import type {Host} from './host.ts'

/** What was read of a document, and of what. */
interface Kept {
  /** A text that is not saved, or what the disk says of the file. */
  key: string
  read: DocumentRead
}

/** The addresses of a mapping file's entries, and the stamp of the file that has them. */
interface Addresses {
  stamp: string | undefined
  read(): readonly string[]
}

/** Keeps what was read of documents and mapping files, so that only those that changed are read again. */
export class ModelCache implements ModelSource {
  readonly #kept = new Map<string, Kept>()
  readonly #addresses = new Map<string, Addresses>()
  readonly #corpora = new Set<string>()
  #setting = ''

  constructor(readonly host: Pick<Host, 'textOf'>) {}

  /** Forgets everything if what documents are read with is not what it was. */
  readWith(setting: string): void {
    if (setting !== this.#setting) {
      this.#kept.clear()
      this.#corpora.clear()
    }
    this.#setting = setting
  }

  /** Whether the documents of a folder are to be read for the first time: this is told once. */
  isFirstLook(folder: string): boolean {
    const isFirst = !this.#corpora.has(folder)
    this.#corpora.add(folder)
    return isFirst
  }

  readonly readThrough: ReadThrough = async (path, read) => {
    const file = resolve(path)
    const open = this.host.textOf(file)
    const key = open === undefined ? `disk ${signature(file)}` : `open ${open}`
    const kept = this.#kept.get(file)
    if (kept?.key === key) return kept.read
    const fresh = wholeIf(open !== undefined, await read(open))
    this.#kept.set(file, {key, read: fresh})
    return fresh
  }

  async model({file}: Reading, parse: (sources: readonly PolicySource[]) => Playbook): Promise<Playbook> {
    return parse(await loadPolicySources(file.text))
  }

  readonly isKnown = (path: string, stamp: string): boolean => this.#addresses.get(path)?.stamp === stamp

  readonly addresses = (file: FileText): (() => readonly string[]) => {
    const {path, stamp} = file
    const known = this.#addresses.get(path)
    if (known && stamp !== undefined && known.stamp === stamp) return known.read
    const read = once(() => readSidecar(path, file.text, []).addresses)
    this.#addresses.set(path, {stamp, read})
    return read
  }
}

/** All of a document that is open is at hand, since all of it is asked for. */
function wholeIf(isOpen: boolean, read: DocumentRead): DocumentRead {
  return isOpen && read.playbook ? {...read, playbook: wholePlaybook(read.playbook)} : read
}
