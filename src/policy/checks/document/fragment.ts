import type {PolicyCheck} from '../../check.ts'

export const fragment: PolicyCheck = {
  code: 'PB_DOC_FRAGMENT',
  severity: 'info',
  summary:
    'A statement, or several, without the policy around them: judged as that, and not to be pasted as it is',
  *check({policy}) {
    if (policy.shape !== 'statement' && policy.shape !== 'statements') return
    const what = policy.shape === 'statement' ? 'bare statement' : 'bare statements'
    yield {
      at: policy,
      message: `Unexpected ${what}, expected a policy with \`Version\` and \`Statement\` around it: it is judged as a fragment`,
    }
  },
}
