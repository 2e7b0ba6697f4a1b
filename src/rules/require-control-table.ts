import type {DocumentModel} from '../model/types.ts'
import {defineRule} from './rule.ts'

/** Controls that are written and cite nothing. */
export const requireControlTable = defineRule({
  id: 'require-control-table',
  summary: 'Every written control cites the ids that it meets',
  rationale:
    'A control that says what to do and not which requirement it meets is missing from every audit and from the ' +
    'coverage of its service. Only documents whose other controls do cite ids are asked for it.',
  messages: {
    'no-table': {
      severity: 'info',
      template: 'Cannot find a control table in `{title}`, which is written',
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
    const silent = document.controls.filter((control) => !citesAnything(control, document))
    if (silent.length === document.controls.length) return
    for (const {title, status, heading} of silent)
      if (status === 'content') report(heading.span, {messageId: 'no-table', data: {title}})
  },
})

/** A table that is left open is a table: its author has looked for an id. */
function citesAnything(
  {heading, endLine}: DocumentModel['controls'][number],
  {citations, tables}: DocumentModel,
): boolean {
  const isWithin = (line: number) => heading.span.start.line <= line && line <= endLine
  return (
    citations.some(({span}) => isWithin(span.start.line)) ||
    tables.some(({framework, span}) => framework !== null && isWithin(span.start.line))
  )
}
