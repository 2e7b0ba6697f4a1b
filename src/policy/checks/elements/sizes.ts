import type {Severity} from '../../finding.ts'
import type {Policy} from '../../tree/ast.ts'
import type {PolicyType} from '../../tree/type.ts'
import type {PolicyCheck} from '../check.ts'
import * as long from './long-policies.ts'
import {sourceOf, statementGroups} from './members.ts'
import {QUOTAS, type Quota} from './quotas.ts'

/** A check of one code for the types that it is about. */
function sizeCheck(
  code: string,
  severity: Severity,
  types: readonly PolicyType[],
  what: string,
  {bad, good}: long.LongPolicy,
): PolicyCheck {
  return {
    code: `POLICY_SIZE_EXCEEDS_${code}_QUOTA`,
    severity,
    summary: `${what} that is longer than AWS stores`,
    why: 'AWS refuses it, unless the quota was raised. Patterns, conditions or a second policy can replace a long list.',
    bad,
    good,
    *check({policy, type}) {
      const quota = QUOTAS[type]
      if (!types.includes(type) || !quota || policy.shape === 'other' || !isJson(policy)) return
      if (statementGroups(policy).length > 1) return
      const size = sizeOf(policy, quota)
      if (size <= quota.limit) return
      const counted = quota.unit === 'bytes' ? 'bytes' : 'characters without white space'
      yield {at: policy, message: `Unexpected ${size} ${counted}, expected at most ${quota.limit}`}
    },
  }
}

/** What other languages write for a policy is longer, or shorter, than the JSON that AWS stores. */
function isJson({format}: Policy): boolean {
  return format === 'json' || format === 'shell'
}

/** From the first brace to the last: what is around a policy is not stored. */
function sizeOf(policy: Policy, {unit}: Quota): number {
  const source = sourceOf(policy, policy)
  return unit === 'bytes' ? new TextEncoder().encode(source).length : source.replace(/\s+/g, '').length
}

/** One check a quota. */
export const sizeChecks: readonly PolicyCheck[] = [
  sizeCheck('IDENTITY_POLICY', 'warning', ['identity', 'boundary'], 'An identity policy', long.LONG_IDENTITY),
  sizeCheck('RESOURCE_POLICY', 'warning', ['key', 'bucket'], 'A key or bucket policy', long.LONG_BUCKET),
  sizeCheck('ROLE_TRUST_POLICY', 'warning', ['trust'], "A role's trust policy", long.LONG_TRUST),
  sizeCheck('SCP', 'error', ['scp'], 'A service control policy', long.LONG_SCP),
  sizeCheck('RCP', 'error', ['rcp'], 'A resource control policy', long.LONG_RCP),
]
