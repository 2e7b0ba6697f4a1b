/** Another validator, of shape alone, as an oracle: it is a development dependency and never part of Proofbook. */
import {
  type ValidationError,
  validateEndpointPolicy,
  validateIdentityPolicy,
  validateResourceControlPolicy,
  validateResourcePolicy,
  validateServiceControlPolicy,
  validateSessionPolicy,
  validateTrustPolicy,
} from '@cloud-copilot/iam-policy'
import {describe, expect, it} from 'vitest'
import {lintPolicy, type PolicyType, parsePolicy, policyChecks} from '../../src/policy/index.ts'

const VALIDATORS: Partial<Record<PolicyType, (policy: unknown) => ValidationError[]>> = {
  identity: validateIdentityPolicy,
  session: validateSessionPolicy,
  key: validateResourcePolicy,
  bucket: validateResourcePolicy,
  resource: validateResourcePolicy,
  trust: validateTrustPolicy,
  endpoint: validateEndpointPolicy,
  scp: validateServiceControlPolicy,
  rcp: validateResourceControlPolicy,
}

/** What the other validator says of a text; nothing of what is no JSON, or no whole policy. */
function otherSays(type: PolicyType, text: string): string[] {
  const policy = parsePolicy(text)
  if (!policy.strict || policy.shape !== 'policy') return []
  return (VALIDATORS[type]?.(JSON.parse(text)) ?? []).map(({path, message}) => `${path}: ${message}`)
}

describe('another validator', () => {
  it('speaks of the shapes that are asked for', () => {
    const statement = {Effect: 'Allow', Action: 's3:GetObject', Resource: '*', Principal: '*'}
    const text = JSON.stringify({Version: '2012-10-17', Statement: statement})
    expect(otherSays('identity', text)).toHaveLength(1)
    expect(otherSays('bucket', text)).toEqual([])
  })

  it('has nothing to say of our good examples', () => {
    const said = policyChecks.flatMap(({code, good}) =>
      good ? otherSays(good.type, good.text).map((message) => `${code}: ${message}`) : [],
    )
    expect(said).toEqual([])
  })

  it('finds nothing in our bad examples in which we find no fault', async () => {
    const missed: string[] = []
    for (const {code, bad} of policyChecks) {
      if (!bad) continue
      const said = otherSays(bad.type, bad.text)
      const {type, service} = bad
      const found = await lintPolicy(parsePolicy(bad.text), {type, service})
      if (said.length > 0 && found.every(({severity}) => severity === 'info')) missed.push(`${code}: ${said}`)
    }
    expect(missed).toEqual([])
  })
})
