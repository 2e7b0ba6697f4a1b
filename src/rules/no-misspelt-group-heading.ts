import {nearGroups} from '../model/near-groups.ts'
import {defineRule} from './rule.ts'

/** Headings of groups of controls that are not recognised because they are misspelt. */
export const noMisspeltGroupHeading = defineRule({
  id: 'no-misspelt-group-heading',
  summary: 'The heading of every group of controls has a spelling that is recognised',
  rationale:
    'A group of controls is recognised by its heading. Controls below a misspelt one count as part of the group before ' +
    'it, or not as controls at all. The headings are set in the configuration (`sections.groups`).',
  messages: {
    misspelt: {
      severity: 'warning',
      template: 'Cannot find a group of controls under the heading `{heading}`; did you mean `{label}`?',
    },
  },
  examples: [
    {
      title: 'two groups, and a section of its own',
      markdown:
        '## Preventative Controls\n\n### 1. Roles\n\n## Detective Controls\n\n### 1. Logs\n\n## Detection\n\nText.\n',
      findings: [],
    },
    {
      title: 'a letter left out',
      markdown: '## Preventative Controls\n\n### 1. Roles\n\n## Detectve Controls\n\n### 1. Logs\n',
      findings: [{messageId: 'misspelt', line: 5, column: 1, endLine: 5, endColumn: 21}],
    },
    {
      title: 'one colon too many',
      markdown: '## Preventative Controls:\n\n### 1. Roles\n',
      findings: [{messageId: 'misspelt', line: 1, column: 1, endLine: 1, endColumn: 26}],
    },
  ],
  checkVariant({document, shapes, report}) {
    for (const {heading, label} of nearGroups(document, shapes))
      report(heading.span, {messageId: 'misspelt', data: {heading: heading.text, label}, suggestion: label})
  },
})
