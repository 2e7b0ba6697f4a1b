import {splitAction} from '../../action-name.ts'
import type {Statement, TextList} from '../../ast.ts'
import type {PolicyCheck} from '../../check.ts'
import {showSource} from '../../oddities.ts'
import {parseOperator} from '../conditions/operators.ts'
import {isPlaceholder, membersNamed} from '../elements/members.ts'
import {isConditional, testsOf, withEffect} from './statements.ts'

/** Keys that say who asks, in lower case: a service that asks on its own behalf has none of them. */
const PRINCIPAL_KEYS = /^aws:(?:principalorgid|principalorgpaths|principalaccount|principalarn)$/i

export const rcpSyntaxErrorPrincipal: PolicyCheck = {
  code: 'RCP_SYNTAX_ERROR_PRINCIPAL',
  severity: 'error',
  summary:
    'A resource control policy for some principals: it is for everyone, and conditions make exceptions',
  *check({policy, type}) {
    if (type !== 'rcp') return
    for (const {principal, notPrincipal} of policy.statements) {
      if (notPrincipal)
        yield {at: notPrincipal, message: 'Unexpected `NotPrincipal`, expected `"Principal": "*"`'}
      for (const entry of principal?.entries ?? []) {
        if (entry.value === '*' || isPlaceholder(entry.value)) continue
        yield {at: entry, message: `Unexpected principal ${showSource(entry.value)}, expected \`*\``}
      }
    }
  },
}

export const rcpSyntaxErrorNotAction: PolicyCheck = {
  code: 'RCP_SYNTAX_ERROR_NOTACTION',
  severity: 'error',
  summary: 'NotAction in a resource control policy, which has to name its actions',
  *check({policy, type}) {
    if (type !== 'rcp') return
    for (const member of policy.statements.flatMap((statement) => membersNamed(statement, ['NotAction'])))
      yield {at: member, message: 'Unexpected `NotAction`, expected `Action` in a resource control policy'}
  },
}

export const rcpSyntaxErrorAllow: PolicyCheck = {
  code: 'RCP_SYNTAX_ERROR_ALLOW',
  severity: 'error',
  summary: 'An Allow in a resource control policy other than the default one for everything',
  *check({policy, type}) {
    if (type !== 'rcp') return
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
  async *check({policy, type, data}) {
    if (type !== 'rcp') return
    const [services, reached] = [await data.services(), await data.rcpServices()]
    for (const action of policy.statements.filter((statement) => !isDefault(statement)).flatMap(actionsOf)) {
      const prefix = splitAction(action.value)?.prefix.toLowerCase() ?? action.value
      if (prefix !== '*' && (!services.has(prefix) || reached.has(prefix))) continue
      const message = `Unexpected action ${showSource(action.value)}, expected one of a service that resource control policies reach`
      yield {at: action, message}
    }
  },
}

export const rcpMissingRelatedPrincipal: PolicyCheck = {
  code: 'RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY',
  severity: 'warning',
  summary: 'A Deny to strangers that does not spare AWS services, which are strangers by the same condition',
  *check({policy, type}) {
    if (type !== 'rcp') return
    for (const statement of withEffect(policy, 'Deny')) {
      if (testsOf(statement, 'aws:PrincipalIsAWSService').length > 0) continue
      const test = statement.condition?.tests.find(
        ({operator, conditionKey}) =>
          PRINCIPAL_KEYS.test(conditionKey.value) && parseOperator(operator.value)?.negated,
      )
      if (!test) continue
      const message = `Cannot find a condition on \`aws:PrincipalIsAWSService\` beside \`${test.conditionKey.value}\`; the Deny would hit AWS services too`
      yield {at: test, message}
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
