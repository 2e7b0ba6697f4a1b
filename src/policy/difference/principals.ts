import type {Match} from '../evaluate/match.ts'
import {matchPrincipal} from '../evaluate/principal-match.ts'
import {matchPrincipals} from '../evaluate/principals-match.ts'
import type {PrincipalEntry, Statement} from '../tree/ast.ts'
import type {PolicyType} from '../tree/type.ts'
import type {Clause} from './clauses.ts'

/** Somebody whom no policy names, by the kind of a star. */
const STRANGERS: ReadonlyMap<string | undefined, string> = new Map([
  ['Service', 'proofbook-stranger.amazonaws.com'],
  ['Federated', 'proofbook-stranger.example.org'],
])

/** Whether a clause means the principal that is asked for. A Deny of an account is one of all who belong to it. */
export function matchesPrincipal({principal, effect}: Clause, asked: string, type: PolicyType): Match {
  if (principal.kind === 'attached') return 'yes'
  if (principal.kind === 'all-but') return matchPrincipals(principal.statement, type, asked)
  const match = matchPrincipal(principal.entry, asked)
  return effect === 'Deny' && typeof match === 'object' && match.kind === 'delegated' ? 'yes' : match
}

/** Whether everyone whom `inner` means is meant by `outer`. Certain where it says so. */
export function coversPrincipals(outer: Clause, inner: Clause, type: PolicyType): boolean {
  const [mine, theirs] = [outer.principal, inner.principal]
  if (mine.kind === 'attached' || theirs.kind === 'attached') return true
  if (mine.kind === 'one' && isEveryone(mine.entry)) return true
  if (theirs.kind === 'all-but')
    return mine.kind === 'all-but' && sameEntries(mine.statement, theirs.statement)
  if (mine.kind === 'all-but')
    return !isStar(theirs.entry) && matchesPrincipal(outer, theirs.entry.value, type) === 'yes'
  if (mine.entry.kind !== theirs.entry.kind) return false
  if (isStar(mine.entry) || isStar(theirs.entry)) return isStar(mine.entry)
  return matchesPrincipal(outer, theirs.entry.value, type) === 'yes'
}

/** Whether nobody is meant by both. Certain where it says so. */
export function excludesPrincipals(deny: Clause, allow: Clause, type: PolicyType): boolean {
  const [mine, theirs] = [deny.principal, allow.principal]
  if (mine.kind === 'attached' || theirs.kind !== 'one' || isStar(theirs.entry)) return false
  if (mine.kind === 'all-but') return matchesPrincipal(deny, theirs.entry.value, type) === 'no'
  if (isStar(mine.entry)) return false
  return (
    matchPrincipal(mine.entry, theirs.entry.value) === 'no' &&
    matchPrincipal(theirs.entry, mine.entry.value) === 'no'
  )
}

/**
 * One who is meant by a clause, and whom other clauses mean only if they mean all of these; undefined if none is named.
 */
export function examplePrincipal({principal}: Clause): string | undefined {
  if (principal.kind === 'attached') return undefined
  if (principal.kind === 'all-but') return 'everyone'
  return isStar(principal.entry) ? (STRANGERS.get(principal.entry.kind) ?? 'everyone') : principal.entry.value
}

function isEveryone({value, kind}: PrincipalEntry): boolean {
  return value === '*' && (kind === undefined || kind === 'AWS')
}

function isStar({value}: PrincipalEntry): boolean {
  return value === '*'
}

function sameEntries(one: Statement, other: Statement): boolean {
  const [mine, theirs] = [one, other].map(({notPrincipal}) =>
    JSON.stringify(notPrincipal!.entries.map(({kind, value}) => `${kind} ${value}`).sort()),
  )
  return mine === theirs
}
