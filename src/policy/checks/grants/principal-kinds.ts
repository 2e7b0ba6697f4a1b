import {isOpen} from '../../open/is-open.ts'
import {closestOne} from '../../text/closest.ts'
import type {Located} from '../../text/place.ts'
import {showSource} from '../../text/show-source.ts'
import type {PrincipalEntry, Principals} from '../../tree/ast.ts'
import type {PolicyCheck, PolicyRemark} from '../check.ts'
import {RESOURCE_TYPES} from '../elements/members.ts'
import {policyExample} from '../example-policy.ts'
import {ACCOUNT, BILLING, DECRYPT, keyExample, READ} from './example-statements.ts'
import {bothPrincipals} from './statements.ts'

const KINDS = ['AWS', 'CanonicalUser', 'Federated', 'Service']

/** What can only be a principal, however much of it is still open. */
const NAMED = /^arn:|^\d{12}$|\.amazonaws\.com(?:\.cn)?$/i

export const invalidPrincipalFormat: PolicyCheck = {
  code: 'INVALID_PRINCIPAL_FORMAT',
  severity: 'error',
  summary: 'A principal without its kind: only `*` may appear without one',
  why: 'AWS refuses the policy: it does not guess whether an account, a service or an identity provider is meant.',
  bad: policyExample('bucket', {...READ, Principal: BILLING}),
  good: policyExample('bucket', READ),
  *check({policy, type}) {
    if (!RESOURCE_TYPES.includes(type)) return
    for (const entry of policy.statements.flatMap(bothPrincipals).flatMap(bareStrings)) {
      const {value} = entry
      if (value === '*' || value === '' || (!NAMED.test(value) && isOpen(value, 'principal'))) continue
      const kind = /\.amazonaws\.com/i.test(value) ? 'Service' : 'AWS'
      const message = `Unexpected principal ${showSource(value)}, expected its kind before it, as in \`{"${kind}": "…"}\``
      yield {at: entry, message}
    }
  },
}

export const invalidPrincipalKey: PolicyCheck = {
  code: 'INVALID_PRINCIPAL_KEY',
  severity: 'error',
  summary: 'A kind of principal that does not exist',
  why: 'AWS refuses the policy. There are few kinds and, unlike names of actions, they are case-sensitive.',
  bad: keyExample({...DECRYPT, Principal: {Aws: BILLING}}),
  good: keyExample(DECRYPT),
  *check({policy, type}) {
    if (!RESOURCE_TYPES.includes(type)) return
    for (const {entries} of policy.statements.flatMap(bothPrincipals)) {
      for (const [kind, key] of keysOfKinds(entries)) {
        if (!KINDS.includes(kind) && !isOpen(kind, 'marked')) yield unknownKind(kind, key)
      }
    }
  },
}

export const federatedPrincipalNotSupported: PolicyCheck = {
  code: 'FEDERATED_PRINCIPAL_NOT_SUPPORTED',
  severity: 'error',
  summary: 'A federated principal outside a trust policy, where only the role that it assumes can be named',
  why: 'AWS refuses the policy. Anyone who signs in through an identity provider acts as a role, and only the role can be let in.',
  bad: policyExample('bucket', {
    ...READ,
    Principal: {Federated: `arn:aws:iam::${ACCOUNT}:saml-provider/Staff`},
  }),
  good: policyExample('bucket', READ),
  *check({policy, type}) {
    // Who asks STS for a role through an endpoint is not a role yet.
    if (!RESOURCE_TYPES.includes(type) || type === 'trust' || type === 'endpoint') return
    for (const {entries} of policy.statements.flatMap(bothPrincipals)) {
      for (const entry of entries) {
        if (entry.kind !== 'Federated') continue
        const message = `Unexpected federated principal ${showSource(entry.value)}, expected the role that it assumes`
        yield {at: entry, message}
      }
    }
  },
}

/** The principal that is the whole element; one in a list is a fault of the list. */
function bareStrings({entries, offset}: Principals): PrincipalEntry[] {
  return entries.filter(
    (entry) => entry.kind === undefined && entry.type === 'string' && entry.offset === offset,
  )
}

function keysOfKinds(entries: readonly PrincipalEntry[]): Map<string, Located> {
  const keys = new Map<string, Located>()
  for (const {kind, key} of entries) if (kind !== undefined && key && !keys.has(kind)) keys.set(kind, key)
  return keys
}

function unknownKind(kind: string, at: Located): PolicyRemark {
  const suggestion = closestOne(kind, KINDS)
  const expected = suggestion ? `\`${suggestion}\`` : '`AWS`, `CanonicalUser`, `Federated` or `Service`'
  return {at, message: `Unexpected kind of principal ${showSource(kind)}, expected ${expected}`, suggestion}
}
