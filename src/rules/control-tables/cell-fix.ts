import type {Variant} from '../../model/playbook-type.ts'
import type {Span} from '../../parse/place.ts'

/** What would make more than plain text of a new text. */
const MARKUP = /[\\`*_<~\r\n]|&#?\w+;|\][([]/

/**
 * A change of what is in a cell of a table, and of nothing else. In a table whose pipes are aligned
 * they stay there, as far as the new text leaves room. Undefined if the cell or the new text is more than plain
 * text, so that markup would be lost or made.
 * @param rendered what a reader sees of the cell now
 */
export function cellFix(
  variant: Variant,
  span: Span,
  rendered: string,
  text: string,
): {span: Span; text: string} | undefined {
  const written = variant.text.slice(span.start.offset, span.end.offset)
  const isHtml = isInHtmlTable(variant, span)
  const unescaped = isHtml ? written : written.replaceAll('\\|', '|')
  const plain = unescaped.replace(/[ \t\u00a0]+/g, ' ')
  if (span.start.line !== span.end.line || plain !== rendered || MARKUP.test(text)) return undefined
  const escaped = isHtml ? text : text.replaceAll('|', '\\|')
  const padding = /^ +(?=\|)/.exec(variant.text.slice(span.end.offset))?.[0].length ?? 0
  if (padding === 0 || !isAligned(variant.text, span.end.offset + padding)) return {span, text: escaped}
  const width = written.length + padding
  const end = {
    line: span.end.line,
    column: span.end.column + padding,
    offset: span.end.offset + padding,
  }
  return {span: {start: span.start, end}, text: `${escaped.padEnd(width - 1)} `}
}

/** Tables come in document order, and HTML tables are in no other table. */
function isInHtmlTable({document: {tables}}: Variant, span: Span): boolean {
  let [low, high] = [0, tables.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (tables[middle]!.span.start.offset < span.start.offset) low = middle + 1
    else high = middle
  }
  const table = tables[low - 1]
  return table?.written === 'html' && span.end.offset < table.span.end.offset
}

/** Whether the line above has a pipe in the same column. */
function isAligned(text: string, pipe: number): boolean {
  const start = text.lastIndexOf('\n', pipe - 1) + 1
  const above = text.lastIndexOf('\n', start - 2) + 1
  return start > 0 && text[above + (pipe - start)] === '|' && above + (pipe - start) < start
}
