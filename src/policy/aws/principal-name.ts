import {REFERENCE} from '../open/marks.ts'

/** A principal, of whichever kind: one that a policy names, or one that is asked for. */
export type PrincipalName =
  | {kind: 'everyone'}
  | {kind: 'account'; account: string}
  | {kind: 'user' | 'role' | 'federated-user'; account: string; name: string}
  | {kind: 'session'; account: string; role: string; name: string}
  | {kind: 'service' | 'provider' | 'canonical-user' | 'other'; name: string}

/** A part of an ARN; a reference that stands for it may have colons. */
const PART = `(?:${REFERENCE}|[^:$])*`
/** An identity's account, and the rest of its ARN; paths belong to the name. */
const IDENTITY = new RegExp(`^arn:${PART}:iam::(${PART}):(user|role)/(.+)$`, 's')
const SESSION = new RegExp(`^arn:${PART}:sts::(${PART}):assumed-role/([^/]+)/(.+)$`, 's')
const FEDERATED_USER = new RegExp(`^arn:${PART}:sts::(${PART}):federated-user/(.+)$`, 's')
const ACCOUNT = new RegExp(String.raw`^arn:${PART}:iam::(${PART}):root$|^(\d{12})$`)
const PROVIDER = new RegExp(`^arn:${PART}:iam::${PART}:(?:saml|oidc)-provider/`)
const SERVICE = /^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?$/i

/** Reads a principal. The rest of what `Principal` can say, its kind, is for the caller to compare. */
export function readPrincipal(value: string): PrincipalName {
  if (value === '*' || /^everyone$/i.test(value)) return {kind: 'everyone'}
  const account = ACCOUNT.exec(value)
  if (account) return {kind: 'account', account: account[1] ?? account[2]!}
  const [, owner = '', kind, name = ''] = IDENTITY.exec(value) ?? []
  if (kind) return {kind: kind === 'user' ? 'user' : 'role', account: owner, name}
  const session = SESSION.exec(value)
  if (session) return {kind: 'session', account: session[1]!, role: session[2]!, name: session[3]!}
  const federated = FEDERATED_USER.exec(value)
  if (federated) return {kind: 'federated-user', account: federated[1]!, name: federated[2]!}
  return {kind: kindOfName(value), name: value}
}

/** The account that a principal belongs to, as written; undefined for one outside accounts. */
export function accountOf(principal: PrincipalName): string | undefined {
  return 'account' in principal ? principal.account : undefined
}

function kindOfName(value: string): 'service' | 'provider' | 'canonical-user' | 'other' {
  if (/^[0-9a-f]{64}$/i.test(value)) return 'canonical-user'
  if (SERVICE.test(value) && !/^cognito-identity\./.test(value)) return 'service'
  return PROVIDER.test(value) || HOST.test(value) ? 'provider' : 'other'
}
