import type {Expression} from './expression.ts'
import {compileLinear} from './linear.ts'
import {securityPlaybook} from './security-playbook.ts'

/** Tells whether any of some patterns (see `Shapes`) matches a rendered text. */
export type Matcher = (text: string) => boolean

/** The preset's patterns: known to be harmless, and matched by the engine that is there anyway. */
const BUILT_IN: ReadonlySet<string> = new Set(stringsIn(securityPlaybook))
const compiled = new Map<string, Expression>()

/**
 * The regular expression of one pattern: case-insensitive, Unicode; compiled once. A team's own patterns never take
 * longer than in proportion to the text.
 * @param within puts the pattern into a larger one
 */
export function toRegExp(pattern: string, within = (source: string) => source): Expression {
  const source = within(pattern)
  const known = compiled.get(source)
  if (known) return known
  const made = BUILT_IN.has(pattern) ? (new RegExp(source, 'diu') as Expression) : compileLinear(source)
  compiled.set(source, made)
  return made
}

/** A matcher for a list of patterns; an empty list matches nothing. */
export function matcher(patterns: string[]): Matcher {
  const expressions = patterns.map((pattern) => toRegExp(pattern))
  return (text) => expressions.some((expression) => expression.test(text))
}

/** A text without the first match of a pattern. */
export function withoutMatch(text: string, pattern: string): string {
  const match = toRegExp(pattern).exec(text)
  return match ? text.slice(0, match.index) + text.slice(match.index + match[0].length) : text
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
