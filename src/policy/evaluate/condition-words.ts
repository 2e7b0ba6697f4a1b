import {parseOperator} from '../aws/operators.ts'

/** A test of a condition, as written. */
export interface WrittenTest {
  operator: string
  conditionKey: string
  values: readonly string[]
}

/** Base of an operator → what is between key and values. */
const VERBS: ReadonlyMap<string, string> = new Map([
  ['StringEquals', 'is'],
  ['StringNotEquals', 'is not'],
  ['StringEqualsIgnoreCase', 'is, in any case,'],
  ['StringNotEqualsIgnoreCase', 'is not, in any case,'],
  ['StringLike', 'is like'],
  ['StringNotLike', 'is not like'],
  ['NumericEquals', 'is'],
  ['NumericNotEquals', 'is not'],
  ['NumericLessThan', 'is less than'],
  ['NumericLessThanEquals', 'is at most'],
  ['NumericGreaterThan', 'is greater than'],
  ['NumericGreaterThanEquals', 'is at least'],
  ['DateEquals', 'is'],
  ['DateNotEquals', 'is not'],
  ['DateLessThan', 'is before'],
  ['DateLessThanEquals', 'is not after'],
  ['DateGreaterThan', 'is after'],
  ['DateGreaterThanEquals', 'is not before'],
  ['Bool', 'is'],
  ['BinaryEquals', 'is'],
  ['IpAddress', 'is in'],
  ['NotIpAddress', 'is not in'],
  ['ArnEquals', 'is like'],
  ['ArnNotEquals', 'is not like'],
  ['ArnLike', 'is like'],
  ['ArnNotLike', 'is not like'],
])
const MOST_VALUES = 10

/** A test in words, as the second half of `only if …`, without a full stop: ``"`aws:SecureTransport` is `true`"``. */
export function describeTest({operator, conditionKey, values}: WrittenTest): string {
  const key = quoteValue(conditionKey)
  const parsed = parseOperator(operator)
  if (parsed?.family === 'null') return describeNull(key, values)
  const verb = VERBS.get(parsed?.base ?? '')
  if (!parsed || verb === undefined)
    return `${quoteValue(operator)} holds of ${key} and ${listValues(values)}`
  const subject =
    parsed.qualifier === 'ForAnyValue'
      ? `one of ${key}`
      : parsed.qualifier === 'ForAllValues'
        ? `each of ${key}`
        : key
  const absent = parsed.ifExists || parsed.qualifier === 'ForAllValues' ? `, or ${key} is absent` : ''
  return `${subject} ${verb} ${listValues(values)}${absent}`
}

function describeNull(key: string, values: readonly string[]): string {
  if (values.length !== 1) return `${key} is there or not`
  return `${key} is ${/^true$/i.test(values[0]!) ? 'absent' : 'there'}`
}

function listValues(values: readonly string[]): string {
  if (values.length === 0) return 'nothing'
  const shown = values.slice(0, MOST_VALUES).map(quoteValue)
  const more = values.length - shown.length
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(' or ')
}

/** A value in backticks, whole and on one line. */
export function quoteValue(value: string): string {
  return `\`${value.replace(/\s+/g, ' ').replaceAll('`', "'")}\``
}
