import {deserialize, serialize} from 'node:v8'
import type {Root} from 'mdast'
import type {TreeStore} from '../../src/parse/markdown.ts'

/** Bytes of trees that are kept: those of about a thousand long documents. */
const MOST_BYTES = 128_000_000

/**
 * Trees of the texts of a build, which reads each text three times: for the model, for its page, and for the proof that the
 * page holds it. To parse a text takes twenty times as long as to copy its tree; as bytes, a tree takes no part of the heap.
 */
export class KeptTrees implements TreeStore {
  readonly #trees = new Map<string, Buffer>()
  #bytes = 0

  get(text: string): Root | undefined {
    const bytes = this.#trees.get(text)
    return bytes && (deserialize(bytes) as Root)
  }

  /** The oldest trees make room: while a site is being written, its texts change. */
  set(text: string, tree: Root): void {
    const bytes = serialize(tree)
    if (bytes.length > MOST_BYTES) return
    this.#trees.set(text, bytes)
    this.#bytes += bytes.length
    for (const [oldest, {length}] of this.#trees) {
      if (this.#bytes <= MOST_BYTES) break
      this.#trees.delete(oldest)
      this.#bytes -= length
    }
  }
}
