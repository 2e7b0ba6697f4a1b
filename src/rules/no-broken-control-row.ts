import {idBeforeText, rowFault} from '../model/citations/rows.ts'
import type {Table, TableRow} from '../model/types.ts'
import {defineRule} from './rule.ts'

/** Rows of control tables that are not written as rows. */
export const noBrokenControlRow = defineRule({
  id: 'no-broken-control-row',
  summary: 'Every row of a control table has an id, a description, and the pipes around them',
  rationale:
    'Markdown forgives: text directly below a table becomes a row of it, a forgotten pipe joins an id with its ' +
    'description, and a blank row stays on the page. What then looks like a row cites nothing.',
  messages: {
    'blank-row': {severity: 'warning', template: 'Unexpected blank row, expected an id and its description'},
    'no-id': {severity: 'warning', template: 'Unexpected row without an id, expected one before `{text}`'},
    'stray-paragraph': {
      severity: 'warning',
      template: 'Text directly below the table became a row of it; put a blank line before the text',
    },
    'lost-pipe': {
      severity: 'warning',
      template: 'Cannot find the pipe between `{id}` and its description',
    },
    'no-last-pipe': {
      severity: 'info',
      template: 'Unexpected end of the row, expected a pipe as in the table’s header',
    },
  },
  examples: [
    {
      title: 'rows with an id and a description, and one that is left open',
      markdown: '|Control Statement|Description|\n|-|-|\n|5|Roles|\n|#|Not applicable|\n',
      findings: [],
    },
    {
      title: 'a table without outer pipes',
      markdown: 'Control Statement|Description\n-|-\n5|Roles\n',
      findings: [],
    },
    {
      title: 'a blank row among others',
      markdown: '|Control Statement|Description|\n|-|-|\n|5|Roles|\n|||\n',
      findings: [{messageId: 'blank-row', line: 4, column: 1, endLine: 4, endColumn: 4}],
    },
    {
      title: 'a description without an id',
      markdown: '|Control Statement|Description|\n|-|-|\n| |Roles|\n',
      findings: [{messageId: 'no-id', line: 3, column: 1, endLine: 3, endColumn: 10}],
    },
    {
      title: 'a paragraph directly below the table',
      markdown: '|Control Statement|Description|\n|-|-|\n|5|Roles|\nThis control is reviewed yearly.\n',
      findings: [{messageId: 'stray-paragraph', line: 4, column: 1, endLine: 4, endColumn: 33}],
    },
    {
      title: 'a forgotten pipe between id and description',
      markdown: '|Control Statement|Description|\n|-|-|\n|5 Roles are reviewed|\n',
      findings: [{messageId: 'lost-pipe', line: 3, column: 1, endLine: 3, endColumn: 23}],
    },
    {
      title: 'a forgotten pipe at the end',
      markdown: '|Control Statement|Description|\n|-|-|\n|5|Roles\n',
      findings: [{messageId: 'no-last-pipe', line: 3, column: 9, endLine: 3, endColumn: 9}],
    },
  ],
  checkVariant({document, variant, corpus, report}) {
    for (const table of document.tables) {
      const framework = corpus.frameworks.find(table.framework)
      if (!framework) continue
      const isEmpty = table.rows.every((row) => row.cells.every((cell) => cell.blank))
      const hasLastPipes = endsHeaderWithPipe(table, variant.text)
      for (const row of table.rows) {
        const fault = rowFault(row, table, framework)
        if (fault === 'blank') {
          // A table with only blank rows is one fault, which `no-empty-table` reports.
          if (!isEmpty) report(row.span, {messageId: 'blank-row'})
        } else if (fault === 'no-id') {
          report(row.span, {messageId: 'no-id', data: {text: textOf(row)}})
        } else if (fault === 'lost-pipe') {
          report(row.span, {messageId: 'lost-pipe', data: {id: idBeforeText(row.citation!, framework)!}})
        } else if (fault === 'stray-paragraph') {
          report(row.span, {messageId: 'stray-paragraph'})
        } else if (hasLastPipes && lacksLastPipe(row, table, variant.text)) {
          report({start: row.span.end, end: row.span.end}, {messageId: 'no-last-pipe'})
        }
      }
    }
  },
})

/** The beginning of a row's text. */
function textOf({cells}: TableRow): string {
  const text = cells.map((cell) => cell.text).join(' ')
  const words = text.trim().split(' ')
  return words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : words.join(' ')
}

/** Whether the table's author closes rows with a pipe; never so in HTML. */
function endsHeaderWithPipe({span, written}: Table, text: string): boolean {
  if (written === 'html') return false
  const end = text.slice(span.start.offset).search(/[\r\n]|$/)
  return endsWithPipe(text.slice(span.start.offset, span.start.offset + end))
}

function lacksLastPipe({span, cells}: TableRow, table: Table, text: string): boolean {
  return cells.length >= table.header.length && !endsWithPipe(text.slice(span.start.offset, span.end.offset))
}

function endsWithPipe(row: string): boolean {
  return /(?<!\\)\|\s*$/.test(row)
}
