import type {PrincipalEntry} from '../../ast.ts'
import type {CheckContext, PolicyCheck, Report} from '../../check.ts'
import {showSource} from '../../oddities.ts'
import {RESOURCE_TYPES} from '../elements/members.ts'
import {bothPrincipals, hasWildcard, isConditional} from './statements.ts'

/** What stands for something else: `<…>`, `{{…}}`, `${…}`, and an account number struck out with stars. */
const PLACEHOLDERS = /<[^<>]*>|\{\{[^{}]*\}\}|\$\{[^{}]*\}|\*{3,}/g
const USER_ID = /^AIDA[A-Z0-9]{8,}$/
const ROLE_ID = /^AROA[A-Z0-9]{8,}(?::.*)?$/
const GROUP = /^arn:[^:]*:iam::[^:]*:group(?:\/|$)/i

export const invalidUserReference = valueCheck(
  'INVALID_USER_REFERENCE',
  'warning',
  'The unique id of a user as principal: that is what is left of one that was deleted',
  (value) => (USER_ID.test(value) ? 'the ARN of a user' : undefined),
)

export const invalidRoleReference = valueCheck(
  'INVALID_ROLE_REFERENCE',
  'warning',
  'The unique id of a role as principal: that is what is left of one that was deleted',
  (value) => (ROLE_ID.test(value) ? 'the ARN of a role' : undefined),
)

export const invalidPrincipalGroup = valueCheck(
  'PB_INVALID_PRINCIPAL_GROUP',
  'error',
  'A group as principal: groups are no identities, and no policy can name one',
  (value) => (GROUP.test(value) ? 'a user, role or account' : undefined),
)

export const unsupportedWildcardInPrincipal: PolicyCheck = {
  code: 'UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
  severity: 'error',
  summary: 'A wildcard within a principal, which is compared as it stands',
  *check(context) {
    if (context.type !== 'trust') yield* judge(context, wildcardFault)
  },
}

export const roleTrustPolicyUnsupportedWildcard: PolicyCheck = {
  code: 'ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
  severity: 'error',
  summary: 'A wildcard as or within a principal of a trust policy, which has to say who may assume the role',
  *check(context) {
    if (context.type !== 'trust') return
    yield* judge(context, wildcardFault)
    for (const statement of context.policy.statements) {
      const isOpen = statement.effect?.value === 'Allow' && !isConditional(statement)
      for (const entry of statement.principal?.entries ?? []) {
        // `{"AWS": "*"}` is the one form that is taken, and of use only with a condition or in a Deny.
        if (entry.value !== '*' || (entry.kind === 'AWS' && !isOpen)) continue
        yield {
          at: entry,
          message: 'Unexpected principal `*`, expected the principals that may assume the role',
        }
      }
    }
  },
}

function wildcardFault(value: string): string | undefined {
  return value !== '*' && hasWildcard(value.replace(PLACEHOLDERS, '')) ? 'one without a wildcard' : undefined
}

/** A check of each principal by itself; `fault` says what was expected, or nothing. */
function valueCheck(
  code: string,
  severity: PolicyCheck['severity'],
  summary: string,
  fault: (value: string) => string | undefined,
): PolicyCheck {
  const ofAws = (value: string, {kind}: PrincipalEntry) =>
    kind === 'AWS' || kind === undefined ? fault(value) : undefined
  return {code, severity, summary, check: (context) => judge(context, ofAws)}
}

function* judge(
  {policy, type}: CheckContext,
  fault: (value: string, entry: PrincipalEntry) => string | undefined,
): Generator<Report> {
  if (!RESOURCE_TYPES.includes(type)) return
  for (const {entries} of policy.statements.flatMap(bothPrincipals)) {
    for (const entry of entries) {
      const expected = fault(entry.value, entry)
      if (expected === undefined) continue
      yield {at: entry, message: `Unexpected principal ${showSource(entry.value)}, expected ${expected}`}
    }
  }
}
