import {resolve} from 'node:path'
import type {DocumentRead, ReadThrough} from '../check/load.ts'
import {signature} from '../files/stats.ts'
import {wholePlaybook} from '../model/outline.ts'
import type {Host} from './host.ts'

/** What was read of a document, and of what. */
interface Kept {
  /** A text that is not saved, or what the disk says of the file. */
  key: string
  read: DocumentRead
}

/** Keeps what was read of documents, so that only those that changed are parsed again. */
export class ModelCache {
  readonly #kept = new Map<string, Kept>()
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
}

/** All of a document that is open is at hand, since all of it is asked for. */
function wholeIf(isOpen: boolean, read: DocumentRead): DocumentRead {
  return isOpen && read.playbook ? {...read, playbook: wholePlaybook(read.playbook)} : read
}
