import type {Citation} from '../model/types.ts'
import {filePlace} from '../parse/variants.ts'
import {defineRule} from './rule.ts'

/** Ids that a control table cites twice. */
export const noDuplicateControlId = defineRule({
  id: 'no-duplicate-control-id',
  summary: 'A control table cites each id once',
  rationale:
    'A second row of the same id says nothing new, or says something else of the same requirement; either way one of ' +
    'the two was meant to be another id.',
  messages: {
    duplicate: {
      severity: 'warning',
      template:
        'Control id `{id}` is cited twice in the table, first in line {line}; remove one row or correct its id',
    },
  },
  examples: [
    {
      title: 'one id in two tables',
      markdown:
        '## A\n\n|Control Statement|Description|\n|-|-|\n|5|Roles|\n\n## B\n\n|Control Statement|Description|\n|-|-|\n|5|Roles|\n',
      findings: [],
    },
    {
      title: 'one id twice in a cell',
      markdown: '|Control Statement|Description|\n|-|-|\n|5, 6, 5|Roles|\n',
      findings: [{messageId: 'duplicate', line: 3, column: 8, endLine: 3, endColumn: 9}],
    },
    {
      title: 'one id twice in a table',
      markdown: '|Control Statement|Description|\n|-|-|\n|5|Roles|\n|6|Gateways|\n|5|Users|\n',
      findings: [{messageId: 'duplicate', line: 5, column: 2, endLine: 5, endColumn: 3}],
    },
  ],
  checkVariant({document, variant, playbook, report}) {
    for (const table of document.tables) {
      const first = new Map<string, Citation>()
      for (const citation of table.rows.flatMap((row) => [row.citation ?? [], row.several].flat())) {
        if (citation.id === null) continue
        const key = `${citation.framework} ${citation.id.toUpperCase()}`
        const known = first.get(key)
        if (!known) {
          first.set(key, citation)
          continue
        }
        const place = filePlace(variant, known.idSpan)
        report(citation.idSpan, {
          messageId: 'duplicate',
          data: {id: citation.id, line: place.line},
          related: [{file: playbook.path, place, message: `the first row for \`${citation.id}\``}],
        })
      }
    }
  },
})
