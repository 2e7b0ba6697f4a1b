import type {ActionData} from '../../aws/action-data.ts'
import {isOpen} from '../../open/is-open.ts'
import {onceFor} from '../../text/once-for.ts'

/** A condition key, taken apart at its first colon. */
export interface WrittenKey {
  /** As it stands. */
  written: string
  /** In lower case. */
  prefix: string
  /** In lower case. */
  name: string
}

/** Prefixes of keys that are those of no service. */
const OTHER_PREFIXES: ReadonlySet<string> = new Set([
  'aws',
  'saml',
  'catalog',
  'cognito-identity-auth',
  'cognito-identity-unauth',
  'identitycenter',
])
/** Their policies of devices have keys that are not part of IAM's documentation. */
export const OPEN_ENDED: ReadonlySet<string> = new Set(['iot'])

/**
 * Takes a key apart; undefined for one that stands for another (`<key>`, `service:key`), for one without a name, and
 * for those of identity providers: the prefix of these is a host name, and only the provider knows its claims.
 */
export function readKey(written: string): WrittenKey | undefined {
  const [, prefix, name] = /^([a-z0-9][a-z0-9-]*):(.+)$/s.exec(written.toLowerCase()) ?? []
  if (prefix === undefined || name === undefined) return undefined
  if (prefix !== 'aws' && isOpen(prefix, 'key-prefix')) return undefined
  // Behind a slash there is a tag's key or the like, which may look like anything.
  if (isOpen(headOf(name), 'key-name')) return undefined
  return {written, prefix, name}
}

/** Whether a key may begin so: it is a service's prefix, or one of the few others. */
export async function prefixExists(prefix: string, data: ActionData): Promise<boolean> {
  return OTHER_PREFIXES.has(prefix) || (await data.services()).has(prefix)
}

/**
 * Whether a service, or one of those whose actions the statement names, has the key. Of keys with a part of free choice
 * (`kms:EncryptionContext:…`, `s3:ExistingObjectTag/…`) only the beginning counts.
 */
export async function serviceHasKey(
  {written, prefix, name}: WrittenKey,
  actionServices: readonly string[],
  data: ActionData,
): Promise<boolean> {
  if (OPEN_ENDED.has(prefix) || (await data.conditionKey(written))) return true
  const key = `${prefix}:${headOf(name)}`
  for (const service of [prefix, ...actionServices]) {
    const known = await data.conditionKeys(service)
    if (known && beginningsOf(known).has(key)) return true
  }
  return false
}

/** What is before the part of free choice. */
function headOf(name: string): string {
  return name.split(/[/:]/, 1)[0]!
}

const beginningsOf = onceFor((keys: readonly string[]): ReadonlySet<string> => new Set(keys.map(beginningOf)))

/** The beginning of a key of the data in lower case, with its prefix. */
function beginningOf(key: string): string {
  const [prefix = '', ...rest] = key.toLowerCase().split(':')
  return `${prefix}:${headOf(rest.join(':'))}`
}
