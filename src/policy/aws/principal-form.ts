import {isOpen} from '../open/is-open.ts'
import {OPEN, withOpenParts} from '../open/parts.ts'
import {closest} from '../text/closest.ts'
import {PARTITIONS} from './regions.ts'

/** What is wrong with the form of a principal. */
export interface PrincipalFault {
  /** What should stand there, as the end of a sentence. */
  expected: string
  /** The principal as it should be; undefined if that is not clear. */
  better?: string | undefined
}

const ACCOUNT = /^\d{12}$/
/** Digits, maybe in groups, or with a letter that looks like one: nobody writes that for a word. */
const NEARLY_ACCOUNT = /^(?=(?:\D*\d){6})[\d\s_-]+$|^(?=(?:\D*\d){9})[\dOoIl]+$/
/** AWS's prefixes of unique ids: of an access key, a user, a role and others; a session's name may follow. */
const UNIQUE_ID = /^A(?:BIA|CCA|GPA|IDA|IPA|KIA|NPA|NVA|PKA|ROA|SCA|SIA)[A-Z0-9]{8,}(?::.*)?$/
const CANONICAL_USER = /^[0-9a-f]{64}$/i
/** A host, whatever its domain. */
const HOST = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/i
const SERVICE_HOST = /\.amazonaws\.com(?:\.cn)?$/i
const WEB_IDENTITY =
  /^(?:accounts\.google\.com|graph\.facebook\.com|www\.amazon\.com|cognito-identity[\w-]*\.amazonaws\.com(?:\.cn)?)$/i
/** Where a second value begins in the same string. */
const SECOND = /[\s,;]\s*(?:arn:|\d{12}(?:\D|$)|[a-z0-9.-]+\.amazonaws\.com)/i

const AN_IDENTITY = 'the ARN of a role, a user or an account, or an account of twelve digits'
const KINDS = ['role', 'user', 'root']
const STS_KINDS = ['assumed-role', 'federated-user']

/**
 * What is surely wrong with the form of a principal of a kind (`AWS`, `Service`, `CanonicalUser`, `Federated`); undefined
 * where it is right, or where what is left open in it decides. Wildcards are another matter.
 */
export function principalFault(kind: string, value: string): PrincipalFault | undefined {
  if (value === '*' || isLeftOpen(value)) return undefined
  const trimmed = value.trim()
  if (SECOND.test(trimmed)) return {expected: 'one principal in each string, and several in a list'}
  const fault = faultOf(kind, trimmed)
  if (fault || trimmed === value) return fault
  return {expected: 'it without spaces around it', better: trimmed}
}

/** Whether nothing can be said: the whole is a blank, or begins with one. */
function isLeftOpen(value: string): boolean {
  return withOpenParts(value).startsWith(OPEN)
}

function faultOf(kind: string, value: string): PrincipalFault | undefined {
  if (kind === 'AWS') return faultOfAws(value)
  if (kind === 'Service') return faultOfService(value)
  if (kind === 'CanonicalUser') return faultOfCanonicalUser(value)
  return kind === 'Federated' ? faultOfProvider(value) : undefined
}

function faultOfAws(value: string): PrincipalFault | undefined {
  if (/^arn:/i.test(value)) return faultOfArn(value)
  if (ACCOUNT.test(value) || UNIQUE_ID.test(value) || CANONICAL_USER.test(value)) return undefined
  if (NEARLY_ACCOUNT.test(value) && !isOpen(value, 'account')) return accountFault(value, '', '')
  if (/[*?]/.test(value)) return undefined
  if (WEB_IDENTITY.test(value)) return {expected: `it under \`Federated\``}
  if (SERVICE_HOST.test(value) && !isOpen(value, 'marked')) return {expected: `it under \`Service\``}
  return isOpen(value, 'principal-part') ? undefined : {expected: AN_IDENTITY}
}

function faultOfService(value: string): PrincipalFault | undefined {
  if (/^arn:/i.test(value) || ACCOUNT.test(value)) return {expected: 'it under `AWS`'}
  const [, host] = /^[a-z]+:\/\/([^/]*)/i.exec(value) ?? []
  if (host !== undefined) return {expected: 'the name of a service, not an address', better: host}
  if (HOST.test(value)) {
    return /\.amazonaws$/i.test(value) ? {expected: `\`${value}.com\``, better: `${value}.com`} : undefined
  }
  if (/^[a-z0-9-]+$/i.test(value) && !isOpen(value, 'principal-part'))
    return {
      expected: `\`${value.toLowerCase()}.amazonaws.com\``,
      better: `${value.toLowerCase()}.amazonaws.com`,
    }
  return isOpen(value, 'principal-part') ? undefined : {expected: 'a name such as `ec2.amazonaws.com`'}
}

function faultOfCanonicalUser(value: string): PrincipalFault | undefined {
  if (CANONICAL_USER.test(value)) return undefined
  if (/^arn:/i.test(value) || ACCOUNT.test(value)) return {expected: 'it under `AWS`'}
  if (!/^[0-9a-f]+$/i.test(value) && isOpen(value, 'principal-part')) return undefined
  return {expected: 'a canonical user ID of 64 hexadecimal digits'}
}

