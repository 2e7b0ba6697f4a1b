import {accountOf, readPrincipal} from '../aws/principal-name.ts'
import type {PrincipalEntry, Principals, Statement} from '../tree/ast.ts'
import type {PolicyType} from '../tree/type.ts'
import {anyOf, type Doubt, type Match} from './match.ts'
import {matchPrincipal} from './principal-match.ts'

/** Types that are attached to those whom they are about, or to what these belong to. */
const WITHOUT_PRINCIPAL: ReadonlySet<PolicyType> = new Set(['identity', 'boundary', 'session', 'scp'])

/** Whether statements of a type say for whom they are. */
export function namesPrincipals(type: PolicyType): boolean {
  return !WITHOUT_PRINCIPAL.has(type)
}

/** Whether a statement means the principal that is asked for. */
export function matchPrincipals(statement: Statement, type: PolicyType, asked: string | undefined): Match {
  const {principal, notPrincipal, members} = statement
  const named = members.some(({name}) => name === 'Principal' || name === 'NotPrincipal')
  if (!namesPrincipals(type)) return named ? malformed('a principal in a policy that has none') : 'yes'
  if (asked === undefined) return {kind: 'principal', because: 'depending on the principal'}
  if (principal && notPrincipal) return malformed('`Principal` beside `NotPrincipal`')
  if (principal) return matchNamed(principal, statement, asked)
  if (notPrincipal) return matchSpared(notPrincipal.entries, asked)
  return malformed(named ? 'a principal that cannot be read' : 'a statement without `Principal`')
}

/** A Deny of an account is one of all who belong to it. */
function matchNamed({entries}: Principals, {effect}: Statement, asked: string): Match {
  const matches = entries.map((entry) => matchPrincipal(entry, asked))
  return anyOf(
    effect?.value === 'Deny' ? matches.map((match) => (isDelegated(match) ? 'yes' : match)) : matches,
  )
}

/** Whether a statement for all but some means the one that is asked for. */
function matchSpared(entries: readonly PrincipalEntry[], asked: string): Match {
  const matches = entries.map((entry) => matchPrincipal(entry, asked))
  const asks = readPrincipal(asked)
  const spared = anyOf(matches.filter((match) => !isDelegated(match)))
  const account = accountOf(asks)
  if (account === undefined) return spared === 'yes' ? 'no' : spared === 'no' ? 'yes' : spared
  if (asks.kind === 'account') return matchSparedAccount(entries, account, spared)
  // Services look at the account, then the role, then the session: each has to be spared.
  const accountSpared = matches.some(isDelegated)
  const everyone = entries.some(({kind, value}) => value === '*' && (kind === undefined || kind === 'AWS'))
  if (everyone || (spared === 'yes' && accountSpared && isSparedInFull(entries, asked))) return 'no'
  return spared === 'no' && !accountSpared ? 'yes' : typeof spared === 'object' ? spared : sparedInPart()
}

function matchSparedAccount(entries: readonly PrincipalEntry[], account: string, spared: Match): Match {
  if (spared !== 'no') return spared === 'yes' ? 'no' : spared
  const hasIdentity = entries.some(({value}) => accountOf(readPrincipal(value)) === account)
  return hasIdentity ? sparedInPart() : 'yes'
}

/** A session by its own name and by its role's; anything else by its name. */
function isSparedInFull(entries: readonly PrincipalEntry[], asked: string): boolean {
  if (!entries.some(({value}) => value === asked)) return false
  if (readPrincipal(asked).kind !== 'session') return true
  return entries.some((entry) => entry.value !== asked && matchPrincipal(entry, asked) === 'yes')
}

function sparedInPart(): Doubt {
  return {
    kind: 'not-principal',
    because:
      'depending on what the service makes of `NotPrincipal`, which spares only the principal or its account',
  }
}

function isDelegated(match: Match): boolean {
  return typeof match === 'object' && match.kind === 'delegated'
}

function malformed(what: string): Doubt {
  return {kind: 'malformed', because: `depending on what is made of ${what}`}
}
