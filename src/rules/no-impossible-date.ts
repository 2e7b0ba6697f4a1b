import {defineRule} from './rule.ts'

/** Dates of the last update that cannot be read. */
export const noImpossibleDate = defineRule({
  id: 'no-impossible-date',
  summary: 'The date of the last update exists and is in a format that is read',
  rationale:
    'A date that cannot be read is ignored: the page shows no last update, and if the file has a conflict an older side ' +
    'may be published. The formats are set in the configuration (`dates.formats`).',
  messages: {
    swapped: {
      severity: 'warning',
      template: 'Unexpected date `{written}`, expected {expected}; did you mean `{swapped}`?',
    },
    'no-day': {
      severity: 'warning',
      template: 'Unexpected date `{written}`, expected a day that exists, as {expected}',
    },
    'other-format': {
      severity: 'warning',
      template: 'Unexpected date `{written}`, expected {expected}; it is not read',
    },
  },
  examples: [
    {
      title: 'dates that exist, and a date that is still to be filled in',
      markdown: '---\nlast_update: 2021-02-28\n---\n\n# Keys\n\n**Last Update:** *MM/DD/YYYY*\n',
      findings: [],
    },
    {
      title: 'day and month swapped',
      markdown: '# Keys\n\n**Last Update:** *20/11/2026*\n',
      findings: [{messageId: 'swapped', line: 3, column: 19, endLine: 3, endColumn: 29}],
    },
    {
      title: 'a day that its month does not have',
      markdown: '# Keys\n\n**Last Update:** *02/30/2021*\n',
      findings: [{messageId: 'no-day', line: 3, column: 19, endLine: 3, endColumn: 29}],
    },
    {
      title: 'another format, in front matter',
      markdown: '---\nlast_update:\n  date: 20.11.2026\n---\n\n# Keys\n',
      findings: [{messageId: 'other-format', line: 3, column: 9, endLine: 3, endColumn: 19}],
    },
  ],
  checkVariant({document, shapes, report}) {
    const expected = shapes.dates.formats.map((format) => `\`${format}\``).join(' or ')
    for (const {written, span, isFormat, swapped} of document.dateFaults) {
      if (swapped)
        report(span, {messageId: 'swapped', data: {written, expected, swapped}, suggestion: swapped})
      else report(span, {messageId: isFormat ? 'no-day' : 'other-format', data: {written, expected}})
    }
  },
})
