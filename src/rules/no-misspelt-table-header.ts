import {nearHeaders} from '../model/near-headers.ts'
import {defineRule} from './rule.ts'

/** Control tables that are not recognised because their header is misspelt. */
export const noMisspeltTableHeader = defineRule({
  id: 'no-misspelt-table-header',
  summary: 'The header of every control table has a spelling that is recognised',
  rationale:
    'A control table is recognised by its header. If a letter is missing there, no id of the table is checked, exported ' +
    'or counted as covered, and nothing on the page shows it. The headers are set in the configuration ' +
    '(`controls.tables`).',
  messages: {
    misspelt: {
      severity: 'warning',
      template:
        'Cannot find a control table under the header `{header}`; did you mean `{label}`? None of its ids is checked',
    },
  },
  examples: [
    {
      title: 'a control table, and a table of something else',
      markdown:
        '|NIST Subcategory Control|Description|\n|-|-|\n|DE.AE-3|Events|\n\n|Category|Description|\n|-|-|\n|Logs|Events|\n',
      findings: [],
    },
    {
      title: 'two letters swapped',
      markdown: '|NIST Subcategroy Control|Description|\n|-|-|\n|DE.AE-3|Events|\n',
      findings: [{messageId: 'misspelt', line: 1, column: 2, endLine: 1, endColumn: 26}],
    },
    {
      title: 'a letter left out, and a missing word',
      markdown: '|NIST Subcatgory|Description|\n|-|-|\n|DE.AE-3|Events|\n',
      findings: [{messageId: 'misspelt', line: 1, column: 2, endLine: 1, endColumn: 17}],
    },
  ],
  checkVariant({document, shapes, corpus: {frameworks}, report}) {
    for (const {cell, label} of nearHeaders(document, shapes, frameworks))
      report(cell.span, {messageId: 'misspelt', data: {header: cell.text, label}, suggestion: label})
  },
})
