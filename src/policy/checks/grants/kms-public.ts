import type {ConditionTest, Statement} from '../../ast.ts'
import type {PolicyCheck} from '../../check.ts'
import {parseOperator} from '../conditions/operators.ts'
import {withEffect} from './statements.ts'

/** Keys that tell whose request it is, in lower case; the service that a request came through does not. */
const LIMITING_KEYS = new Set([
  'kms:calleraccount',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:principalaccount',
  'aws:principalarn',
  'aws:sourcearn',
  'aws:sourceaccount',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
])
/** Nothing but stars, or an ARN that leaves both account and resource open. */
const ANY = /^(?:[*?]*|arn:\*|arn:[^:]*:[^:]*:[^:]*:[*?]*:[*?]*)$/

export const kmsPublicPrincipal: PolicyCheck = {
  code: 'PB_KMS_PUBLIC_PRINCIPAL',
  severity: 'warning',
  summary: 'A key policy that allows something to everyone, in any account',
  *check({policy, type}) {
    if (type !== 'key') return
    for (const statement of withEffect(policy, 'Allow')) {
      const star = statement.principal?.entries.find(({kind, value}) => value === '*' && kind !== 'Service')
      if (!star || isLimited(statement)) continue
      const message =
        'Unexpected principal `*`, expected a condition that limits it, such as `kms:CallerAccount`'
      yield {at: star, message}
    }
  },
}

function isLimited({condition}: Statement): boolean {
  return condition?.tests.some(limits) ?? false
}

/** Whether a test fails for strangers: it needs the key to be there, with a value that not everyone has. */
function limits({operator: {value}, conditionKey, values}: ConditionTest): boolean {
  if (!LIMITING_KEYS.has(conditionKey.value.toLowerCase())) return false
  const operator = parseOperator(value)
  if (!operator || operator.negated || operator.ifExists || operator.qualifier === 'ForAllValues')
    return false
  if (operator.family !== 'string' && operator.family !== 'arn') return false
  return values.length > 0 && !values.some(({value}) => ANY.test(value))
}
