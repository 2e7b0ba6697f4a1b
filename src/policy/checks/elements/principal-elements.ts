import type {Policy} from '../../ast.ts'
import type {PolicyCheck, Report} from '../../check.ts'
import {membersNamed, RESOURCE_TYPES} from './members.ts'
import {lacking} from './missing-elements.ts'

const NAMES = ['Principal', 'NotPrincipal']

export const missingPrincipal: PolicyCheck = {
  code: 'MISSING_PRINCIPAL',
  severity: 'error',
  summary: 'A statement that does not say for whom it is, in a policy that has to',
  *check({policy, type}) {
    if (RESOURCE_TYPES.includes(type) || type === 'rcp') yield* lacking(policy, NAMES)
  },
}

export const unsupportedPrincipal: PolicyCheck = {
  code: 'UNSUPPORTED_PRINCIPAL',
  severity: 'error',
  summary: 'A principal in an identity policy, which is for whoever it is attached to',
  *check({policy, type}) {
    if (type === 'identity') yield* principals(policy, 'an identity policy')
    if (type === 'session') yield* principals(policy, 'a session policy')
  },
}

export const scpSyntaxErrorPrincipal: PolicyCheck = {
  code: 'SCP_SYNTAX_ERROR_PRINCIPAL',
  severity: 'error',
  summary: 'A principal in a service control policy, which is for the accounts it is attached to',
  *check({policy, type}) {
    if (type === 'scp') yield* principals(policy, 'a service control policy')
  },
}

export const allowWithNotPrincipal: PolicyCheck = {
  code: 'ALLOW_WITH_NOT_PRINCIPAL',
  severity: 'warning',
  summary: 'Allow with NotPrincipal lets in everyone but those named, strangers included',
  *check({policy, type}) {
    if (!RESOURCE_TYPES.includes(type)) return
    for (const {effect, notPrincipal} of policy.statements) {
      if (effect?.value !== 'Allow' || !notPrincipal) continue
      yield {at: notPrincipal, message: 'Unexpected `NotPrincipal` with `Allow`, expected `Principal`'}
    }
  },
}

function* principals(policy: Policy, where: string): Generator<Report> {
  for (const member of policy.statements.flatMap((statement) => membersNamed(statement, NAMES)))
    yield {at: member, message: `Unexpected \`${member.name}\`, expected none in ${where}`}
}
