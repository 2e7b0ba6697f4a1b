import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {evaluatePolicy} from '../../../src/policy/evaluate/index.ts'
import {parsePolicy} from '../../../src/policy/index.ts'
import {ADMIN, ALL_TYPES, APP, policyOf, ROOT, statement} from './policies.ts'

describe('any policy', () => {
  const principals = fc.constantFrom<unknown>(
    '*',
    ROOT,
    {AWS: APP},
    {AWS: ADMIN},
    {Service: 'logs.amazonaws.com'},
  )
  const actions = fc.constantFrom<unknown>('kms:*', 'kms:Decrypt', ['kms:Enc*'], '*', 'kms:<x>')
  const conditions = fc.constantFrom({}, {Condition: {Bool: {'aws:SecureTransport': 'true'}}})
  const statements = fc
    .tuple(fc.constantFrom<'Allow' | 'Deny'>('Allow', 'Deny'), principals, actions, conditions)
    .map(([effect, principal, action, rest]) => statement(effect, principal, action, rest))
  const requests = fc.record({
    principal: fc.constantFrom('everyone', APP, ADMIN, '111122223333', 'logs.amazonaws.com'),
    action: fc.constantFrom('kms:Decrypt', 'kms:Encrypt', 'kms:*'),
  })

  it('is not opened by a Deny', () => {
    fc.assert(
      fc.property(fc.array(statements, {minLength: 1}), statements, requests, (before, added, request) => {
        const without = evaluatePolicy(policyOf(...before), 'key', request).kind
        const denied = evaluatePolicy(policyOf(...before, {...added, Effect: 'Deny'}), 'key', request).kind
        if (without !== 'allowed') expect(denied).not.toBe('allowed')
        if (without === 'denied') expect(denied).toBe('denied')
      }),
    )
  })

  it('says the same in any order', () => {
    fc.assert(
      fc.property(fc.array(statements, {minLength: 1}), requests, (list, request) => {
        const backwards = policyOf(...list.toReversed())
        expect(evaluatePolicy(backwards, 'key', request).kind).toBe(
          evaluatePolicy(policyOf(...list), 'key', request).kind,
        )
      }),
    )
  })

  it('of any text is answered', () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), fc.constantFrom(...ALL_TYPES), (text, asked, type) => {
        evaluatePolicy(parsePolicy(text), type, {principal: asked, action: asked, resource: asked})
        evaluatePolicy(policyOf(JSON.parse(text)), type, {principal: asked, action: asked, resource: asked})
      }),
    )
  })
})
