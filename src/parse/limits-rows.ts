const BAR = /^( {0,3})\|/
const BLANK = /^[ \t]*$/
const DELIMITER = /^[ \t]*:?-+:?[ \t]*$/

/**
 * Tells which lines are surely rows of a table, whose cells are each read by themselves: a header after an empty line, with
 * as many cells as the line of hyphens below it, and what follows, as long as each line begins with a bar in one column.
 */
export class RowGauge {
  #followsBlank = true
  /** A line that may be a header. */
  #header: string | undefined
  /** What is before the bars of the table that is open. */
  #indent: string | undefined

  /**
   * Whether a line is a row, and not the header of a table.
   * @param line without its line ending; lines are given in their order
   */
  isRow(line: string): boolean {
    const indent = BAR.exec(line)?.[1]
    const header = this.#header
    if (this.#indent !== indent) this.#indent = undefined
    if (header !== undefined && areHead(header, line)) this.#indent = indent
    this.#header = this.#followsBlank && indent !== undefined ? line : undefined
    this.#followsBlank = BLANK.test(line)
    return this.#indent !== undefined
  }
}

function areHead(header: string, line: string): boolean {
  const delimiters = cellsOf(line)
  return (
    BAR.exec(header)![1] === BAR.exec(line)?.[1] &&
    isClear(header.trim()) &&
    delimiters.every((cell) => DELIMITER.test(cell)) &&
    cellsOf(header).length === delimiters.length
  )
}

/** Whether any parser takes it for a header: it has text, between bars, none of which might be escaped. */
function isClear(header: string): boolean {
  return header.endsWith('|') && !header.includes('\\') && /[^|\s]/.test(header)
}

function cellsOf(row: string): string[] {
  return row.trim().slice(1).replace(/\|$/, '').split('|')
}
