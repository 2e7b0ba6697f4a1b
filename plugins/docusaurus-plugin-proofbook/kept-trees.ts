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
  readonly #most: number
  #bytes = 0

  /** @param most bytes of trees, after which no other one is kept */
  constructor(most = MOST_BYTES) {
    this.#most = most
  }

  get(text: string): Root | undefined {
    const bytes = this.#trees.get(text)
    return bytes && (deserialize(bytes) as Root)
  }

  /**
   * Once it is full, other texts are parsed whenever they are asked for: a large library is read from end to end each time,
   * so that trees that made room for others would all be gone before anyone asked for them.
   */
  set(text: string, tree: Root): void {
    if (this.#bytes >= this.#most) return
    const bytes = serialize(tree)
    this.#trees.set(text, bytes)
    this.#bytes += bytes.length
  }
}
