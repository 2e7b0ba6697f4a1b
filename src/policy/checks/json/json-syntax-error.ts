import type {FaultKind} from '../../text/syntax-faults.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'

const good = policyExample('identity', {
  Effect: 'Allow',
  Action: 'sqs:SendMessage',
  Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs',
})

/** What documents do on purpose has codes of its own; statements side by side, and members alone, are a fragment. */
const TOLD_OTHERWISE: ReadonlySet<FaultKind> = new Set([
  'edge',
  'excerpt',
  'several',
  'ellipsis',
  'placeholder',
  'conflict',
])

export const jsonSyntaxError: PolicyCheck = {
  code: 'JSON_SYNTAX_ERROR',
  severity: 'error',
  summary: 'The text is not JSON, so AWS refuses it',
  why: 'Anyone who copies the policy has to find the place and guess what was meant there, before anything else can be checked.',
  bad: {...good, text: good.text.replace('"2012-10-17",', '"2012-10-17"')},
  good,
  *check({policy}) {
    for (const {kind, offset, length, message} of policy.syntaxFaults)
      if (!TOLD_OTHERWISE.has(kind)) yield {at: {path: [], offset, length}, message}
  },
}
