import {type OperatorFamily, parseOperator} from '../../aws/operators.ts'
import {isOpen} from '../../open/is-open.ts'
import {showSource} from '../../text/show-source.ts'
import type {Policy} from '../../tree/ast.ts'
import type {PolicyCheck, PolicyRemark} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {conditionTests} from './condition-tests.ts'
import {dateFault} from './dates.ts'
import {GET, when} from './example-statements.ts'

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

export const invalidConditionDataType: PolicyCheck = {
  code: 'INVALID_CONDITION_DATA_TYPE',
  severity: 'error',
  summary: 'An operator without an object of keys, or a key without a value or a list of values',
  why: 'Under an operator there is an object of condition keys, and a key is compared with a string or a list of strings. AWS refuses anything else.',
  bad: policyExample('identity', when(GET, 'StringEquals', {'aws:PrincipalTag/team': {name: 'finance'}})),
  good: policyExample('identity', when(GET, 'StringEquals', {'aws:PrincipalTag/team': 'finance'})),
  *check({policy}) {
    yield* operatorsWithoutKeys(policy)
    for (const test of policy.statements.flatMap(({condition}) => condition?.tests ?? [])) {
      if (test.form === 'object')
        yield {at: test, message: 'Unexpected object, expected a string or a list of strings'}
      for (const item of test.nested) {
        const what = policy.text[item.offset] === '[' ? 'list' : 'object'
        yield {at: item, message: `Unexpected ${what} in a list of values, expected a string`}
      }
      for (const value of test.values.filter(({type}) => type === 'null')) {
        yield {at: value, message: 'Unexpected `null`, expected a string or a list of strings'}
      }
    }
  },
}

/** What the reader takes for a value although it is not JSON is a fault of syntax. */
const LITERAL = /^(?:true|false|null|-?\d[\d.eE+-]*)$/

/** Operators with a string, a list or the like in place of an object. */
function* operatorsWithoutKeys({statements, text}: Policy): Generator<PolicyRemark> {
  for (const member of statements.flatMap(({condition}) => condition?.operators ?? [])) {
    const {name, type, offset, length} = member
    if (type === 'object' || type === 'missing' || !parseOperator(name)) continue
    const source = text.slice(offset, offset + length)
    if (type === 'string' ? isOpen(source, 'marked') : type !== 'array' && !LITERAL.test(source)) continue
    // A key and its value without braces around them are a fault of syntax.
    if (/^\s*:/.test(text.slice(offset + length, offset + length + 20))) continue
    const what = type === 'null' ? '`null`' : type === 'array' ? 'list' : type
    yield {
      at: member,
      message: `Unexpected ${what} under ${showSource(name)}, expected an object of condition keys`,
    }
  }
}

export const invalidConditionMultipleBoolean: PolicyCheck = {
  code: 'INVALID_CONDITION_MULTIPLE_BOOLEAN',
  severity: 'error',
  summary: 'Several values for one key under Bool',
  why: 'A test for both values always passes, so one of them cannot be meant. AWS refuses the policy.',
  bad: policyExample('identity', when(GET, 'Bool', {'aws:SecureTransport': ['true', 'false']})),
  good: policyExample('identity', when(GET, 'Bool', {'aws:SecureTransport': 'true'})),
  needs: 'conditions',
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
  why: 'No key has such a value, so the test never holds.',
  bad: policyExample('identity', when(GET, 'Bool', {'aws:SecureTransport': 'yes'})),
  good: policyExample('identity', when(GET, 'Bool', {'aws:SecureTransport': 'true'})),
  needs: 'conditions',
  check: ({policy}) =>
    misfits(policy, ['bool', 'null'], (value) =>
      /^(?:true|false)$/i.test(value) ? undefined : '`true` or `false`',
    ),
}

export const typeMismatchNumber: PolicyCheck = {
  code: 'TYPE_MISMATCH_NUMBER',
  severity: 'warning',
  summary: 'A value under a Numeric operator that is not a number',
  why: 'The value cannot be compared as a number, so the test never holds.',
  bad: policyExample('identity', when(GET, 'NumericLessThan', {'aws:MultiFactorAuthAge': '1h'})),
  good: policyExample('identity', when(GET, 'NumericLessThan', {'aws:MultiFactorAuthAge': '3600'})),
  needs: 'conditions',
  check: ({policy}) =>
    misfits(policy, ['numeric'], (value) => (/^[+-]?\d+(?:\.\d+)?$/.test(value) ? undefined : 'a number')),
}

export const typeMismatchDate: PolicyCheck = {
  code: 'TYPE_MISMATCH_DATE',
  severity: 'warning',
  summary: 'A value under a Date operator that is neither an ISO 8601 date nor epoch seconds',
  why: 'The value cannot be compared as a date, so the test never holds.',
  bad: policyExample('identity', when(GET, 'DateLessThan', {'aws:CurrentTime': '31 March 2030'})),
  good: policyExample('identity', when(GET, 'DateLessThan', {'aws:CurrentTime': '2030-03-31T00:00:00Z'})),
  needs: 'conditions',
  check: ({policy}) =>
    misfits(policy, ['date'], (value) =>
      dateFault(value) === 'form' ? 'a date of ISO 8601, such as `2030-01-31T12:00:00Z`' : undefined,
    ),
}

export const typeMismatchString: PolicyCheck = {
  code: 'TYPE_MISMATCH_STRING',
  severity: 'warning',
  summary: 'A value under BinaryEquals that is not written in Base64',
  why: 'The value cannot be read as bytes, so the test never holds.',
  bad: policyExample('identity', when(GET, 'BinaryEquals', {'aws:PrincipalTag/seal': 'finance!'})),
  good: policyExample('identity', when(GET, 'BinaryEquals', {'aws:PrincipalTag/seal': 'ZmluYW5jZQ=='})),
  needs: 'conditions',
  check: ({policy}) =>
    misfits(policy, ['binary'], (value) => (BASE64.test(value) ? undefined : 'bytes in Base64')),
}

export const invalidDateValue: PolicyCheck = {
  code: 'INVALID_DATE_VALUE',
  severity: 'warning',
  summary: 'A date that does not exist',
  why: 'There is no such day or time, so nobody can tell when the statement starts or stops applying.',
  bad: policyExample('identity', when(GET, 'DateLessThan', {'aws:CurrentTime': '2030-02-30T00:00:00Z'})),
  good: policyExample('identity', when(GET, 'DateLessThan', {'aws:CurrentTime': '2030-02-28T00:00:00Z'})),
  needs: 'conditions',
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
): Generator<PolicyRemark> {
  for (const {test, operator, values} of conditionTests(policy)) {
    if (!families.includes(operator.family)) continue
    const kind =
      operator.family === 'bool' || operator.family === 'date' ? operator.family : 'condition-value'
    for (const value of values) {
      if (isOpen(value.value, kind)) continue
      const wanted = expected(value.value)
      if (wanted === undefined) continue
      const under = showSource(test.operator.value)
      yield {at: value, message: `Unexpected ${showSource(value.value)} under ${under}, expected ${wanted}`}
    }
  }
}
