import {defineRule} from './rule.ts'

/** Control tables with a header and nothing under it. */
export const noEmptyTable = defineRule({
  id: 'no-empty-table',
  summary: 'Every control table has at least one row that says something',
  rationale:
    'A control table without rows looks like a control that was checked, and cites nothing. Whoever meant to fill it ' +
    'should, or take it out.',
  messages: {
    'header-only': {
      severity: 'warning',
      template: 'Unexpected table without rows under `{header}`, expected at least one',
    },
    'blank-rows': {
      severity: 'warning',
      template: 'Unexpected table with blank rows alone under `{header}`, expected text',
    },
  },
  examples: [
    {
      title: 'a table that cites no controls, used as a box',
      markdown: '|Read this first|\n|-|\n',
      findings: [],
    },
    {
      title: 'a table with a row',
      markdown: '|Control Statement|Description|\n|-|-|\n|5|Roles|\n',
      findings: [],
    },
    {
      title: 'a table without rows',
      markdown: '|Control Statement|Description|\n|-|-|\n\nText.\n',
      findings: [{messageId: 'header-only', line: 1, column: 1, endLine: 2, endColumn: 6}],
    },
    {
      title: 'a table with blank rows alone',
      markdown: '|Control Statement|Description|\n|-|-|\n| | |\n',
      findings: [{messageId: 'blank-rows', line: 1, column: 1, endLine: 3, endColumn: 6}],
    },
  ],
  checkVariant({document, report}) {
    // A lone header row is also how authors draw boxes and rows of buttons: only a control table can lack its rows.
    for (const table of document.tables.filter((candidate) => candidate.framework !== null)) {
      if (table.rows.some((row) => row.cells.some((cell) => !cell.blank))) continue
      const header = table.header.map((cell) => cell.text).join(' | ')
      report(table.span, {messageId: table.rows.length === 0 ? 'header-only' : 'blank-rows', data: {header}})
    }
  },
})
