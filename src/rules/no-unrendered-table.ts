import {defineRule} from './rule.ts'

/** Tables that readers see as lines of pipes. */
export const noUnrenderedTable = defineRule({
  id: 'no-unrendered-table',
  summary: 'Every table is shown as a table',
  rationale:
    'GitHub makes a table of a header and a row of hyphens with the same number of cells. If the numbers differ, or the ' +
    'cells are separated by `+` as in Org mode, readers see one paragraph of pipes, and no control is found in it.',
  messages: {
    cells: {
      severity: 'warning',
      template:
        'Delimiter row has {actual} under a header with {expected}, so the table is shown as text; give both the same number',
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
      title: 'one cell too few',
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
