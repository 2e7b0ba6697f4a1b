import type {Policy} from '../../tree/ast.ts'
import type {PolicyCheck, PolicyRemark} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {OBJECTS, READ, ROLE, SEND} from './example-statements.ts'
import {elementsNamed, RESOURCE_TYPES} from './members.ts'
import {lacking} from './missing-elements.ts'

const NAMES = ['Principal', 'NotPrincipal']

const {Principal: _, ...FOR_NOBODY} = READ
const LEAVE = {Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*'}

export const missingPrincipal: PolicyCheck = {
  code: 'MISSING_PRINCIPAL',
  severity: 'error',
  summary: 'A statement that does not say for whom it is, in a policy that has to',
  why: 'The policy of a resource is attached to no user or role, so without a principal it is for nobody: AWS refuses it.',
  bad: policyExample('bucket', FOR_NOBODY),
  good: policyExample('bucket', READ),
  *check({policy, type}) {
    if (RESOURCE_TYPES.includes(type) || type === 'rcp') yield* lacking(policy, NAMES)
  },
}

export const unsupportedPrincipal: PolicyCheck = {
  code: 'UNSUPPORTED_PRINCIPAL',
  severity: 'error',
  summary: 'A principal in an identity policy, which applies to the identity that it is attached to',
  why: 'AWS refuses the policy. Its author may have had the policy of a resource in mind, or a trust policy.',
  bad: policyExample('identity', {...SEND, Principal: {AWS: ROLE}}),
  good: policyExample('identity', SEND),
  *check({policy, type}) {
    if (type === 'identity') yield* principals(policy, 'an identity policy')
    if (type === 'boundary') yield* principals(policy, 'a permissions boundary')
    if (type === 'session') yield* principals(policy, 'a session policy')
  },
}

export const scpSyntaxErrorPrincipal: PolicyCheck = {
  code: 'SCP_SYNTAX_ERROR_PRINCIPAL',
  severity: 'error',
  summary: 'A principal in a service control policy, which is for the accounts it is attached to',
  why: 'AWS refuses the policy. To exclude some principals, or to include only some, use a condition on `aws:PrincipalArn`.',
  bad: policyExample('scp', {
    ...LEAVE,
    NotPrincipal: {AWS: 'arn:aws:iam::111122223333:role/OrganisationAdmin'},
  }),
  good: policyExample('scp', {
    ...LEAVE,
    Condition: {ArnNotLike: {'aws:PrincipalArn': 'arn:aws:iam::*:role/OrganisationAdmin'}},
  }),
  *check({policy, type}) {
    if (type === 'scp') yield* principals(policy, 'a service control policy')
  },
}

export const allowWithNotPrincipal: PolicyCheck = {
  code: 'ALLOW_WITH_NOT_PRINCIPAL',
  severity: 'warning',
  summary: 'Allow with NotPrincipal lets in everyone but those named, strangers included',
  why: 'Every other account of AWS is let in, and callers without any account. Nearly always, the opposite is meant.',
  bad: policyExample('bucket', {
    Effect: 'Allow',
    NotPrincipal: {AWS: 'arn:aws:iam::111122223333:role/Intern'},
    Action: 's3:GetObject',
    Resource: OBJECTS,
  }),
  good: policyExample('bucket', READ),
  *check({policy, type}) {
    if (!RESOURCE_TYPES.includes(type)) return
    for (const {effect, notPrincipal} of policy.statements) {
      if (effect?.value !== 'Allow' || !notPrincipal) continue
      yield {at: notPrincipal, message: 'Unexpected `NotPrincipal` with `Allow`, expected `Principal`'}
    }
  },
}

function* principals(policy: Policy, where: string): Generator<PolicyRemark> {
  for (const member of elementsNamed(policy, NAMES))
    yield {at: member, message: `Unexpected \`${member.name}\`, expected none in ${where}`}
}
