import type {TextCounts} from './limits-table.ts'

/** What a line begins with before its own text: indentation, and marks of quotes and items. */
const PREFIX = /^(?:[ \t>]|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))*/
const PART = /[ \t]+|>|[-+*]|\d+[.)]/g
/** A rule looks like items within one another. */
const RULE = /^[ \t>]*([-*])[ \t]*(?:\1[ \t]*){2,}$/
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*$/

/** How often a mark counts beside a line. */
const MARK_WEIGHT = 4
/** How often a line counts at an underline, beside a line at an end. */
const UNDERLINE_WEIGHT = 3

/**
 * Counts quotes and list items: how deep they are within one another, and how often they end. It looks at each line for
 * itself, and takes code for text, so that it may count too many and never too few.
 */
export class ContainerGauge {
  readonly #counts: TextCounts
  /** Marks of quotes and items so far. */
  #marks = 0
  /** Columns before the text of the item or quote that was opened last; undefined if none is open. */
  #inside: number | undefined
  #isQuote = false
  /** The line with which the innermost container began, or the last one ended. */
  #since = 0
  /** Lines since the last blank one. */
  #run = 0
  /** Columns before the text of the last of them that had marks; undefined if none had. */
  #marked: number | undefined

  constructor(counts: TextCounts) {
    this.#counts = counts
  }

  /** @param line without its line ending */
  read(line: string): void {
    const prefix = RULE.test(line) ? /^[ \t>]*/.exec(line)![0] : PREFIX.exec(line)![0]
    const isBlank = line.length === prefix.length
    const marks = this.#measure(prefix)
    // A line that may go on lazily makes the parser go back to where its paragraph began.
    if (
      marks === 0 &&
      !isBlank &&
      this.#marked !== undefined &&
      (this.#isQuote || columns(prefix) < this.#marked)
    )
      this.#counts.add('ends', this.#run)
    if (marks > 0) {
      this.#marks += marks
      this.#inside = columns(prefix)
      this.#isQuote = prefix.includes('>')
      if (!/^[ \t>]*$/.test(prefix)) this.#since = this.#counts.lines
    } else if (this.#inside !== undefined && (isBlank ? this.#isQuote : columns(prefix) < this.#inside)) {
      this.#inside = undefined
      this.#since = this.#counts.lines
      // The parser copies what it has read of the document.
      this.#counts.add('ends', this.#counts.lines + MARK_WEIGHT * this.#marks)
    }
    // The parser copies what it has read of the innermost container.
    if (this.#run > 0 && UNDERLINE.test(line))
      this.#counts.add('ends', UNDERLINE_WEIGHT * (this.#counts.lines - this.#since))
    this.#run = isBlank ? 0 : this.#run + 1
    if (isBlank) this.#marked = undefined
    else if (marks > 0) this.#marked = columns(prefix)
  }

  /** How many marks there are; holds them, and the indentation before them, to the limit. */
  #measure(prefix: string): number {
    let [marks, spaces] = [0, 0]
    if (prefix === '') return marks
    for (const {index, 0: part} of prefix.matchAll(PART)) {
      // One space belongs to the mark before it.
      if (part.trim() === '') spaces += columns(part) - (marks > 0 ? 1 : 0)
      else {
        const offset = this.#counts.lineStart + index
        const depth = ++marks + (spaces >> 1)
        this.#counts.hold('nesting', depth, offset)
        this.#counts.add('items', depth, offset)
      }
    }
    return marks
  }
}

/** The columns that a text takes; a tab goes to the next multiple of four. */
function columns(text: string): number {
  let column = 0
  for (const character of text) column += character === '\t' ? 4 - (column % 4) : 1
  return column
}
