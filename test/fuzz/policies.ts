import assert from 'node:assert/strict'
import {
  findPolicies,
  inferPolicyType,
  lintPolicy,
  loadPolicySources,
  type Policy,
  parsePolicy,
} from '../../src/policy/index.ts'
import {mutated, NASTY} from './mutations.ts'
import {POLICIES} from './policy-seeds.ts'
import type {FuzzTarget} from './target.ts'

const FRAGMENTS = [
  ...NASTY,
  '"Statement"',
  '"Effect": "Allow"',
  '"Action": []',
  '"Condition": {"Bool": {"aws:x": [1, null]}}',
  'arn:aws:s3:::',
  '*',
  '?',
  '…',
  '...',
  '<account>',
]

/** Policies are read and judged whatever is in them, twice the same, and each finding is in its text. */
export const policies: FuzzTarget<string> = {
  name: 'policies',
  inputs: mutated(POLICIES, FRAGMENTS),
  shortRuns: 250,
  async holds(text) {
    const sources = await loadPolicySources()
    const all = [parsePolicy(text), ...findPolicies(text, sources).map(({policy}) => policy)]
    for (const policy of [
      ...all,
      ...sources.flatMap((source) => source.find(text).map((each) => each.policy)),
    ])
      await assertJudged(policy)
  },
}

async function assertJudged(policy: Policy): Promise<void> {
  const {type} = inferPolicyType(policy)
  const findings = await lintPolicy(policy, {type})
  for (const {offset, length, code} of findings) {
    assert.ok(offset >= 0 && length >= 0 && offset + length <= policy.text.length, `${code} is in the text`)
  }
  for (const {offset, length} of policy.syntaxFaults)
    assert.ok(offset >= 0 && length >= 0 && offset + length <= policy.text.length, 'a fault is in the text')
  assert.deepEqual(await lintPolicy(policy, {type}), findings)
}
