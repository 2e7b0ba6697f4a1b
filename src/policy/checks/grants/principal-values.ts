import {filledIn} from '../../open/parts.ts'
import {showSource} from '../../text/show-source.ts'
import type {PrincipalEntry} from '../../tree/ast.ts'
import type {CheckContext, PolicyCheck, PolicyRemark} from '../check.ts'
import {RESOURCE_TYPES} from '../elements/members.ts'
import {policyExample} from '../example-policy.ts'
import {ACCOUNT, AUDIT, BILLING, DECRYPT, keyExample, READ, trustExample} from './example-statements.ts'
import {bothPrincipals, hasWildcard, isConditional} from './statements.ts'

const USER = `arn:aws:iam::${ACCOUNT}:user/Alice`
const USER_ID = /^AIDA[A-Z0-9]{8,}$/
const ROLE_ID = /^AROA[A-Z0-9]{8,}(?::.*)?$/
const GROUP = /^arn:[^:]*:iam::[^:]*:group(?:\/|$)/i

export const invalidUserReference: PolicyCheck = {
  code: 'INVALID_USER_REFERENCE',
  severity: 'warning',
  summary: 'The unique id of a user as principal: that is what is left of one that was deleted',
  why: 'Nobody gets access by it, not even a new user of the same name, and AWS may refuse the policy when it is saved again.',
  bad: keyExample({...DECRYPT, Principal: {AWS: 'AIDACKCEVSQ6C2EXAMPLE'}}),
  good: keyExample({...DECRYPT, Principal: {AWS: USER}}),
  check: (context) => judge(context, ofAws(USER_ID, 'the ARN of a user')),
}

export const invalidRoleReference: PolicyCheck = {
  code: 'INVALID_ROLE_REFERENCE',
  severity: 'warning',
  summary: 'The unique id of a role as principal: that is what is left of one that was deleted',
  why: 'Nobody gets access by it, not even a new role of the same name, and AWS may refuse the policy when it is saved again.',
  bad: keyExample({...DECRYPT, Principal: {AWS: 'AROADBQP57FF2AEXAMPLE'}}),
  good: keyExample(DECRYPT),
  check: (context) => judge(context, ofAws(ROLE_ID, 'the ARN of a role')),
}

export const invalidPrincipalGroup: PolicyCheck = {
  code: 'PB_INVALID_PRINCIPAL_GROUP',
  severity: 'error',
  summary: 'A group as principal: groups are not identities, and policies cannot name them',
  why: 'AWS refuses the policy. A group only gives permissions to its users, and a request never comes from one.',
  bad: keyExample({...DECRYPT, Principal: {AWS: `arn:aws:iam::${ACCOUNT}:group/Accountants`}}),
  good: keyExample({...DECRYPT, Principal: {AWS: [USER, `arn:aws:iam::${ACCOUNT}:user/Bob`]}}),
  source: {
    title: 'AWS JSON policy elements: Principal',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
  },
  check: (context) => judge(context, ofAws(GROUP, 'a user, role or account')),
}

export const unsupportedWildcardInPrincipal: PolicyCheck = {
  code: 'UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
  severity: 'error',
  summary: 'A wildcard within a principal, which is compared literally',
  why: 'AWS refuses the policy: a principal is one identity, or `*` for all of them. To match names, use a condition on `aws:PrincipalArn`.',
  bad: policyExample('bucket', {...READ, Principal: {AWS: `arn:aws:iam::${ACCOUNT}:role/*`}}),
  good: policyExample('bucket', {...READ, Principal: {AWS: [BILLING, AUDIT]}}),
  *check(context) {
    if (context.type !== 'trust') yield* judge(context, wildcardFault)
  },
}

export const roleTrustPolicyUnsupportedWildcard: PolicyCheck = {
  code: 'ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
  severity: 'error',
  summary: 'A wildcard as or within a principal of a trust policy, which has to say who may assume the role',
  why: 'A star within a name is refused, and a single star without a condition would let every account in the world assume the role.',
  bad: trustExample({AWS: '*'}, 'sts:AssumeRole'),
  good: trustExample({AWS: BILLING}, 'sts:AssumeRole'),
  types: ['trust'],
  *check(context) {
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

function wildcardFault({value}: PrincipalEntry): string | undefined {
  return value !== '*' && hasWildcard(filledIn(value)) ? 'one without a wildcard' : undefined
}

/** A fault of principals that are, or may be, of AWS. */
function ofAws(fault: RegExp, expected: string): (entry: PrincipalEntry) => string | undefined {
  return ({kind, value}) =>
    (kind === 'AWS' || kind === undefined) && fault.test(value) ? expected : undefined
}

/** Judges each principal by itself; `fault` says what was expected, or nothing. */
function* judge(
  {policy, type}: CheckContext,
  fault: (entry: PrincipalEntry) => string | undefined,
): Generator<PolicyRemark> {
  if (!RESOURCE_TYPES.includes(type)) return
  for (const {entries} of policy.statements.flatMap(bothPrincipals)) {
    for (const entry of entries) {
      const expected = fault(entry)
      if (expected === undefined) continue
      yield {at: entry, message: `Unexpected principal ${showSource(entry.value)}, expected ${expected}`}
    }
  }
}
