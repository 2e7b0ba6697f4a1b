import {parseOperator} from '../../aws/operators.ts'
import {isOpen} from '../../open/is-open.ts'
import type {ConditionTest, Statement} from '../../tree/ast.ts'
import type {PolicyCheck} from '../check.ts'
import {ACCOUNT, DECRYPT, keyExample} from './example-statements.ts'
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
  'aws:sourceip',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:userid',
  'aws:vpceaccount',
  'aws:vpceorgid',
  'aws:vpceorgpaths',
])

/** Everything: nothing but stars, or all addresses. */
const ANY = /^(?:[*?]*|.*\/0+)$/
/** An ARN that leaves the account open: anyone can make a role, or a topic, of that name in an account of their own. */
const ANY_ACCOUNT = /^arn(?:(?::[^:]*){0,3}:[*?]+|(?::[^:]*){3}:(?:[*?]+:.*|:[*?]*))$/

const VIA_S3 = {'kms:ViaService': 's3.eu-west-1.amazonaws.com'}

export const kmsPublicPrincipal: PolicyCheck = {
  code: 'PB_KMS_PUBLIC_PRINCIPAL',
  severity: 'warning',
  summary: 'A key policy that allows something to everyone, in any account',
  why: 'Any account in the world may use the key, through the service if a condition names one. `kms:ViaService` says how a request comes, not from whom.',
  bad: keyExample({...DECRYPT, Principal: {AWS: '*'}, Condition: {StringEquals: VIA_S3}}),
  good: keyExample({
    ...DECRYPT,
    Principal: {AWS: '*'},
    Condition: {StringEquals: {...VIA_S3, 'kms:CallerAccount': ACCOUNT}},
  }),
  source: {
    title: 'AWS KMS condition keys',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html',
  },
  types: ['key'],
  *check({policy}) {
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

/** Whether a test fails for strangers, or may once its key is filled in: it needs the key to be there, with a value that not everyone has. */
function limits({operator: {value}, conditionKey, values}: ConditionTest): boolean {
  if (isOpen(conditionKey.value, 'marked')) return true
  if (!LIMITING_KEYS.has(conditionKey.value.toLowerCase())) return false
  const operator = parseOperator(value)
  if (!operator || operator.negated || operator.ifExists || operator.qualifier === 'ForAllValues')
    return false
  if (operator.family !== 'string' && operator.family !== 'arn' && operator.family !== 'ip') return false
  return values.length > 0 && !values.some(({value}) => ANY.test(value) || ANY_ACCOUNT.test(value))
}
