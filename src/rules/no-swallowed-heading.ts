import {defineRule} from './rule.ts'

/** Lines that look like headings, and that the HTML above them makes text. */
export const noSwallowedHeading = defineRule({
  id: 'no-swallowed-heading',
  summary: 'No heading is swallowed by the HTML above it',
  rationale:
    'A block of HTML such as `<br>` or the end of an element goes on until the next blank line, and markdown in it is ' +
    'text: readers see `## Endnotes`, the outline lacks it, and no link finds it.',
  messages: {
    swallowed: {
      severity: 'warning',
      template:
        'Heading `{text}` belongs to the HTML above it and is shown as text; put a blank line above it',
    },
  },
  examples: [
    {title: 'a blank line after the HTML', markdown: '<br>\n\n## Keys\n', findings: []},
    {
      title: 'a heading right below HTML',
      markdown: '<br>\n## Keys\n',
      findings: [{messageId: 'swallowed', line: 2, column: 1, endLine: 2, endColumn: 8}],
    },
  ],
  checkVariant({document, report}) {
    for (const {written, text, span} of document.headings)
      if (written === 'swallowed') report(span, {messageId: 'swallowed', data: {text}})
  },
})
