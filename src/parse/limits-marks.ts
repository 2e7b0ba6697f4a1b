import {FenceGauge} from './limits-fences.ts'
import {RowGauge} from './limits-rows.ts'
import type {TextCounts} from './limits-table.ts'
import {withoutLineEnding} from './lines.ts'

/** What begins a paragraph of its own without a blank line before it. A number other than 1 does not. */
const OPENING = /^ {0,3}(?:>[ \t]?)*(?:[-+*][ \t]|1[.)][ \t]|#{1,6}[ \t])/
const BLANK = /^[ \t>]*[\r\n]*$/
const MARK = /[[\]]|[*_~]|`+|<[!?]|\||\n|\r(?!\n)/g

/** How often a mark of emphasis counts beside a bracket: its pairs cost more, and end within one another. */
const EMPHASIS_WEIGHT = 16
/** How often a closing bracket counts for each bracket that is open: what is in an image is read again by each. */
const NESTED_WEIGHT = 100
/** How many words after an open bracket count as one: each is a place where an address may begin, which no link may hold. */
const WORDS_OF_MARK = 2
const WORD = /[\w.+-]+/g
/** How many lengths of runs of backticks are free, for code in code has two. */
const FREE_RUNS = 2
/** How often the end of a line counts beside a character. */
const LINE_WEIGHT = 40
/** How often a character counts that is read again as code, beside one that is read as a comment. */
const RUN_WEIGHT = 50

/**
 * Counts the marks that the parser may have to pair in a stretch of lines: those without a blank line between them, up
 * to an item or a heading. A stretch is one paragraph or more, and code that might be text is taken for it, so that it
 * never counts too few.
 */
export class MarkGauge {
  readonly #text: string
  readonly #counts: TextCounts
  readonly #fences = new FenceGauge()
  readonly #rows = new RowGauge()
  #from = 0
  #to = 0
  #lines = 0

  constructor(text: string, counts: TextCounts) {
    this.#text = text
    this.#counts = counts
  }

  /** @param offset of the line's first character */
  read(line: string, offset: number): void {
    const bare = withoutLineEnding(line)
    const isCode = this.#fences.isCode(bare)
    const isRow = this.#rows.isRow(bare)
    const isBlank = isCode || BLANK.test(line)
    if (isBlank || isRow || OPENING.test(line)) this.finish()
    if (isBlank) return
    if (this.#from === this.#to) this.#from = offset
    this.#to = offset + line.length
    this.#lines++
  }

  /** Counts the marks of the stretch that ends here. */
  finish(): void {
    if (this.#from === this.#to) return
    const stretch = new Stretch()
    const text = this.#text.slice(this.#from, this.#to)
    let line = 0
    let end = 0
    for (const {index, 0: mark} of text.matchAll(MARK)) {
      const offset = this.#from + index
      if (stretch.isOpen) this.#counts.add('pairs', stretch.pairsOfWords(text.slice(end, index)), offset)
      end = index + mark.length
      if (mark === '\n' || mark === '\r') line++
      else if (mark === '|') this.#counts.add('cells', 1, offset)
      else {
        const rest = text.length - index + LINE_WEIGHT * (this.#lines - 1 - line)
        this.#counts.add('pairs', stretch.pairsOf(mark, rest), offset)
      }
      if (mark === '[') this.#counts.add('brackets', 1, offset)
    }
    if (stretch.isOpen) this.#counts.add('pairs', stretch.pairsOfWords(text.slice(end)), this.#to - 1)
    this.#from = this.#to
    this.#lines = 0
  }
}

/** The marks of one stretch so far. */
class Stretch {
  #brackets = 0
  #open = 0
  /** How many words there were since a bracket was open. */
  #words = 0
  #emphasis = 0
  /** Lengths of the runs of backticks. */
  readonly #runs = new Set<number>()

  get isOpen(): boolean {
    return this.#open > 0
  }

  /** How many pairs a text without marks adds after an open bracket, for which each word looks back. */
  pairsOfWords(text: string): number {
    const before = this.#words
    this.#words += (text.match(WORD)?.length ?? 0) / WORDS_OF_MARK
    return Math.floor(this.#words) ** 2 - Math.floor(before) ** 2
  }

  /**
   * How many pairs a mark adds.
   * @param rest what there is to read from the mark to the end of the stretch
   */
  pairsOf(mark: string, rest: number): number {
    if (mark === '[') {
      this.#open++
      return 2 * this.#brackets++ + 1
    }
    if (mark === ']') {
      const nested = NESTED_WEIGHT * this.#open
      this.#open = Math.max(0, this.#open - 1)
      if (this.#open === 0) this.#words = 0
      return nested + 2 * this.#brackets++ + 1
    }
    if (/[*_~]/.test(mark)) return EMPHASIS_WEIGHT * (2 * this.#emphasis++ + 1)
    if (mark.startsWith('<')) return rest
    // Of the runs of one length only the last can be without another one to end at.
    if (this.#runs.has(mark.length)) return 0
    this.#runs.add(mark.length)
    return this.#runs.size > FREE_RUNS ? RUN_WEIGHT * rest : 0
  }
}
