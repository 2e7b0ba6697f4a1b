import {defineRule} from './rule.ts'

/** Comments that suppress findings and do not say why. */
export const requireSuppressionReason = defineRule({
  id: 'require-suppression-reason',
  summary: 'Every comment that suppresses findings says why',
  rationale:
    'Anyone who reads the comment later has to decide whether it is still needed, and cannot without a reason. So a ' +
    'comment without a reason suppresses nothing, just as `policy-ignore` without one ignores nothing.',
  messages: {
    'no-reason': {
      severity: 'warning',
      template:
        'Cannot find a reason for `{verb}`, so it suppresses nothing; write `-- ` and the reason after the rules',
    },
  },
  examples: [
    {
      title: 'a reason after two hyphens',
      markdown:
        '<!-- proofbook-disable-next-line no-dead-link -- the wiki moves in May -->\n[Wiki](wiki.md)\n',
      findings: [],
    },
    {
      title: 'no reason',
      markdown: '<!-- proofbook-disable-next-line no-missing-image -->\n![Flow](flow.png)\n',
      findings: [{messageId: 'no-reason', line: 1, column: 1, endLine: 1, endColumn: 54}],
    },
  ],
  checkComments({comments: {suppressions}, report}) {
    for (const {verb, reason, span} of suppressions)
      if (reason === '' && verb !== 'proofbook-enable') report(span, {messageId: 'no-reason', data: {verb}})
  },
})
