import {accountOf, type PrincipalName, readPrincipal} from '../aws/principal-name.ts'
import {isOpen} from '../open/is-open.ts'
import {openPattern} from '../open/parts.ts'
import {showSource} from '../text/show-source.ts'
import type {PrincipalEntry} from '../tree/ast.ts'
import type {Doubt, Match} from './match.ts'
import {compareValues, openDoubt} from './open-values.ts'
import {overlaps} from './patterns.ts'

/** Whether a principal of a policy means the one that is asked for: itself, its account, its role, or everyone. */
export function matchPrincipal(entry: PrincipalEntry, asked: string): Match {
  const asks = readPrincipal(asked)
  if (entry.value === '*') return isOfKind(asks, entry.kind) ? 'yes' : 'no'
  if (entry.value === asked) return 'yes'
  if (asks.kind === 'everyone') return isOpen(entry.value, 'compared') ? matchStranger(entry) : 'no'
  if (entry.kind === 'CanonicalUser') return matchCanonicalUser(entry, asks)
  if (entry.kind === 'Service' || entry.kind === 'Federated') return matchName(entry.value, asked)
  return matchIdentity(entry.value, asked)
}

/** Whether a star of a kind of principal, or of none, means such a principal. */
function isOfKind({kind}: PrincipalName, star: string | undefined): boolean {
  if (star === 'Service') return kind === 'service'
  if (star === 'Federated') return kind === 'provider'
  if (star === 'CanonicalUser') return kind === 'canonical-user'
  return true
}

/** A stranger is meant only where the whole principal is left open. */
function matchStranger({value}: PrincipalEntry): Match {
  return /^\**$/.test(openPattern(value)) ? openDoubt(value) : 'no'
}

/** Which account a canonical user is cannot be seen. */
function matchCanonicalUser({value}: PrincipalEntry, asks: PrincipalName): Match {
  if (accountOf(asks) === undefined)
    return asks.kind === 'canonical-user' ? matchName(value, asks.name) : 'no'
  return {kind: 'placeholder', because: `depending on which account canonical user ${showSource(value)} is`}
}

function matchIdentity(written: string, asked: string): Match {
  const means = readPrincipal(written)
  const asks = readPrincipal(asked)
  if (means.kind === 'account') return matchAccount(means.account, asks, written)
  if (means.kind === 'role' && asks.kind === 'session') return matchRole(means, asks, written)
  if (means.kind === 'session' && asks.kind === 'role') return matchSession(means, asks, written)
  return matchName(written, asked)
}

/** The account hands what it gets on to its identities, by their policies. */
function matchAccount(account: string, asks: PrincipalName, written: string): Match {
  const owner = accountOf(asks)
  if (owner === undefined) return 'no'
  const same = matchName(account, owner)
  if (same === 'no') return 'no'
  if (same !== 'yes') return openDoubt(written)
  return asks.kind === 'account' ? 'yes' : delegation(account)
}

function delegation(account: string): Doubt {
  return {
    kind: 'delegated',
    because: `only if an identity policy of account ${showSource(account)} allows it`,
  }
}

type Role = Extract<PrincipalName, {kind: 'user' | 'role' | 'federated-user'}>
type Session = Extract<PrincipalName, {kind: 'session'}>

/** A session is its role; its ARN leaves out the role's path. */
function matchRole(role: Role, session: Session, written: string): Match {
  return sameRole(role, session, written)
}

/** One session is a part of what its role may be. */
function matchSession(session: Session, role: Role, written: string): Match {
  const same = sameRole(role, session, written)
  return same === 'yes' ? {kind: 'part', because: `only for session ${showSource(session.name)}`} : same
}

function sameRole({account, name}: Role, session: Session, written: string): Match {
  const matches = [matchName(account, session.account), matchName(name.split('/').at(-1)!, session.role)]
  if (matches.includes('no')) return 'no'
  return matches.every((match) => match === 'yes') ? 'yes' : openDoubt(written)
}

/** Names of principals have no wildcards; where one stands all the same, it is not certain what it does. */
function matchName(written: string, asked: string): Match {
  if (written === asked) return 'yes'
  if (!overlaps(openPattern(written), openPattern(asked))) return 'no'
  const match = compareValues(written, asked)
  return typeof match === 'object' ? match : openDoubt(written)
}
