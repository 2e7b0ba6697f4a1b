import type {Locator, Span} from '../parse/place.ts'
import type {SpacedLink} from './passages.ts'

/**
 * Words in brackets, spaces, and in parentheses what looks like a destination. An empty box is no word; the box of a task
 * is not in the text of its item.
 */
const SPACED = /\[(?! \])([^[\]\n]{1,200})\]([ \t]+)\(([^()\s]{1,500})\)/g
const DESTINATION =
  /^(?:https?:\/\/|mailto:|\/|\.{1,2}\/|#[a-z])|^[^\s/:]+(?:\/[^\s/:]+)*\.(?:md|markdown|html?|png|svg|pdf)(?:#.*)?$/i

/** Finds what would be links except for a space. */
export class SpacedLinks {
  /** By the offset of the opening bracket. */
  readonly #found: Map<number, RegExpMatchArray>

  constructor(readonly locator: Locator) {
    const matches = [...locator.text.matchAll(SPACED)].filter((match) => DESTINATION.test(match[3]!))
    this.#found = new Map(matches.map((match) => [match.index, match]))
  }

  /** Those that begin in a text, and thus in no code, link or HTML. */
  from({start, end}: Span): SpacedLink[] {
    if (this.#found.size === 0) return []
    return [...this.#found]
      .filter(([at]) => start.offset <= at && at < end.offset)
      .map(([at, [whole, text = '', space = '', url = '']]) => {
        const gap = at + text.length + 2
        return {
          text,
          url,
          span: this.locator.span(at, at + whole!.length),
          gap: this.locator.span(gap, gap + space.length),
        }
      })
  }
}
