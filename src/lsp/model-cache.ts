import {join} from 'node:path'
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

  /** @param folder from which paths are named, as the editor names it: a link in it is not followed */
  constructor(
    readonly folder: string,
    readonly host: Pick<Host, 'textOf'>,
  ) {}

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

  /** Reads documents that changed. */
  readonly readThrough: ReadThrough = async (path, read) => {
    const kept = this.#kept.get(path)
    return kept?.key === this.#keyOf(path) ? kept.read : this.readAnew(path, read)
  }

  /** Reads every document, whether it is known or not. */
  readonly readAnew: ReadThrough = async (path, read) => {
    const key = this.#keyOf(path)
    const open = this.#openText(path)
    const fresh = wholeIf(open !== undefined, await read(open))
    this.#kept.set(path, {key, read: fresh})
    return fresh
  }

  #keyOf(path: string): string {
    const open = this.#openText(path)
    return open === undefined ? `disk ${signature(path)}` : `open ${open}`
  }

  #openText(path: string): string | undefined {
    return this.host.textOf(join(this.folder, path))
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
