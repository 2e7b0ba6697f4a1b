import type {Policy, Statement, Text, TextList} from '../../ast.ts'
import type {PolicyCheck, Report} from '../../check.ts'
import {showSource} from '../../oddities.ts'
import {matchesWildcard} from '../../wildcard.ts'
import {isPlaceholder} from '../elements/members.ts'
import {hasWildcard} from './statements.ts'

export const redundantAction: PolicyCheck = {
  code: 'REDUNDANT_ACTION',
  severity: 'info',
  summary: 'An action that another value of the same list covers',
  *check({policy}) {
    const lists = ({action, notAction}: Statement) => [action, notAction]
    yield* redundant(policy, lists, 'action', (value) => value.toLowerCase())
  },
}

export const redundantResource: PolicyCheck = {
  code: 'REDUNDANT_RESOURCE',
  severity: 'info',
  summary: 'A resource that another value of the same list covers',
  *check({policy}) {
    const lists = ({resource, notResource}: Statement) => [resource, notResource]
    yield* redundant(policy, lists, 'resource', (value) => value)
  },
}

function* redundant(
  policy: Policy,
  lists: (statement: Statement) => (TextList | undefined)[],
  what: string,
  normalise: (value: string) => string,
): Generator<Report> {
  for (const list of policy.statements.flatMap(lists)) {
    if (!list) continue
    for (const {at, by} of coveredValues(list.values, normalise)) {
      const message = `Unexpected ${what} ${showSource(at.value)}, expected it left out: ${showSource(by)} covers it`
      yield {at, message}
    }
  }
}

interface Value {
  at: Text
  value: string
  index: number
}

/** Of values that cover each other, the first stays. */
function coveredValues(
  texts: readonly Text[],
  normalise: (value: string) => string,
): {at: Text; by: string}[] {
  const values = texts.map((at, index) => ({at, value: normalise(at.value), index}))
  const patterns = values.filter(({value}) => hasWildcard(value))
  const first = new Map<string, Value>()
  for (const value of values) if (!first.has(value.value)) first.set(value.value, value)
  return values.flatMap((value) => {
    if (isPlaceholder(value.value) && !value.value.includes(':')) return []
    const same = first.get(value.value)!
    const by = same === value ? patterns.find((pattern) => covers(pattern, value)) : same
    return by ? [{at: value.at, by: by.at.value}] : []
  })
}

function covers(pattern: Value, {value, index}: Value): boolean {
  if (pattern.value === value || !matchesPattern(pattern.value, value)) return false
  return pattern.index < index || !matchesPattern(value, pattern.value)
}

/** Whether a pattern covers another: a `?` is one character, and never the star of the other. */
function matchesPattern(pattern: string, other: string): boolean {
  return !(pattern.includes('?') && other.includes('*')) && matchesWildcard(pattern, other)
}
