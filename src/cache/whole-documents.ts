import type {Playbook} from '../model/playbook-type.ts'

/** A document, and the key of all that it was read from. */
interface ReadDocument {
  key: string
  playbook: Playbook
}

/**
 * The documents of a run that needs all of each, which is not kept on the disk: those that are as they were come from the
 * run before, if it was of this process.
 */
export class WholeDocuments {
  readonly #before: ReadonlyMap<string, ReadDocument>
  readonly #read = new Map<string, ReadDocument>()

  /** @param before those of the run before */
  constructor(before?: WholeDocuments) {
    this.#before = before ? before.#read : new Map()
  }

  /** A document of the run before, if it was read from the same. */
  find(path: string, key: string): Playbook | undefined {
    const found = this.#before.get(path)
    return found?.key === key ? found.playbook : undefined
  }

  add(path: string, key: string, playbook: Playbook): void {
    this.#read.set(path, {key, playbook})
  }
}
