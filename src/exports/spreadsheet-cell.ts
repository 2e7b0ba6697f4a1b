/** What a spreadsheet takes for a formula, whatever stands in front of it that nobody sees. */
const FORMULA = /^[\s\p{C}]*[=+\-@]/u
/** Some spreadsheets drop these, and take for a formula what follows. */
const DROPPED = /^[\t\r\n]/

/**
 * A text that no spreadsheet computes: an apostrophe in front of what may be a formula, and a space for each control
 * character. Full-width signs count as signs, as they do where such keyboards are.
 */
export function spreadsheetCell(text: string): string {
  const isFormula = DROPPED.test(text) || FORMULA.test(text.normalize('NFKC'))
  return `${isFormula ? "'" : ''}${text.replace(/\p{Cc}/gu, ' ')}`
}

/** One record of a CSV file (RFC 4180), with its line end. */
export function csvRecord(cells: readonly string[]): string {
  return `${cells.map(spreadsheetCell).map(csvField).join(',')}\r\n`
}

function csvField(text: string): string {
  return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
