/** What would be markup to a reader of markdown: as text, and in a table. */
const ESCAPES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '*': '\\*',
  _: '\\_',
  '[': '\\[',
  ']': '\\]',
}

/** Prose for a markdown page: what stands in backticks is code, all else is plain text. */
export function literal(text: string): string {
  return text
    .split(/(`+[^`]+`+)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[<>*_[\]]/g, (sign) => ESCAPES[sign]!)))
    .join('')
}

/** The same for a cell of a table, where a pipe ends the cell even in code. */
export function literalCell(text: string): string {
  return literal(text).replaceAll('|', '\\|')
}
