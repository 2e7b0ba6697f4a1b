import {matchesWildcard} from '../../aws/wildcard.ts'
import {isOpen} from '../../open/is-open.ts'
import {showSource} from '../../text/show-source.ts'
import type {Policy, Statement, Text, TextList} from '../../tree/ast.ts'
import type {PolicyCheck, PolicyRemark} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {INVOICES} from './example-statements.ts'
import {hasWildcard} from './statements.ts'

export const redundantAction: PolicyCheck = {
  code: 'REDUNDANT_ACTION',
  severity: 'info',
  summary: 'An action that another value of the same list covers',
  why: 'It changes nothing now, and misleads anyone who later removes it to revoke the permission.',
  bad: policyExample('identity', {Effect: 'Allow', Action: ['s3:GetObject', 's3:Get*'], Resource: INVOICES}),
  good: policyExample('identity', {Effect: 'Allow', Action: ['s3:Get*'], Resource: INVOICES}),
  *check({policy}) {
    const lists = ({action, notAction}: Statement) => [action, notAction]
    yield* redundant(policy, lists, 'action', (value) => value.toLowerCase())
  },
}

export const redundantResource: PolicyCheck = {
  code: 'REDUNDANT_RESOURCE',
  severity: 'info',
  summary: 'A resource that another value of the same list covers',
  why: 'It changes nothing now, and misleads anyone who later removes it to revoke the permission.',
  bad: policyExample('identity', {
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: [INVOICES, 'arn:aws:s3:::invoices-archive/2026/*'],
  }),
  good: policyExample('identity', {Effect: 'Allow', Action: 's3:GetObject', Resource: [INVOICES]}),
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
): Generator<PolicyRemark> {
  // Of two branches of a condition one may cover the other.
  if (policy.hasAlternatives) return
  for (const list of policy.statements.flatMap(lists)) {
    if (!list || list.values.length < 2) continue
    for (const {at, by} of coveredValues(list.values, normalise)) {
      const message = `Redundant ${what} ${showSource(at.value)}: ${showSource(by)} covers it; remove it`
      yield {at, message}
    }
  }
}

/** More than any policy that AWS takes can hold: each value is compared with so many, that a long list costs no square. */
const MOST_PATTERNS = 500

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
  const patterns = byHead(values.filter(({value}) => hasWildcard(value)).slice(0, MOST_PATTERNS))
  const first = new Map<string, Value>()
  for (const value of values) if (!first.has(value.value)) first.set(value.value, value)
  return values.flatMap((value) => {
    if (isOpen(value.value, 'marked') && !value.value.includes(':')) return []
    const same = first.get(value.value)!
    const by = same === value ? firstCovering(value, patterns) : same
    return by ? [{at: value.at, by: by.at.value}] : []
  })
}

/** Patterns by what is before their first wildcard: all that a pattern covers begins with that. */
function byHead(patterns: readonly Value[]): ReadonlyMap<number, ReadonlyMap<string, readonly Value[]>> {
  const byLength = new Map<number, Map<string, Value[]>>()
  for (const pattern of patterns) {
    const head = pattern.value.slice(0, pattern.value.search(/[*?]/))
    const heads = byLength.get(head.length) ?? new Map<string, Value[]>()
    byLength.set(head.length, heads)
    const patterns = heads.get(head)
    if (patterns) patterns.push(pattern)
    else heads.set(head, [pattern])
  }
  return byLength
}

function firstCovering(value: Value, patterns: ReturnType<typeof byHead>): Value | undefined {
  let first: Value | undefined
  for (const [length, heads] of patterns) {
    const pattern = heads.get(value.value.slice(0, length))?.find((pattern) => covers(pattern, value))
    if (pattern && (!first || pattern.index < first.index)) first = pattern
  }
  return first
}

function covers(pattern: Value, {value, index}: Value): boolean {
  if (pattern.value === value || !matchesPattern(pattern.value, value)) return false
  return pattern.index < index || !matchesPattern(value, pattern.value)
}

/** Whether a pattern covers another: a `?` is one character, and never the star of the other. */
function matchesPattern(pattern: string, other: string): boolean {
  return !(pattern.includes('?') && other.includes('*')) && matchesWildcard(pattern, other)
}
