/** How much of something a document may have. */
interface Limit {
  most: number
  /** One sentence with a full stop, for people. */
  meaning: string
}

/**
 * Everything that bounds the work that a document can cause: the parser takes time that grows with the square of some of
 * these, and what walks its trees recurses. Real documents are far below; the tests say how far.
 */
export const LIMITS = {
  size: {
    most: 524_288,
    meaning: 'Characters (UTF-16 units) of a document; GitHub renders no larger files either.',
  },
  variants: {most: 1_048_576, meaning: 'Characters of all variants of a document with conflicts together.'},
  lines: {most: 30_000, meaning: 'Lines of a document.'},
  'front-matter': {most: 32_768, meaning: 'Characters of the front matter.'},
  nesting: {
    most: 50,
    meaning:
      'Quotes and list items within one another; two columns of indentation before a mark count as one.',
  },
  items: {most: 30_000, meaning: 'List items and lines of quotes, each counted with how deep it is.'},
  ends: {
    most: 10_000_000,
    meaning:
      'Ends of quotes and lists, each counted with the lines before it and four times the marks of quotes and items before it; underlines of headings, each counted with three times the lines before it in its list or quote; lines under such marks without one, each counted with the lines since a blank one.',
  },
  pairs: {
    most: 20_000_000,
    meaning:
      'Pairs of marks in a paragraph that might belong together, summed over the document: of brackets, and of a closing one with each that is open (counted 100 times); of words after an open one (two counted as one); of marks of emphasis (counted 16 times); of the start of a comment or an instruction with each character after it (each line counted 40 times); and so of runs of backticks, from the third length on (counted 50 times).',
  },
  brackets: {most: 30_000, meaning: 'Opening square brackets of a document.'},
  cells: {most: 30_000, meaning: 'Vertical bars of a document.'},
  depth: {most: 150, meaning: 'Parts of a document within one another, as they were parsed.'},
  html: {most: 100, meaning: 'HTML elements within one another.'},
} as const satisfies Record<string, Limit>

/** The stable name of a limit. */
export type LimitName = keyof typeof LIMITS

/** A limit that a document passes. */
export interface Excess {
  limit: LimitName
  /** How much it allows. */
  most: number
  /** How much was found up to the place; more than `most`. */
  found: number
  /** Where the limit is passed: line and column from 1. */
  line: number
  column: number
}

/** The counts of one text, and the first that passes its limit. */
export class TextCounts {
  excess: Excess | undefined
  readonly #counts = new Map<LimitName, number>()
  /** The offset at which each line so far begins. */
  readonly #starts: number[] = []

  /** How many lines have begun. */
  get lines(): number {
    return this.#starts.length
  }

  /** @param offset of the line's first character, from 0 */
  startLine(offset: number): void {
    this.#starts.push(offset)
    this.add('lines', 1, offset)
  }

  /** Adds to a count of the whole text; the offset is the place where that passes the limit. */
  add(limit: LimitName, amount: number, offset = this.lineStart): void {
    const count = (this.#counts.get(limit) ?? 0) + amount
    this.#counts.set(limit, count)
    this.hold(limit, count, offset)
  }

  /** Holds a measure of one place to its limit; the offset is in the line that began last, or before it. */
  hold(limit: LimitName, found: number, offset: number): void {
    const {most} = LIMITS[limit]
    if (found <= most || this.excess) return
    const line = this.#starts.findLastIndex((start) => start <= offset) + 1
    this.excess = {limit, most, found, line, column: offset - this.#starts[line - 1]! + 1}
  }

  /** The offset at which the line that began last begins. */
  get lineStart(): number {
    return this.#starts.at(-1) ?? 0
  }
}
