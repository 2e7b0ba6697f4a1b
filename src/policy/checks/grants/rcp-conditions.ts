import {parseOperator} from '../../aws/operators.ts'
import type {ConditionTest, Statement} from '../../tree/ast.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {testsOf, withEffect} from './statements.ts'

/** Keys that say who asks: a service that asks on its own behalf has none of them. */
const PRINCIPAL_KEYS = /^aws:(?:principalorgid|principalorgpaths|principalaccount|principalarn)$/i
/** Keys that say for whom a service asks: other principals have none of them. */
const SOURCE_KEYS = /^aws:source(?:account|arn|orgid|orgpaths)$/i

const DENY = {Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*'}
const STRANGERS = {StringNotEqualsIfExists: {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'}}
const FOR_STRANGERS = {StringNotEqualsIfExists: {'aws:SourceOrgID': 'o-a1b2c3d4e5'}}
const BY_SERVICE = {Bool: {'aws:PrincipalIsAWSService': 'true'}}
const WITH_SOURCE = {Null: {'aws:SourceAccount': 'false'}}
const NO_DEPUTY = policyExample('rcp', {
  ...DENY,
  Condition: {...FOR_STRANGERS, ...WITH_SOURCE, ...BY_SERVICE},
})

export const rcpMissingRelatedPrincipal: PolicyCheck = {
  code: 'RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY',
  severity: 'warning',
  summary: 'A Deny to strangers that does not spare AWS services, which are strangers by the same condition',
  why: 'Log delivery, replication and the like stop working in every account that the policy is attached to.',
  bad: policyExample('rcp', {...DENY, Condition: STRANGERS}),
  good: policyExample('rcp', {
    ...DENY,
    Condition: {...STRANGERS, BoolIfExists: {'aws:PrincipalIsAWSService': 'false'}},
  }),
  types: ['rcp'],
  *check({policy}) {
    for (const statement of withEffect(policy, 'Deny')) {
      const test = unlessFound(statement, PRINCIPAL_KEYS)
      if (!test || saysIfService(statement)) continue
      const message = `Cannot find a condition on \`aws:PrincipalIsAWSService\` beside \`${test.conditionKey.value}\`; the Deny would hit AWS services too`
      yield {at: test, message}
    }
  },
}

export const rcpMissingRelatedServicePrincipal: PolicyCheck = {
  code: 'RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY',
  severity: 'warning',
  summary: 'A Deny based on whom a service acts for that is not limited to AWS services',
  why: `Users and roles do not act for others, so their requests do not have this key, and the Deny can shut out the organisation's own.`,
  bad: policyExample('rcp', {...DENY, Condition: {...FOR_STRANGERS, ...WITH_SOURCE}}),
  good: NO_DEPUTY,
  types: ['rcp'],
  *check({policy}) {
    for (const statement of withEffect(policy, 'Deny')) {
      const test = unlessFound(statement, SOURCE_KEYS)
      if (!test || unlessFound(statement, PRINCIPAL_KEYS) || saysIfService(statement)) continue
      const message = `Cannot find a condition on \`aws:PrincipalIsAWSService\` beside \`${test.conditionKey.value}\`; the Deny is only about AWS services`
      yield {at: test, message}
    }
  },
}

export const rcpMissingServiceConditionKeyNullCheck: PolicyCheck = {
  code: 'RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK',
  severity: 'warning',
  summary: 'A Deny based on whom a service acts for that also hits services that do not say so',
  why: 'Not every service names the resource or account that it acts for, and those that do not stop working.',
  bad: policyExample('rcp', {...DENY, Condition: {...FOR_STRANGERS, ...BY_SERVICE}}),
  good: NO_DEPUTY,
  types: ['rcp'],
  *check({policy}) {
    for (const statement of withEffect(policy, 'Deny')) {
      const test = unlessFound(statement, SOURCE_KEYS)
      if (!test || unlessFound(statement, PRINCIPAL_KEYS) || asksIfThere(statement)) continue
      const message = `Cannot find a \`Null\` test of \`aws:SourceAccount\` beside \`${test.conditionKey.value}\`; the Deny would hit services that do not say for whom they act`
      yield {at: test, message}
    }
  },
}

/** The first test that denies what lacks a key of these, as much as what has another value. */
function unlessFound({condition}: Statement, keys: RegExp): ConditionTest | undefined {
  return condition?.tests.find(
    ({operator, conditionKey}) => keys.test(conditionKey.value) && parseOperator(operator.value)?.negated,
  )
}

function saysIfService(statement: Statement): boolean {
  return testsOf(statement, 'aws:PrincipalIsAWSService').length > 0
}

function asksIfThere({condition}: Statement): boolean {
  const tests = condition?.tests.filter(({conditionKey}) => SOURCE_KEYS.test(conditionKey.value)) ?? []
  return tests.some(({operator}) => parseOperator(operator.value)?.family === 'null')
}
