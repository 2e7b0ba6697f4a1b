import type {Operator} from '../../aws/operators.ts'
import {showSource} from '../../text/show-source.ts'
import type {PolicyCheck, PolicyRemark} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {conditionTests, type ReadTest} from './condition-tests.ts'
import {KEY, LIST, when} from './example-statements.ts'

const LABEL = {Effect: 'Allow', Action: 'kms:TagResource', Resource: KEY}

const EMPTY = 'EMPTY_ARRAY_CONDITION'

export const emptyArrayConditions: readonly PolicyCheck[] = [
  emptyArray(EMPTY, 'StringEquals', 'never holds'),
  emptyArray(`${EMPTY}_FORALLVALUES`, 'ForAllValues:StringEquals', 'holds only if the request has no value'),
  emptyArray(`${EMPTY}_FORANYVALUE`, 'ForAnyValue:StringEquals', 'never holds'),
  emptyArray(`${EMPTY}_IFEXISTS`, 'StringEqualsIfExists', 'holds only if the request lacks the key'),
]

/** The check of that code, one for each form of operator. */
function emptyArray(code: string, operator: string, effect: string): PolicyCheck {
  const example = (values: readonly string[]) =>
    policyExample(
      'identity',
      when(LABEL, operator, {[operator.includes(':') ? 'aws:TagKeys' : 'aws:PrincipalTag/team']: values}),
    )
  return {
    code,
    severity: 'info',
    summary: `An empty list of values: the test ${effect}`,
    why: `No value can match, so the test ${effect}. Often a template was given no values to fill in.`,
    bad: example([]),
    good: example(['team']),
    needs: 'conditions',
    *check({policy}) {
      for (const {test, operator} of conditionTests(policy)) {
        if (emptyCode(operator) !== code || test.form !== 'array') continue
        if (!/^\[\s*\]$/.test(policy.text.slice(test.offset, test.offset + test.length))) continue
        const key = showSource(test.conditionKey.value)
        yield {at: test, message: `Unexpected empty list, expected values for ${key}`}
      }
    },
  }
}

function emptyCode({qualifier, ifExists}: Operator): string {
  if (qualifier) return `${EMPTY}_${qualifier.toUpperCase()}`
  return ifExists ? `${EMPTY}_IFEXISTS` : EMPTY
}

export const redundantConditionValueNum: PolicyCheck = {
  code: 'REDUNDANT_CONDITION_VALUE_NUM',
  severity: 'info',
  summary: 'A bound beside another one that already admits everything that it does',
  why: 'One value that fits is enough, so the tighter bound limits nothing, though it looks as if it did.',
  bad: policyExample('identity', when(LIST, 'NumericLessThanEquals', {'s3:max-keys': ['10', '100']})),
  good: policyExample('identity', when(LIST, 'NumericLessThanEquals', {'s3:max-keys': '10'})),
  needs: 'conditions',
  *check({policy}) {
    for (const read of conditionTests(policy)) yield* redundantBounds(read)
  },
}

/** Of several bounds one is enough: the largest upper, the smallest lower. */
function redundantBounds({test, operator, values}: ReadTest): PolicyRemark[] {
  if (!/^Numeric(?:Less|Greater)Than/.test(operator.base) || values.length < 2) return []
  const numbers = values.map(({value}) => (value.trim() === '' ? Number.NaN : Number(value)))
  if (numbers.some(Number.isNaN)) return []
  const pick = operator.base.includes('Less') ? Math.max : Math.min
  const kept = numbers.indexOf(numbers.reduce((a, b) => pick(a, b)))
  const under = showSource(test.operator.value)
  return values
    .filter((_, index) => index !== kept)
    .map((at) => ({
      at,
      message: `Unexpected second bound ${showSource(at.value)} under ${under}, expected only ${showSource(values[kept]!.value)}`,
    }))
}
