import type {Span} from './place.ts'
import type {FaultKind, SyntaxFault} from './syntax-faults.ts'

/** More faults than this in one example tell the author nothing new. */
const MOST_FAULTS = 5

/** A token as far as the log needs it. */
export interface ReachedToken extends Span {
  /** 0-based line of its start. */
  line: number
  /** Whether `...` is between this token and the one before. */
  afterEllipsis: boolean
}

interface Oddity extends Span {
  kind: FaultKind
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

  /**
   * Notes an oddity; those of one name are one fault. `describe` gets the number of places (1 or more) once the whole
   * text is read.
   */
  odd(name: string, kind: FaultKind, span: Span, describe: (places: number) => string): void {
    const known = this.#oddities.get(name)
    if (known) known.places++
    else this.#oddities.set(name, {...span, kind, places: 1, describe})
  }

  /** Notes that `token` is not what the grammar expects, at the token unless `span` says where. */
  unexpected(token: ReachedToken, message: string, span: Span = token, kind: FaultKind = 'grammar'): void {
    const follows = token.afterEllipsis || token.line === this.#lastLine
    this.#lastLine = token.line
    if (follows || this.#faults.length >= MOST_FAULTS) return
    this.#faults.push({kind, offset: span.offset, length: span.length, message})
  }

  /** All faults in document order; what a conflict's two sides do to the grammar follows from the conflict. */
  finish(): SyntaxFault[] {
    const odd = [...this.#oddities.values()].map(({kind, offset, length, places, describe}) => ({
      kind,
      offset,
      length,
      message: describe(places),
    }))
    const faults = odd.some(({kind}) => kind === 'conflict') ? [] : this.#faults
    return [...odd, ...faults].sort((a, b) => a.offset - b.offset)
  }
}
