import {defineRule} from './rule.ts'

/** Control tables with a header and nothing under it. */
export const noEmptyTable = defineRule({
  id: 'no-empty-table',
  summary: 'Every control table has at least one row with text',
  rationale:
    'A control table without rows looks like a control that was checked, but cites nothing. Fill it in, or remove it.',
  messages: {
    'header-only': {
      severity: 'warning',
      template: 'Control table `{header}` has no rows; fill it in or remove it',
    },
    'blank-rows': {
      severity: 'warning',
      template: 'Control table `{header}` has only blank rows; fill it in or remove it',
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
      title: 'a table with only blank rows',
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
