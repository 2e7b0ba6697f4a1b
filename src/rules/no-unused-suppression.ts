import {defineRule} from './rule.ts'

/** Comments that suppress nothing. */
export const noUnusedSuppression = defineRule({
  id: 'no-unused-suppression',
  summary: 'Every comment that suppresses findings covers at least one',
  rationale:
    'A comment that stays after its reason is fixed hides the next fault of that kind at the same place. Rules that ' +
    'your configuration switches off are not counted.',
  messages: {
    unused: {
      severity: 'warning',
      template: 'Unexpected `{name}`, which finds nothing here; remove it from the comment',
    },
  },
  examples: [
    {
      title: 'a comment with something to suppress',
      markdown:
        '<!-- proofbook-disable-next-line no-dead-link -- the wiki moves in May -->\n[Wiki](wiki.md)\n',
      findings: [],
    },
    {
      title: 'a comment above a line that is fine, and one that names an unnecessary rule',
      markdown:
        '<!-- proofbook-disable-next-line no-dead-link -- the wiki moves in May -->\nNo link.\n\n' +
        '<!-- proofbook-disable-next-line no-dead-link, no-dead-anchor -- the wiki moves in May -->\n[Wiki](wiki.md)\n',
      findings: [
        {messageId: 'unused', line: 1, column: 34, endLine: 1, endColumn: 46},
        {messageId: 'unused', line: 4, column: 48, endLine: 4, endColumn: 62},
      ],
    },
  ],
  checkComments({comments: {unused}, report}) {
    for (const {name} of unused) report(name.span, {messageId: 'unused', data: {name: name.text}})
  },
})
