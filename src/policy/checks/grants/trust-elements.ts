import type {Policy} from '../../tree/ast.ts'
import type {PolicyCheck, PolicyRemark} from '../check.ts'
import {elementsNamed} from '../elements/members.ts'
import {policyExample} from '../example-policy.ts'
import {BILLING, trustExample} from './example-statements.ts'

const ASSUME = {Effect: 'Allow', Principal: {AWS: BILLING}, Action: 'sts:AssumeRole'}

export const roleTrustPolicyNotPrincipal: PolicyCheck = {
  code: 'ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL',
  severity: 'error',
  summary: 'NotPrincipal in a trust policy, which has to name who may assume the role',
  why: 'AWS refuses the policy. Use a condition, on `aws:PrincipalArn` for example, to exclude principals.',
  bad: policyExample('trust', {Effect: 'Allow', NotPrincipal: {AWS: BILLING}, Action: 'sts:AssumeRole'}),
  good: trustExample({AWS: BILLING}, 'sts:AssumeRole'),
  *check({policy, type}) {
    if (type === 'trust') yield* unexpected(policy, ['NotPrincipal'], '`Principal`')
  },
}

export const roleTrustPolicyResource: PolicyCheck = {
  code: 'ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE',
  severity: 'error',
  summary: 'A resource in a trust policy, which is for the role that it is attached to',
  why: 'AWS refuses the policy. The role is the resource, so there is no other to name.',
  bad: policyExample('trust', {...ASSUME, Resource: '*'}),
  good: policyExample('trust', ASSUME),
  *check({policy, type}) {
    if (type === 'trust') yield* unexpected(policy, ['Resource', 'NotResource'], 'none')
  },
}

function* unexpected(policy: Policy, names: readonly string[], expected: string): Generator<PolicyRemark> {
  for (const member of elementsNamed(policy, names))
    yield {at: member, message: `Unexpected \`${member.name}\`, expected ${expected} in a trust policy`}
}
