import {controlAt} from '../model/controls.ts'
import type {Control, DocumentModel} from '../model/types.ts'
import {defineRule} from './rule.ts'

/** Controls that are written and cite nothing. */
export const requireControlTable = defineRule({
  id: 'require-control-table',
  summary: 'Every written control cites the ids that it meets',
  rationale:
    'A control that says what to do and not which requirement it meets is missing from every audit and from the ' +
    'coverage of its service. The rule applies only to documents whose other controls do cite ids.',
  messages: {
    'no-table': {
      severity: 'info',
      template: 'Cannot find a control table in `{title}`, although the control has text',
    },
  },
  examples: [
    {
      title: 'a control with a table, and a placeholder without one',
      markdown:
        '## Preventative Controls\n\n### 1. Roles\n\nUse roles.\n\n|Control Statement|Description|\n|-|-|\n|5|Roles|\n\n### 2. Keys\n\n`This Section will be updated soon.`\n',
      findings: [],
    },
    {
      title: 'a document whose controls cite nothing at all',
      markdown: '## Preventative Controls\n\n### 1. Roles\n\nUse roles.\n',
      findings: [],
    },
    {
      title: 'a written control without a table beside one that has it',
      markdown:
        '## Preventative Controls\n\n### 1. Roles\n\nUse roles.\n\n|Control Statement|Description|\n|-|-|\n|5|Roles|\n\n### 2. Keys\n\nRotate keys yearly.\n',
      findings: [{messageId: 'no-table', line: 11, column: 1, endLine: 11, endColumn: 12}],
    },
  ],
  checkVariant({document, report}) {
    const citing = citingControls(document)
    const silent = document.controls.filter((control) => !citing.has(control))
    if (silent.length === document.controls.length) return
    for (const {title, status, heading} of silent)
      if (status === 'content') report(heading.span, {messageId: 'no-table', data: {title}})
  },
})

/** The controls that cite something. A table that is left open is a table: its author has looked for an id. */
function citingControls(document: DocumentModel): Set<Control | undefined> {
  const {citations, tables} = document
  const spans = [...citations, ...tables.filter(({framework}) => framework !== null)].map(({span}) => span)
  return new Set(spans.map(({start}) => controlAt(document, start.line)))
}
