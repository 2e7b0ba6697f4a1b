import type {Span} from './ast.ts'
import type {Token} from './json-tokens.ts'

/** One cause that keeps a text from being JSON. */
export interface SyntaxFault extends Span {
  /** What was found and what was expected there. */
  message: string
}

/** More faults than this in one example tell the author nothing new. */
const MOST_FAULTS = 5

interface Oddity extends Span {
  places: number
  describe: (places: number) => string
}

/**
 * Collects the faults of one text, one for each cause. A grammatical fault is dropped when it follows from another:
 * on the line of the last one, or beside an ellipsis. An oddity of the characters (comments, line numbers, quotes)
 * is one fault however often it occurs.
 */
export class FaultLog {
  readonly #oddities = new Map<string, Oddity>()
  readonly #faults: SyntaxFault[] = []
  #lastLine = -1

  /** Notes an oddity; `describe` gets the number of places (1 or more) once the whole text is read. */
  odd(kind: string, span: Span, describe: (places: number) => string): void {
    const known = this.#oddities.get(kind)
    if (known) known.places++
    else this.#oddities.set(kind, {...span, places: 1, describe})
  }

  /** Notes that `token` is not what the grammar expects, at the token unless `span` says where. */
  unexpected(token: Token, message: string, span: Span = token): void {
    const follows = token.afterEllipsis || token.line === this.#lastLine
    this.#lastLine = token.line
    if (follows || this.#faults.length >= MOST_FAULTS) return
    this.#faults.push({offset: span.offset, length: span.length, message})
  }

  /** All faults in document order. */
  finish(): SyntaxFault[] {
    const odd = [...this.#oddities.values()].map(({offset, length, places, describe}) => ({
      offset,
      length,
      message: describe(places),
    }))
    return [...odd, ...this.#faults].sort((a, b) => a.offset - b.offset)
  }
}
