import {expect, it} from 'vitest'
import type {PolicyCheck} from '../../src/policy/checks/check.ts'
import {parsePolicy} from '../../src/policy/index.ts'
import {runChecks} from '../../src/policy/lint.ts'

/** A check that reports every policy that it is asked about. */
const always = (declaration: Pick<PolicyCheck, 'code' | 'types' | 'needs'>): PolicyCheck => ({
  severity: 'info',
  summary: 'A policy',
  ...declaration,
  *check({policy}) {
    yield {at: policy, message: 'Seen'}
  },
})

const CHECKS = [
  always({code: 'ALL'}),
  always({code: 'TRUST', types: ['trust']}),
  always({code: 'CONDITIONS', needs: 'conditions'}),
]
const PLAIN = '{"Effect": "Deny", "Action": "s3:GetObject", "Resource": "*"}'
const CONDITIONAL = PLAIN.replace('}', ', "Condition": {"Bool": {"aws:SecureTransport": "false"}}}')

it.each([
  ['identity', PLAIN, ['ALL']],
  ['trust', PLAIN, ['ALL', 'TRUST']],
  ['identity', CONDITIONAL, ['ALL', 'CONDITIONS']],
] as const)('of type %s, %s is for %j', async (type, text, codes) => {
  const findings = await runChecks(CHECKS, parsePolicy(text), {type})
  expect(findings.map(({code}) => code)).toEqual(codes)
})
