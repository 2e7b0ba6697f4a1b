import type {PolicyCheck} from '../check.ts'
import {exampleOf, policyExample} from '../example-policy.ts'

const STATEMENT = {
  Effect: 'Allow',
  Action: 'sqs:SendMessage',
  Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs',
}

export const fragment: PolicyCheck = {
  code: 'PB_DOC_FRAGMENT',
  severity: 'info',
  summary:
    'A statement, or several, without the policy around them: judged as a fragment, and not to be pasted as it is',
  why:
    'It is fine for showing a point. Nothing is said of what only a whole policy can lack, such as a version, or ' +
    'someone who may still change the policy of a key.',
  bad: exampleOf('identity', STATEMENT),
  good: policyExample('identity', STATEMENT),
  source: {title: 'Proofbook'},
  *check({policy}) {
    const isExcerpt = policy.syntaxFaults.some(({kind}) => kind === 'excerpt')
    if (policy.shape === 'policy' && isExcerpt) {
      yield {at: policy, message: 'Unexpected members of a policy, expected the braces around them'}
      return
    }
    if (policy.shape !== 'statement' && policy.shape !== 'statements') return
    const what = policy.shape === 'statement' ? 'bare statement' : 'bare statements'
    yield {
      at: policy,
      message: `Unexpected ${what}, expected a policy with \`Version\` and \`Statement\` around it: it is judged as a fragment`,
    }
  },
}
