import type {InferredType} from '../../tree/type.ts'

const REFERENCE =
  /\bdata\.aws_iam_policy_document\.([\p{L}_][\p{L}\p{M}\p{N}_-]*)(?:\[[^[\]\n]{0,80}\])?\.(?:minified_)?json\b/gu

/** The names of the policy documents to which an expression refers. */
export function documentsIn(expression: string): string[] {
  return [...expression.matchAll(REFERENCE)].map(([, name]) => name!)
}

/** For what the policy documents of a text are used. */
export class DocumentUses {
  readonly #types = new Map<string, InferredType | undefined>()
  readonly #partOf = new Map<string, string>()

  /** Notes that a resource holds the document; one that holds are of several types has none. */
  hold(name: string, held: InferredType): void {
    const known = this.#types.get(name)
    this.#types.set(name, this.#types.has(name) && known?.type !== held.type ? undefined : (known ?? held))
  }

  /** Notes that the document's statements go into another document. */
  include(name: string, into: string): void {
    this.#partOf.set(name, into)
  }

  /** Whether the document is used, as far as the text shows, as a part of others only. */
  isPart(name: string): boolean {
    return this.#partOf.has(name) && !this.#types.has(name)
  }

  /** The type of the document, or else of that into which it goes. */
  typeOf(name: string): InferredType | undefined {
    if (this.#types.has(name)) return this.#types.get(name)
    const into = this.#partOf.get(name)
    return into === undefined ? undefined : this.#types.get(into)
  }
}
