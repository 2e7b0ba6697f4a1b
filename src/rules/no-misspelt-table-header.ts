import {nearHeaders} from '../model/near-headers.ts'
import {defineRule} from './rule.ts'

/** Control tables that are not read as such, for their header is misspelt. */
export const noMisspeltTableHeader = defineRule({
  id: 'no-misspelt-table-header',
  summary: 'The header of every control table is spelt as it is recognised',
  rationale:
    'A table is a control table by its header. With a letter too few in it no id of the table is checked, exported or ' +
    'counted as covered, and nothing on the page shows it. Which headers there are is configuration ' +
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
      title: 'a letter left out, and a word that the rows make up for',
      markdown: '|NIST Subcatgory|Description|\n|-|-|\n|DE.AE-3|Events|\n',
      findings: [{messageId: 'misspelt', line: 1, column: 2, endLine: 1, endColumn: 17}],
    },
  ],
  checkVariant({document, shapes, corpus: {frameworks}, report}) {
    for (const {cell, label} of nearHeaders(document, shapes, frameworks))
      report(cell.span, {messageId: 'misspelt', data: {header: cell.text, label}, suggestion: label})
  },
})
