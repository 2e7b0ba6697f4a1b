import {OPEN, withOpenParts} from '../open/parts.ts'
import type {PrincipalEntry, Principals} from './ast.ts'
import {onceAPolicy} from './once-a-policy.ts'

/** An account's root as an ARN in any partition (the account, and what is before `iam`, may be a placeholder), or the bare account number. */
const ROOT = new RegExp(String.raw`^(?:arn:[^:]*|${OPEN}):iam::[^:]*:root$|^\d{12}$`)

/** Whether every principal is the root of an account; false if none can be read. */
export function grantsToRootsOnly({entries}: Principals): boolean {
  return (
    entries.length > 0 && entries.every(({kind, value}) => kind === 'AWS' && ROOT.test(withOpenParts(value)))
  )
}

/** Whether everyone is meant: a star, alone, of any kind, or in a list. */
export function includesEveryone({entries}: Principals): boolean {
  return entries.some(({value}) => value === '*')
}

/** Every principal of Principal and NotPrincipal, in document order of the statements. */
export const writtenPrincipals = onceAPolicy(({statements}): readonly PrincipalEntry[] =>
  statements.flatMap(({principal, notPrincipal}) =>
    principal || notPrincipal ? [...(principal?.entries ?? []), ...(notPrincipal?.entries ?? [])] : [],
  ),
)
