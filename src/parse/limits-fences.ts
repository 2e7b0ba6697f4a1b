/** A line that begins or ends code: the spaces before the fence, the fence, and what is after it. */
const FENCE = /^( *)(`{3,}(?=[^`]*$)|~{3,})(.*)$/
/** A line that might be a fence, after the marks of whatever holds it: a quote, an item, a footnote. */
const LIKE_FENCE = /^(?:[ \t>\d.)*+-]|\[\^[^\]]*\]:)*(?:`{3}|~{3})/
/** HTML that may go on after an empty line, and what ends it. */
const LONG_HTML: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/<(?:script|pre|style|textarea)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/<!--/, /-->/],
  [/<\?/, /\?>/],
  [/<!\[CDATA\[/, /\]\]>/],
  [/<![a-z]/i, />/],
]
/** HTML, after the same marks: until an empty line, what looks like a fence is part of it. */
const HTML = /^(?:[ \t>\d.)*+-]|\[\^[^\]]*\]:)*</
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*$/
const BLANK = /^[ \t]*$/

/**
 * Tells which lines are code between fences, for as long as there is no doubt: what is taken for code is not looked through
 * for marks of text, which take long to parse. A line that might be a fence, and that this cannot place, ends that: all
 * after it is taken for text. So are fences in quotes.
 */
export class FenceGauge {
  /** The fence that is open. */
  #open: {indent: number; run: string} | undefined
  #isSure = true
  /** Whether HTML began since the last empty line. */
  #isInHtml = false
  /** What ends HTML that began and may go on. */
  #longHtmlEnds: RegExp | undefined
  #followsBlank = true
  #isFirst = true
  /** What ends the front matter that is open. */
  #frontMatter: string | undefined

  /**
   * Whether a line is code.
   * @param line without its line ending; lines are given in their order
   */
  isCode(line: string): boolean {
    if (!this.#isSure || this.#isFrontMatter(line)) return false
    return this.#open ? this.#isInside(line, this.#open) : this.#begins(line)
  }

  #isFrontMatter(line: string): boolean {
    const [, mark] = FRONT_MATTER.exec(line) ?? []
    const before = this.#frontMatter
    if (this.#isFirst) this.#frontMatter = mark
    else if (mark === before) this.#frontMatter = undefined
    this.#isFirst = false
    return before !== undefined || this.#frontMatter !== undefined
  }

  #isInside(line: string, {indent, run}: {indent: number; run: string}): boolean {
    if (BLANK.test(line)) return true
    const [, spaces = '', mark = '', rest = ''] = FENCE.exec(line) ?? []
    const own = /^ */.exec(line)![0].length
    const mayClose = mark.startsWith(run) && BLANK.test(rest)
    // The item that holds it may have ended, and a fence elsewhere may be its own or another one.
    if (own < indent || (mayClose && spaces.length !== indent)) {
      this.#isSure = false
      return false
    }
    if (mayClose) this.#open = undefined
    this.#followsBlank = false
    return true
  }

  #begins(line: string): boolean {
    const isBlank = BLANK.test(line)
    const isHtml = this.#isInHtml || this.#longHtmlEnds !== undefined
    const [, spaces = '', run] = FENCE.exec(line) ?? []
    // Indented further, it may go on with a paragraph.
    if (run !== undefined && !isHtml && (spaces.length <= 3 || this.#followsBlank)) {
      this.#open = {indent: spaces.length, run}
      return true
    }
    if (LIKE_FENCE.test(line) && !line.startsWith('>')) this.#isSure = false
    this.#isInHtml = !isBlank && (this.#isInHtml || HTML.test(line))
    this.#followsBlank = isBlank
    this.#readLongHtml(line)
    return false
  }

  #readLongHtml(line: string): void {
    const begun = HTML.test(line) ? longHtmlIn(line) : undefined
    // What held the first may have ended, and which of the two goes on then.
    if (this.#longHtmlEnds && begun) this.#isSure = false
    else if (this.#longHtmlEnds?.test(line)) this.#longHtmlEnds = undefined
    else this.#longHtmlEnds ??= begun
  }
}

/** What ends the HTML that a line begins and leaves open. */
function longHtmlIn(line: string): RegExp | undefined {
  const left = LONG_HTML.find(([begins, ends]) => {
    const begun = begins.exec(line)
    return begun && !ends.test(line.slice(begun.index + begun[0].length))
  })
  return left?.[1]
}