/** Providers with a wrong account, or an address for a name; all else of theirs is another check's business. */
function faultOfProvider(value: string): PrincipalFault | undefined {
  const [prefix, partition, service, region, account, ...rest] = withOpenParts(value).split(':')
  if (prefix !== 'arn' || service !== 'iam' || region !== '') return undefined
  const resource = rest.join(':')
  if (!/^(?:saml|oidc)-provider\//.test(resource)) return undefined
  const wrong = partitionFault(partition!, value)
  if (wrong) return wrong
  if (
    account === '' ||
    (NEARLY_ACCOUNT.test(account!) && !isOpen(account!, 'account') && !ACCOUNT.test(account!))
  )
    return accountFault(account!, 'an account of twelve digits in it', value)
  if (!/^oidc-provider\/[a-z]+:\/\//i.test(resource)) return undefined
  return {
    expected: 'the name of the provider without `https://`',
    better: value.replace(/(oidc-provider\/)[a-z]+:\/\//i, '$1'),
  }
}

function faultOfArn(value: string): PrincipalFault | undefined {
  const [prefix, partition, service, region, account, ...rest] = withOpenParts(value).split(':')
  if (prefix !== 'arn') return {expected: 'it to begin with `arn:`', better: `arn${value.slice(3)}`}
  if (rest.length === 0) return fieldsFault(value)
  const wrong = partitionFault(partition!, value) ?? serviceFault(service!)
  if (wrong) return wrong
  if (region !== '' && isPlain(region!)) return {expected: 'no Region in the ARN of a principal'}
  if (account === '' || (isPlain(account!) && NEARLY_ACCOUNT.test(account!) && !ACCOUNT.test(account!))) {
    if (account === '' || !isOpen(account!, 'account'))
      return accountFault(account!, 'an account of twelve digits in it', value)
  }
  return resourceFault(service!, rest.join(':'), value)
}

/** With a colon missing; a blank may hold the missing ones, unless all that it can stand for is an account. */
function fieldsFault(value: string): PrincipalFault | undefined {
  const [, , service, account, resource] = withOpenParts(value).split(':')
  const expected = 'the six fields of an ARN, as in `arn:aws:iam::111122223333:role/Name`'
  if (service === 'iam' && account && /^(?:role|user)\/|^root$/.test(resource ?? ''))
    return {expected, better: value.replace(/^(arn:[^:]*:iam):/, '$1::')}
  return withOpenParts(value).includes(OPEN) || isOpen(value, 'marked') ? undefined : {expected}
}

function partitionFault(partition: string, value: string): PrincipalFault | undefined {
  if (partition === '') return {expected: 'a partition such as `aws` in it'}
  if (!isPlain(partition) || PARTITIONS.includes(partition) || isOpen(partition, 'partition'))
    return undefined
  const [near, ...others] = closest(partition.toLowerCase(), PARTITIONS)
  const better =
    near !== undefined && others.length === 0 ? `arn:${near}${value.slice(4 + partition.length)}` : undefined
  return {expected: 'a partition of AWS in it', better}
}

function serviceFault(service: string): PrincipalFault | undefined {
  if (!isPlain(service) || service === 'iam' || service === 'sts' || isOpen(service, 'service'))
    return undefined
  return {expected: AN_IDENTITY}
}

function accountFault(account: string, what: string, value: string): PrincipalFault {
  const digits = account.replace(/[\s_-]/g, '')
  const expected = what === '' ? 'an account of twelve digits' : what
  if (!ACCOUNT.test(digits)) return {expected}
  return {expected, better: value === '' ? digits : value.replace(`:${account}:`, `:${digits}:`)}
}

function resourceFault(service: string, resource: string, value: string): PrincipalFault | undefined {
  const [, kind = '', slash = '', name = ''] = /^([^/]*)(\/?)(.*)$/s.exec(resource) ?? []
  if (resource.startsWith(OPEN) || /[*?]/.test(kind)) return undefined
  const kinds = service === 'sts' ? STS_KINDS : KINDS
  if (kind === 'root' && slash === '') return service === 'sts' ? {expected: AN_IDENTITY} : undefined
  if (kind !== 'root' && kinds.includes(kind)) return nameFault(kind, slash, name)
  // Groups are a check's of their own.
  if (kind === 'group' || kind.includes(OPEN)) return undefined
  if (KINDS.includes(kind) || STS_KINDS.includes(kind))
    return {expected: service === 'sts' ? 'an ARN of `iam`' : 'an ARN of `sts`'}
  if (/^(?:saml|oidc)-provider$/.test(kind)) return {expected: 'it under `Federated`'}
  if (slash === '' && !kind.includes(':') && isOpen(kind, 'principal-part')) return undefined
  const [near, ...others] = closest(kind.toLowerCase(), kinds)
  if (near === undefined || others.length > 0 || (near === 'root') !== (slash === ''))
    return {expected: AN_IDENTITY}
  const head = value.lastIndexOf(`:${kind}`)
  return {
    expected: `\`${near}${slash}\``,
    better: value.slice(0, head + 1) + near + value.slice(head + 1 + kind.length),
  }
}

function nameFault(kind: string, slash: string, name: string): PrincipalFault | undefined {
  if (name === '' || name.endsWith('/'))
    return {expected: `the name of the ${kind === 'user' ? 'user' : 'role'} after \`${kind}/\``}
  if (
    slash === '/' &&
    kind === 'assumed-role' &&
    !name.includes('/') &&
    !/[*?]/.test(name) &&
    !name.includes(OPEN)
  )
    return {expected: 'the name of the session after that of the role'}
  return undefined
}

function isPlain(field: string): boolean {
  return !/[*?]/.test(field) && !field.includes(OPEN)
}
