import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'

const good = policyExample('identity', {
  Effect: 'Allow',
  Action: 'sqs:SendMessage',
  Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs',
})

export const severalPolicies: PolicyCheck = {
  code: 'PB_DOC_SEVERAL_POLICIES',
  severity: 'warning',
  summary: 'Two or more policies are in one text',
  why:
    'A policy is one document: AWS refuses two of them, one after the other or in a list. Each is judged by itself; a ' +
    'reader who copies them has to see where one ends.',
  bad: {...good, text: `${good.text}\n${good.text}`},
  good,
  source: {title: 'Proofbook'},
  *check({policy}) {
    for (const {kind, offset, length, message} of policy.syntaxFaults)
      if (kind === 'several') yield {at: {path: [], offset, length}, message}
  },
}
