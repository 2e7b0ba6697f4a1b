import {splitAction} from '../../aws/action-name.ts'
import {isOpen} from '../../open/is-open.ts'
import {showSource} from '../../text/show-source.ts'
import type {Statement, TextList} from '../../tree/ast.ts'
import type {PolicyCheck} from '../check.ts'
import {elementsNamed} from '../elements/members.ts'
import {policyExample} from '../example-policy.ts'
import {BILLING} from './example-statements.ts'
import {isConditional, withEffect} from './statements.ts'

const TLS_ONLY = {
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: '*',
  Condition: {Bool: {'aws:SecureTransport': 'false'}},
}
const {Action: _, ...NO_ACTION} = TLS_ONLY
const GOOD = policyExample('rcp', TLS_ONLY)

export const rcpSyntaxErrorPrincipal: PolicyCheck = {
  code: 'RCP_SYNTAX_ERROR_PRINCIPAL',
  severity: 'error',
  summary:
    'A resource control policy for some principals: it is for everyone, and conditions make exceptions',
  why: 'AWS Organizations refuses the policy. It protects resources against everyone, so exceptions are made by conditions.',
  bad: policyExample('rcp', {...TLS_ONLY, Principal: {AWS: BILLING}}),
  good: GOOD,
  types: ['rcp'],
  *check({policy}) {
    for (const {principal, notPrincipal} of policy.statements) {
      if (notPrincipal)
        yield {at: notPrincipal, message: 'Unexpected `NotPrincipal`, expected `"Principal": "*"`'}
      for (const entry of principal?.entries ?? []) {
        if (entry.value === '*' || isOpen(entry.value, 'marked')) continue
        yield {at: entry, message: `Unexpected principal ${showSource(entry.value)}, expected \`*\``}
      }
    }
  },
}

export const rcpSyntaxErrorNotAction: PolicyCheck = {
  code: 'RCP_SYNTAX_ERROR_NOTACTION',
  severity: 'error',
  summary: 'NotAction in a resource control policy, which has to name its actions',
  why: 'AWS Organizations refuses the policy. What it denies has to be named, service by service.',
  bad: policyExample('rcp', {...NO_ACTION, NotAction: 's3:*'}),
  good: GOOD,
  types: ['rcp'],
  *check({policy}) {
    for (const member of elementsNamed(policy, ['NotAction']))
      yield {at: member, message: 'Unexpected `NotAction`, expected `Action` in a resource control policy'}
  },
}

export const rcpSyntaxErrorAllow: PolicyCheck = {
  code: 'RCP_SYNTAX_ERROR_ALLOW',
  severity: 'error',
  summary: 'An Allow in a resource control policy other than the default one for everything',
  why: 'AWS Organizations refuses the policy. Everything is allowed from the start, by a separate policy that stays attached.',
  bad: policyExample('rcp', {...TLS_ONLY, Effect: 'Allow'}),
  good: GOOD,
  types: ['rcp'],
  *check({policy}) {
    for (const statement of withEffect(policy, 'Allow')) {
      if (isDefault(statement)) continue
      yield {
        at: statement.effect!,
        message: 'Unexpected `Allow`, expected `Deny` in a resource control policy',
      }
    }
  },
}

export const rcpSyntaxErrorAction: PolicyCheck = {
  code: 'RCP_SYNTAX_ERROR_ACTION',
  severity: 'error',
  summary: 'An action that resource control policies do not reach',
  why: 'AWS Organizations refuses the policy, so what it was meant to protect stays unprotected.',
  bad: policyExample('rcp', {...TLS_ONLY, Action: ['s3:*', 'ec2:*']}),
  good: GOOD,
  types: ['rcp'],
  async *check({policy, data}) {
    const [services, reached] = [await data.services(), await data.rcpServices()]
    for (const action of policy.statements.filter((statement) => !isDefault(statement)).flatMap(actionsOf)) {
      const prefix = splitAction(action.value)?.prefix.toLowerCase() ?? action.value
      if (prefix !== '*' && (!services.has(prefix) || reached.has(prefix))) continue
      const message = `Unexpected action ${showSource(action.value)}, expected one of a service that resource control policies reach`
      yield {at: action, message}
    }
  },
}

function actionsOf({action}: Statement) {
  return action?.values ?? []
}

/** Whether a statement is the one that AWS attaches everywhere: everything, to everyone. */
function isDefault(statement: Statement): boolean {
  const {effect, principal, action, resource} = statement
  if (effect?.value !== 'Allow' || isConditional(statement)) return false
  const isStar = (list: Pick<TextList, 'values'> | undefined) =>
    list?.values.length === 1 && list.values[0]!.value === '*'
  return isStar(principal && {values: principal.entries}) && isStar(action) && isStar(resource)
}
