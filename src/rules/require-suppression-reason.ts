import {defineRule} from './rule.ts'

/** Comments that suppress findings and do not say why. */
export const requireSuppressionReason = defineRule({
  id: 'require-suppression-reason',
  summary: 'Every comment that suppresses findings says why',
  rationale:
    'Whoever reads the comment later has to decide whether it still holds, and cannot without its reason. So a comment ' +
    'without one suppresses nothing, as `policy-ignore` without one ignores nothing.',
  messages: {
    'no-reason': {
      severity: 'warning',
      template:
        'Cannot find why `{verb}` is there, so it suppresses nothing; write `-- ` and the reason after the rules',
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
