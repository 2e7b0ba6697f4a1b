import type {PolicyCheck} from '../check.ts'

export const ellipsis: PolicyCheck = {
  code: 'PB_DOC_ELLIPSIS',
  severity: 'info',
  summary:
    'A part of the policy is left out: what is there is judged, and nothing is reported about what may be missing',
  why: 'Anyone who pastes the policy has to fill in the part first; until then AWS refuses it because it is not JSON.',
  bad: {
    type: 'identity',
    text: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "sqs:ReceiveMessage",
      "Resource": "arn:aws:sqs:eu-west-1:111122223333:orders"
    },
    ...
  ]
}`,
  },
  good: {
    type: 'identity',
    text: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "sqs:ReceiveMessage",
      "Resource": "arn:aws:sqs:eu-west-1:111122223333:orders"
    }
  ]
}`,
  },
  source: {title: 'Proofbook'},
  *check({policy}) {
    for (const {kind, offset, length, message} of policy.syntaxFaults)
      if (kind === 'ellipsis') yield {at: {path: [], offset, length}, message}
  },
}
