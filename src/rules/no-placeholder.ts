import {defineRule} from './rule.ts'

/** Phrases in place of text that is still to be written. */
export const noPlaceholder = defineRule({
  id: 'no-placeholder',
  summary: 'No section has a placeholder in place of its text',
  rationale:
    'A playbook may be published before every control is written; readers then see which ones are not, and authors ' +
    'get a list. The phrases are set in the configuration.',
  messages: {
    placeholder: {
      severity: 'info',
      template: 'Unexpected placeholder `{text}`, expected the section’s own text',
    },
  },
  examples: [
    {title: 'a section with text', markdown: '## Rotation\n\nRotate keys yearly.\n', findings: []},
    {
      title: 'a section without',
      markdown: '## Rotation\n\n`This Section will be updated soon.`\n',
      findings: [{messageId: 'placeholder', line: 3, column: 1, endLine: 3, endColumn: 37}],
    },
  ],
  checkVariant({document, report}) {
    for (const {text, span} of document.placeholders) report(span, {messageId: 'placeholder', data: {text}})
  },
})
