import {parseOperator} from '../aws/operators.ts'
import type {WrittenTest} from '../evaluate/condition-words.ts'
import {hasOpenPart} from '../open/parts.ts'
import type {Statement} from '../tree/ast.ts'

/** A test of a condition in a form that can be compared. */
export interface Test {
  written: WrittenTest
  /** In lower case. */
  key: string
  /** Operator with qualifier and `IfExists`, of those that mean the same always the same one. */
  operator: string
  /** Whether one more value is one more that fails. */
  negated: boolean
  values: ReadonlySet<string>
}

/** Operators that IAM documents as the same. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['ArnEquals', 'ArnLike'],
  ['ArnNotEquals', 'ArnNotLike'],
])

/** The tests of a statement's condition, all of which have to hold. */
export function testsOf({condition}: Statement, hasVariables: boolean): Test[] {
  return (condition?.tests ?? []).map(({operator, conditionKey, values}) =>
    toTest(
      {operator: operator.value, conditionKey: conditionKey.value, values: values.map(({value}) => value)},
      hasVariables,
    ),
  )
}

function toTest(written: WrittenTest, hasVariables: boolean): Test {
  const parsed = parseOperator(written.operator)
  const fold = parsed?.family === 'bool' || parsed?.family === 'null'
  // In a policy of 2008 a variable is plain text: never the same as a variable.
  const values = written.values.map((value) => (hasVariables ? value : value.replaceAll('${', '\uE000{')))
  return {
    written,
    key: written.conditionKey.toLowerCase(),
    operator: parsed
      ? [parsed.qualifier, sameBase(parsed.base, values), parsed.ifExists].join(' ')
      : written.operator,
    negated: parsed?.negated ?? false,
    values: new Set(fold ? values.map((value) => value.toLowerCase()) : values),
  }
}

/** Without wildcards `StringLike` is `StringEquals`. */
function sameBase(base: string, values: readonly string[]): string {
  if (/^String(?:Not)?Like$/.test(base) && !values.some((value) => /[*?$]/.test(value)))
    return base.replace('Like', 'Equals')
  return SAME.get(base) ?? base
}

/** Whether all of `wanted` hold wherever all of `given` do. Certain where it says so. */
export function implies(given: readonly Test[], wanted: readonly Test[]): boolean {
  return wanted.every((want) => given.some((test) => impliesTest(test, want)))
}

function impliesTest(given: Test, want: Test): boolean {
  if (given.key !== want.key || given.operator !== want.operator) return false
  const [fewer, more] = given.negated ? [want.values, given.values] : [given.values, want.values]
  if (given.operator.includes('Null') && fewer.size !== more.size) return false
  return [...fewer].every((value) => more.has(value))
}

/** Whether some request passes all of `given` and fails `want`, which they do not imply; of the same key, too. */
export function canFail(want: readonly Test[], given: readonly Test[]): boolean {
  const open = want.filter((test) => !implies(given, [test]))
  return areIndependent([given, open]) || open.some((test) => given.some((other) => isApart(other, test)))
}

/** Whether a value that passes the one test fails the other. */
function isApart(given: Test, want: Test): boolean {
  if (given.key !== want.key || given.operator !== want.operator || given.negated) return false
  const isPlain = ![...given.values, ...want.values].some(hasOpenPart)
  return (
    isPlain &&
    /^ (?:StringEquals|Bool) /.test(given.operator) &&
    [...given.values].some((value) => !want.values.has(value))
  )
}

/** Whether something of the tests is to be filled in, so that different texts may be the same. */
export function hasOpenTest(tests: readonly Test[]): boolean {
  return tests.some(({values, key}) => hasOpenPart(key) || [...values].some(hasOpenPart))
}

/** Whether lists of tests are about different keys, so that each may hold or fail whatever the others do. */
export function areIndependent(lists: readonly (readonly Test[])[]): boolean {
  const keys = lists.flatMap((tests) => [...new Set(tests.map(({key}) => key))])
  return new Set(keys).size === keys.length
}
