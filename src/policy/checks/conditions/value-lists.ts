import type {PolicyCheck, Report} from '../../check.ts'
import {showSource} from '../../oddities.ts'
import {conditionTests, type ReadTest} from './condition-tests.ts'
import type {Operator} from './operators.ts'

const EMPTY = 'EMPTY_ARRAY_CONDITION'

export const emptyArrayConditions: readonly PolicyCheck[] = [
  emptyArray(EMPTY, 'never holds'),
  emptyArray(`${EMPTY}_FORALLVALUES`, 'holds only where the request has no value'),
  emptyArray(`${EMPTY}_FORANYVALUE`, 'never holds'),
  emptyArray(`${EMPTY}_IFEXISTS`, 'holds only where the request lacks the key'),
]

/** The check of that code, one for each form of operator. */
function emptyArray(code: string, effect: string): PolicyCheck {
  return {
    code,
    severity: 'info',
    summary: `An empty list of values: the test ${effect}`,
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
  summary: 'A bound beside another that already admits all that it does',
  *check({policy}) {
    for (const read of conditionTests(policy)) yield* redundantBounds(read)
  },
}

/** Of several bounds one is enough: the largest upper, the smallest lower. */
function redundantBounds({test, operator, values}: ReadTest): Report[] {
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
