import type {PolicyCheck} from '../check.ts'

export const conflictMarker: PolicyCheck = {
  code: 'PB_DOC_CONFLICT_MARKER',
  severity: 'error',
  summary: 'A merge left its markers in the policy, which now contains both sides',
  why: 'AWS refuses the text, and only its author knows which of the two sides is meant.',
  bad: {
    type: 'identity',
    text: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
<<<<<<< HEAD
      "Action": "sqs:ReceiveMessage",
=======
      "Action": "sqs:DeleteMessage",
>>>>>>> rotate
      "Resource": "arn:aws:sqs:eu-west-1:111122223333:orders"
    }
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
      "Action": "sqs:DeleteMessage",
      "Resource": "arn:aws:sqs:eu-west-1:111122223333:orders"
    }
  ]
}`,
  },
  source: {title: 'Proofbook'},
  *check({policy}) {
    for (const {kind, offset, length, message} of policy.syntaxFaults)
      if (kind === 'conflict') yield {at: {path: [], offset, length}, message}
  },
}
