import {defineRule} from './rule.ts'

/** Tables that readers see as lines of pipes. */
export const noUnrenderedTable = defineRule({
  id: 'no-unrendered-table',
  summary: 'Every table is shown as one',
  rationale:
    'GitHub makes a table of a header and a row of hyphens that has as many cells. Where the two differ, or the cells ' +
    'are parted by `+` as in Org mode, readers see one paragraph of pipes, and no control is found in it.',
  messages: {
    cells: {
      severity: 'warning',
      template:
        'Unexpected delimiter row with {actual} under a header with {expected}, expected as many; the table is shown as text',
    },
    plus: {
      severity: 'warning',
      template: 'Unexpected `+` in a delimiter row, expected `|`; the table is shown as text',
    },
  },
  examples: [
    {
      title: 'a row of hyphens with as many cells as the header',
      markdown: '| Id | Name |\n| --- | --- |\n| 1 | Roles |\n',
      findings: [],
    },
    {
      title: 'a cell too few',
      markdown: '| Id | Name |\n| --- |\n| 1 | Roles |\n',
      findings: [{messageId: 'cells', line: 2, column: 1, endLine: 2, endColumn: 8}],
    },
    {
      title: 'a row of another tool',
      markdown: '| Id | Name |\n|----+------|\n| 1 | Roles |\n',
      findings: [{messageId: 'plus', line: 2, column: 1, endLine: 2, endColumn: 14}],
    },
  ],
  checkVariant({document, report}) {
    const count = (cells: number) => (cells === 1 ? '1 cell' : `${cells} cells`)
    for (const {actual, expected, hasPlus, span} of document.lostTables)
      report(
        span,
        hasPlus
          ? {messageId: 'plus'}
          : {messageId: 'cells', data: {actual: count(actual), expected: count(expected)}},
      )
  },
})
