import {toRegExp} from '../shapes/patterns.ts'
import {defineRule} from './rule.ts'

/** Headings and labels with nothing under them. */
export const noEmptySection = defineRule({
  id: 'no-empty-section',
  summary: 'Every control, and every label in it, has text',
  rationale:
    'A heading without text looks like a finished control, but says nothing to its readers; neither does a `**How?**` ' +
    'without an answer. A phrase that says that the text will follow is better, and `no-placeholder` lists it. ' +
    'A heading with deeper ones under it is not empty.',
  messages: {
    'empty-control': {
      severity: 'warning',
      template: 'Unexpected empty control `{title}`, expected text under its heading',
    },
    'empty-section': {
      severity: 'info',
      template: 'Unexpected empty section `{title}`, expected text under its heading',
    },
    'empty-label': {
      severity: 'warning',
      template: 'Unexpected empty label `{label}` in `{title}`, expected text after it',
    },
  },
  examples: [
    {
      title: 'sections in a section, and a list under a label',
      markdown:
        '## Preventative Controls\n\n### 1. Roles\n\n**Why?**\nThey part duties.\n\n**How?**\n\n- Use roles.\n',
      findings: [],
    },
    {
      title: 'a control and a section without text',
      markdown: '## Preventative Controls\n\n### 1. Roles\n\n### 2. Keys\n\nRotate keys.\n\n## Endnotes\n',
      findings: [
        {messageId: 'empty-control', line: 3, column: 1, endLine: 3, endColumn: 13},
        {messageId: 'empty-section', line: 9, column: 1, endLine: 9, endColumn: 12},
      ],
    },
    {
      title: 'a label without text',
      markdown: '## Preventative Controls\n\n### 1. Roles\n\n**Why?** They part duties.\n\n**How?**\n',
      findings: [{messageId: 'empty-label', line: 7, column: 1, endLine: 7, endColumn: 9}],
    },
  ],
  checkVariant({document, shapes, report}) {
    if (document.kind !== 'playbook') return
    const controls = new Set(document.controls.map(({heading}) => heading))
    const isNumbered = toRegExp(shapes.controls.heading)
    for (const [index, {heading, status, container}] of document.sections.entries()) {
      if (status !== 'empty' || container || heading.written !== 'markdown') continue
      // A group whose controls are headings of its own depth is not empty to its author.
      const next = document.sections[index + 1]?.heading
      if (!controls.has(heading) && next && isNumbered.test(next.text)) continue
      const messageId = controls.has(heading) ? 'empty-control' : 'empty-section'
      report(heading.span, {messageId, data: {title: heading.text}})
    }
    for (const {title, label, span} of document.emptyLabels)
      report(span, {messageId: 'empty-label', data: {label, title}})
  },
})
