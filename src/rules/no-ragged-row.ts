import type {Table, TableRow} from '../model/types.ts'
import {defineRule} from './rule.ts'

/** Rows of tables with more or fewer cells than their header. */
export const noRaggedRow = defineRule({
  id: 'no-ragged-row',
  summary: 'Every row of a table has as many cells as the header',
  rationale:
    'GitHub and the site show as many cells as the header has: what a row has beyond them is lost, often because of a ' +
    'pipe in code that is not escaped, and what it lacks is blank. Text directly below a table, without a blank line ' +
    'before it, becomes a row. `no-broken-control-row` reports rows of control tables that lack a cell.',
  messages: {
    'too-many': {
      severity: 'warning',
      template:
        'Unexpected {actual} in the row, expected {expected} as in the header; readers do not see `{lost}` (a pipe in a cell needs a backslash before it)',
    },
    'too-few': {
      severity: 'info',
      template: 'Unexpected {actual} in the row, expected {expected} as in the header; the others are blank',
    },
    'stray-paragraph': {
      severity: 'warning',
      template: 'Text directly below the table became a row of it; put a blank line before the text',
    },
  },
  examples: [
    {
      title: 'as many cells everywhere, one of them blank, one with a pipe in code',
      markdown: '| Key | Pattern |\n| - | - |\n| a | |\n| b | `x\\|y` |\n',
      findings: [],
    },
    {
      title: 'a pipe in code that is not escaped',
      markdown: '| Key | Pattern |\n| - | - |\n| a | `x|y` |\n',
      findings: [{messageId: 'too-many', line: 3, column: 1, endLine: 3, endColumn: 14}],
    },
    {
      title: 'one cell too few',
      markdown: '| Key | Size | Use |\n| - | - | - |\n| a | 214 |\n',
      findings: [{messageId: 'too-few', line: 3, column: 1, endLine: 3, endColumn: 12}],
    },
    {
      title: 'a paragraph directly below the table',
      markdown: '| Key | Size |\n| - | - |\n| a | 214 |\nSizes are in bytes.\n',
      findings: [{messageId: 'stray-paragraph', line: 4, column: 1, endLine: 4, endColumn: 20}],
    },
  ],
  checkVariant({document, variant, report}) {
    for (const table of document.tables) {
      if (table.written === 'html') continue
      for (const row of table.rows) {
        const [actual, expected] = [row.cells.length, table.header.length]
        const data = {actual: count(actual), expected: String(expected)}
        if (actual > expected && textAfter(row, table) !== '')
          report(row.span, {messageId: 'too-many', data: {...data, lost: textAfter(row, table)}})
        else if (actual >= expected || table.framework !== null) continue
        else if (/(?<!\\)\|/.test(variant.text.slice(row.span.start.offset, row.span.end.offset)))
          report(row.span, {messageId: 'too-few', data})
        else report(row.span, {messageId: 'stray-paragraph'})
      }
    }
  },
})

function count(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`
}

/** The text of the cells beyond those of the header, cut if it is long. */
function textAfter({cells}: TableRow, {header}: Table): string {
  const text = cells
    .slice(header.length)
    .map((cell) => cell.text)
    .filter((each) => each !== '')
    .join(' ')
  return text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text
}
