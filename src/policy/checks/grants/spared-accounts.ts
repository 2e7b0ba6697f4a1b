import type {PrincipalEntry} from '../../ast.ts'
import type {PolicyCheck} from '../../check.ts'
import {showSource} from '../../oddities.ts'
import {isPlaceholder, RESOURCE_TYPES} from '../elements/members.ts'
import {withEffect} from './statements.ts'

const IDENTITY = /^arn:[^:]*:(?:iam|sts)::([^:]*):(?:user|role|assumed-role|federated-user)\//
const ACCOUNT = /^arn:[^:]*:iam::([^:]*):root$|^(\d{12})$/

export const notPrincipalMissingAccount: PolicyCheck = {
  code: 'PB_NOTPRINCIPAL_MISSING_ACCOUNT',
  severity: 'warning',
  summary: 'A Deny that spares a user or role but not its account, and so denies it all the same',
  *check({policy, type}) {
    if (!RESOURCE_TYPES.includes(type)) return
    for (const {notPrincipal} of withEffect(policy, 'Deny')) {
      for (const [account, entry] of accountsNotSpared(notPrincipal?.entries ?? [])) {
        const message = `Cannot find the account of ${showSource(entry.value)} in \`NotPrincipal\`; account ${showSource(account)} is denied, and its identities with it`
        yield {at: entry, message}
      }
    }
  },
}

/** Accounts of which an identity is spared, but not the account; none where a placeholder may stand for it. */
function accountsNotSpared(entries: readonly PrincipalEntry[]): Map<string, PrincipalEntry> {
  const missing = new Map<string, PrincipalEntry>()
  if (entries.some(({value}) => isPlaceholder(value) && !value.startsWith('arn:'))) return missing
  const spared = new Set(
    entries.map(({value}) => ACCOUNT.exec(value)).map((match) => match?.[1] ?? match?.[2]),
  )
  for (const entry of entries) {
    const account = IDENTITY.exec(entry.value)?.[1]
    if (account === undefined || spared.has(account) || missing.has(account)) continue
    missing.set(account, entry)
  }
  return missing
}
