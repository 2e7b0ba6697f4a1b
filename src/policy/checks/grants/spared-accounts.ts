import {isOpen} from '../../open/is-open.ts'
import {filledIn} from '../../open/parts.ts'
import {showSource} from '../../text/show-source.ts'
import type {PrincipalEntry} from '../../tree/ast.ts'
import type {PolicyCheck} from '../check.ts'
import {RESOURCE_TYPES} from '../elements/members.ts'
import {policyExample} from '../example-policy.ts'
import {BILLING, READ, ROOT} from './example-statements.ts'
import {withEffect} from './statements.ts'

const IDENTITY = /^arn:[^:]*:(?:iam|sts)::([^:]*):(?:user|role|assumed-role|federated-user)\//
const ACCOUNT = /^arn:[^:]*:iam::([^:]*):root$|^(\d{12})$/

export const notPrincipalMissingAccount: PolicyCheck = {
  code: 'PB_NOTPRINCIPAL_MISSING_ACCOUNT',
  severity: 'warning',
  summary: 'A Deny that excludes a user or role but not its account, and so denies it all the same',
  why: 'Not only the other accounts are shut out: a request comes from its account as well as from its role, and the account is not spared.',
  bad: policyExample('bucket', {...READ, Principal: undefined, Effect: 'Deny', NotPrincipal: {AWS: BILLING}}),
  good: policyExample('bucket', {
    ...READ,
    Principal: undefined,
    Effect: 'Deny',
    NotPrincipal: {AWS: [BILLING, ROOT]},
  }),
  source: {
    title: 'AWS JSON policy elements: NotPrincipal',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html',
  },
  *check({policy, type}) {
    if (!RESOURCE_TYPES.includes(type)) return
    for (const {notPrincipal} of withEffect(policy, 'Deny')) {
      for (const entry of accountsNotSpared(notPrincipal?.entries ?? []).values()) {
        const message = `Cannot find the account of ${showSource(entry.value)} in \`NotPrincipal\`; the account is denied, and its identities with it`
        yield {at: entry, message}
      }
    }
  },
}

/** Accounts of which an identity is spared, but not the account; none if a placeholder may stand for it. */
function accountsNotSpared(entries: readonly PrincipalEntry[]): Map<string, PrincipalEntry> {
  const missing = new Map<string, PrincipalEntry>()
  if (entries.some(isAnyAccount)) return missing
  const spared = new Set(
    entries.map(({value}) => ACCOUNT.exec(value)).map((match) => match?.[1] ?? match?.[2]),
  )
  for (const entry of entries) {
    const account = IDENTITY.exec(filledIn(entry.value))?.[1]
    if (account === undefined || spared.has(account) || missing.has(account)) continue
    missing.set(account, entry)
  }
  return missing
}

/** Whether a principal is, or may become, an account of which only its author knows the number. */
function isAnyAccount({value}: PrincipalEntry): boolean {
  if (!isOpen(value, 'marked')) return false
  return !value.startsWith('arn:') || ACCOUNT.test(filledIn(value))
}
