import type {Text} from '../../ast.ts'
import type {PolicyCheck, Report} from '../../check.ts'
import {showSource} from '../../oddities.ts'
import {conditionTests, isOpen} from './condition-tests.ts'
import {dateFault} from './dates.ts'
import type {OperatorFamily} from './operators.ts'

export const invalidConditionDataType: PolicyCheck = {
  code: 'INVALID_CONDITION_DATA_TYPE',
  severity: 'error',
  summary: 'An object or null where a condition needs a value or a list of them',
  *check({policy}) {
    for (const test of policy.statements.flatMap(({condition}) => condition?.tests ?? [])) {
      if (test.form === 'object')
        yield {at: test, message: 'Unexpected object, expected a string or a list of strings'}
      for (const value of test.values.filter(({type}) => type === 'null')) {
        yield {at: value, message: 'Unexpected `null`, expected a string or a list of strings'}
      }
    }
  },
}

export const invalidConditionMultipleBoolean: PolicyCheck = {
  code: 'INVALID_CONDITION_MULTIPLE_BOOLEAN',
  severity: 'error',
  summary: 'Several values for one key under Bool',
  *check({policy}) {
    for (const {test, operator, values} of conditionTests(policy)) {
      const second = values[1]
      if (operator.family !== 'bool' || !second) continue
      const key = showSource(test.conditionKey.value)
      yield {
        at: second,
        message: `Unexpected second value ${showSource(second.value)}, expected one value for ${key}`,
      }
    }
  },
}

export const typeMismatchBoolean: PolicyCheck = {
  code: 'TYPE_MISMATCH_BOOLEAN',
  severity: 'warning',
  summary: 'A value under Bool or Null that is neither true nor false',
  check: ({policy}) =>
    misfits(policy, ['bool', 'null'], (value) =>
      /^(?:true|false)$/i.test(value) ? undefined : '`true` or `false`',
    ),
}

export const typeMismatchNumber: PolicyCheck = {
  code: 'TYPE_MISMATCH_NUMBER',
  severity: 'warning',
  summary: 'A value under a Numeric operator that is no number',
  check: ({policy}) =>
    misfits(policy, ['numeric'], (value) => (/^[+-]?\d+(?:\.\d+)?$/.test(value) ? undefined : 'a number')),
}

export const typeMismatchDate: PolicyCheck = {
  code: 'TYPE_MISMATCH_DATE',
  severity: 'warning',
  summary: 'A value under a Date operator that is neither an ISO 8601 date nor epoch seconds',
  check: ({policy}) =>
    misfits(policy, ['date'], (value) =>
      dateFault(value) === 'form' ? 'a date of ISO 8601, such as `2030-01-31T12:00:00Z`' : undefined,
    ),
}

export const invalidDateValue: PolicyCheck = {
  code: 'INVALID_DATE_VALUE',
  severity: 'warning',
  summary: 'A date that no calendar has',
  check: ({policy}) =>
    misfits(policy, ['date'], (value) =>
      dateFault(value) === 'calendar' ? 'a date that the calendar has' : undefined,
    ),
}

/** The values under operators of these families for which `expected` has something to say; placeholders are spared. */
function* misfits(
  policy: Parameters<typeof conditionTests>[0],
  families: readonly OperatorFamily[],
  expected: (value: string) => string | undefined,
): Generator<Report> {
  for (const {test, operator, values} of conditionTests(policy)) {
    if (!families.includes(operator.family)) continue
    for (const value of values.filter(judgeable)) {
      const wanted = expected(value.value)
      if (wanted === undefined) continue
      const under = showSource(test.operator.value)
      yield {at: value, message: `Unexpected ${showSource(value.value)} under ${under}, expected ${wanted}`}
    }
  }
}

function judgeable({value}: Text): boolean {
  return !isOpen(value)
}
