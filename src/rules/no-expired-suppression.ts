import {defineRule} from './rule.ts'

/** Comments that suppress findings until a day that has passed. */
export const noExpiredSuppression = defineRule({
  id: 'no-expired-suppression',
  summary: 'No comment that suppresses findings has expired',
  rationale:
    'A day in a comment is a promise to come back. The comment still applies on that day; after it, the findings that it ' +
    'suppressed are reported again, with the place of the comment. Days are in UTC.',
  messages: {
    expired: {
      severity: 'warning',
      template: 'Suppression of `{name}` expired after {until}; fix what it covers, or set a later day',
    },
  },
  examples: [
    {
      title: 'a day in the future',
      markdown:
        '<!-- proofbook-disable-next-line no-missing-image until 2999-12-31 -- drawn by the new team -->\n![Flow](flow.png)\n',
      findings: [],
    },
    {
      title: 'a day that has passed, in both places where a comment can have one',
      markdown:
        '<!-- proofbook-disable-next-line no-missing-image until 2020-01-31 -- drawn by the new team -->\n![Flow](flow.png)\n\n' +
        '<!-- proofbook-disable-next-line no-missing-image -- drawn by the new team, until 2020-01-31 -->\n![Keys](keys.png)\n',
      findings: [
        {messageId: 'expired', line: 1, column: 34, endLine: 1, endColumn: 50},
        {messageId: 'expired', line: 4, column: 34, endLine: 4, endColumn: 50},
      ],
    },
  ],
  checkComments({comments: {expired}, report}) {
    for (const {name, until} of expired)
      report(name.span, {messageId: 'expired', data: {name: name.text, until}})
  },
})
