import {readPrincipal} from '../aws/principal-name.ts'
import {isOpen} from '../open/is-open.ts'
import type {PrincipalEntry, Statement} from '../tree/ast.ts'
import type {PolicyType} from '../tree/type.ts'
import {quoteValue} from './condition-words.ts'
import {namesPrincipals} from './principals-match.ts'

/** What kind of principal a row is about; `attached`: whoever the policy is attached to; `open`: to be filled in. */
export type AccessKind =
  | 'everyone'
  | 'account'
  | 'role'
  | 'user'
  | 'session'
  | 'service'
  | 'federated'
  | 'canonical-user'
  | 'attached'
  | 'open'
  | 'other'

/** Whom a row is about. */
export interface RowSubject {
  /** An ARN or a name as written, `account 111122223333`, `everyone`, or `everyone but …`. */
  principal: string
  kind: AccessKind
  /** What follows the principal in a sentence; undefined if there is nothing to add. */
  note: string | undefined
}

/** Whom a statement is about, in document order. */
export function subjectsOf(statement: Statement, type: PolicyType): RowSubject[] {
  const {principal, notPrincipal} = statement
  if (!namesPrincipals(type))
    return [{principal: 'whoever it is attached to', kind: 'attached', note: undefined}]
  if (principal) return principal.entries.map(toSubject)
  return notPrincipal ? [everyoneBut(notPrincipal.entries)] : []
}

function toSubject({kind, value}: PrincipalEntry): RowSubject {
  const name = readPrincipal(value)
  if (name.kind === 'everyone') return {principal: everyone(kind), kind: 'everyone', note: undefined}
  if (kind === 'Service')
    return {principal: value, kind: isOpen(value, 'compared') ? 'open' : 'service', note: undefined}
  if (kind === 'Federated') return {principal: value, kind: 'federated', note: undefined}
  if (kind === 'CanonicalUser') return {principal: value, kind: 'canonical-user', note: undefined}
  if (name.kind === 'account')
    return {
      principal: `account ${name.account}`,
      kind: 'account',
      note: 'and whoever its identity policies allow',
    }
  if (name.kind === 'role' || name.kind === 'user' || name.kind === 'session')
    return {principal: value, kind: name.kind, note: undefined}
  if (name.kind === 'federated-user') return {principal: value, kind: 'federated', note: undefined}
  return {principal: value, kind: isOpen(value, 'compared') ? 'open' : 'other', note: undefined}
}

/** A star within a kind means all of it. */
function everyone(kind: string | undefined): string {
  if (kind === 'Service') return 'every AWS service'
  return kind === 'Federated' ? 'every identity provider' : 'everyone'
}

function everyoneBut(entries: readonly PrincipalEntry[]): RowSubject {
  const spared = entries.map(({value}) => quoteValue(value)).join(', ')
  return {principal: `everyone but ${spared}`, kind: 'everyone', note: undefined}
}
