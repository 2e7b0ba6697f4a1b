import {showSource} from '../../text/show-source.ts'
import type {Statement} from '../../tree/ast.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {conditionTests, type ReadTest} from './condition-tests.ts'
import {LIST, TABLE, when} from './example-statements.ts'

/** Actions that return attributes, in lower case. */
const DYNAMODB_READS = ['dynamodb:getitem', 'dynamodb:batchgetitem', 'dynamodb:query', 'dynamodb:scan']

const READ_TABLE = {Effect: 'Allow', Action: 'dynamodb:Query', Resource: TABLE}

export const s3PrefixInNegativeContext: PolicyCheck = {
  code: 'S3_PREFIX_IN_NEGATIVE_CONTEXT',
  severity: 'warning',
  summary: 'A list of prefixes that are shut out, which a request for a shorter prefix, or none, gets around',
  why: 'A caller asks for `sec`, or for no prefix at all, instead of `secret/`, and still gets the names of all objects below it.',
  bad: policyExample('identity', when({...LIST, Effect: 'Deny'}, 'StringLike', {'s3:prefix': 'secret/*'})),
  good: policyExample(
    'identity',
    when({...LIST, Effect: 'Deny'}, 'StringNotLike', {'s3:prefix': 'public/*'}),
  ),
  needs: 'conditions',
  *check({policy}) {
    for (const read of conditionTests(policy)) {
      if (read.key !== 's3:prefix' || !shutsOut(read)) continue
      const {statement, test} = read
      const where = `under ${showSource(test.operator.value)} in \`${statement.effect!.value}\``
      const message = `Unexpected ${showSource(test.conditionKey.value)} ${where}, expected the prefixes that are allowed: a shorter prefix lists the others too`
      yield {at: test.conditionKey, message}
    }
  },
}

export const dynamodbAttributesWithoutSelect: PolicyCheck = {
  code: 'DYNAMODB_ATTRIBUTES_WITHOUT_SELECT',
  severity: 'warning',
  summary: 'Attributes of a table are limited, and a request that names none still gets all of them',
  why: 'The key contains only the attributes that a request names. A request that names none returns whole items.',
  bad: policyExample(
    'identity',
    when(READ_TABLE, 'ForAllValues:StringEquals', {'dynamodb:Attributes': ['InvoiceId', 'Total']}),
  ),
  good: policyExample('identity', {
    ...READ_TABLE,
    Condition: {
      'ForAllValues:StringEquals': {'dynamodb:Attributes': ['InvoiceId', 'Total']},
      StringEquals: {'dynamodb:Select': 'SPECIFIC_ATTRIBUTES'},
    },
  }),
  needs: 'conditions',
  *check({policy}) {
    for (const {statement, test, key} of conditionTests(policy)) {
      if (key !== 'dynamodb:attributes' || statement.effect?.value !== 'Allow') continue
      if (!readsItems(statement) || hasSelect(statement)) continue
      const message = `Unexpected ${showSource(test.conditionKey.value)} by itself, expected \`dynamodb:Select\` with \`SPECIFIC_ATTRIBUTES\` beside it`
      yield {at: test.conditionKey, message}
    }
  },
}

/** Whether the prefixes are those that are not for listing; shorter than an empty one is none. */
function shutsOut({statement, operator, values}: ReadTest): boolean {
  if (operator.family !== 'string' || values.every(({value}) => value === '')) return false
  return statement.effect?.value === (operator.negated ? 'Allow' : 'Deny')
}

function readsItems({action}: Statement): boolean {
  return action?.values.some(({value}) => canRead(value.toLowerCase())) ?? false
}

/** Up to its first wildcard an action must agree with one that reads. */
function canRead(action: string): boolean {
  const wildcard = action.search(/[*?]/)
  if (wildcard < 0) return DYNAMODB_READS.includes(action)
  return DYNAMODB_READS.some((read) => read.startsWith(action.slice(0, wildcard)))
}

function hasSelect({condition}: Statement): boolean {
  return (
    condition?.tests.some(({conditionKey}) => conditionKey.value.toLowerCase() === 'dynamodb:select') ?? false
  )
}
