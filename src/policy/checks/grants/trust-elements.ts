import type {Policy} from '../../ast.ts'
import type {PolicyCheck, Report} from '../../check.ts'
import {membersNamed} from '../elements/members.ts'

export const roleTrustPolicyNotPrincipal: PolicyCheck = {
  code: 'ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL',
  severity: 'error',
  summary: 'NotPrincipal in a trust policy, which has to name who may assume the role',
  *check({policy, type}) {
    if (type === 'trust') yield* unexpected(policy, ['NotPrincipal'], '`Principal`')
  },
}

export const roleTrustPolicyResource: PolicyCheck = {
  code: 'ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE',
  severity: 'error',
  summary: 'A resource in a trust policy, which is for the role that it is attached to',
  *check({policy, type}) {
    if (type === 'trust') yield* unexpected(policy, ['Resource', 'NotResource'], 'none')
  },
}

function* unexpected(policy: Policy, names: readonly string[], expected: string): Generator<Report> {
  for (const member of policy.statements.flatMap((statement) => membersNamed(statement, names)))
    yield {at: member, message: `Unexpected \`${member.name}\`, expected ${expected} in a trust policy`}
}
