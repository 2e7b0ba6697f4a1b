import type {PrincipalEntry} from '../../ast.ts'
import type {PolicyCheck, Report} from '../../check.ts'
import {closest} from '../../closest.ts'
import {showSource} from '../../oddities.ts'
import {isPlaceholder, RESOURCE_TYPES} from '../elements/members.ts'
import {bothPrincipals} from './statements.ts'

const KINDS = ['AWS', 'CanonicalUser', 'Federated', 'Service']

export const invalidPrincipalKey: PolicyCheck = {
  code: 'INVALID_PRINCIPAL_KEY',
  severity: 'error',
  summary: 'A kind of principal that does not exist',
  *check({policy, type}) {
    if (!RESOURCE_TYPES.includes(type)) return
    for (const {entries} of policy.statements.flatMap(bothPrincipals)) {
      for (const [kind, entry] of firstOfKinds(entries)) {
        if (!KINDS.includes(kind) && !isPlaceholder(kind)) yield unknownKind(kind, entry)
      }
    }
  },
}

export const federatedPrincipalNotSupported: PolicyCheck = {
  code: 'FEDERATED_PRINCIPAL_NOT_SUPPORTED',
  severity: 'error',
  summary: 'A federated principal outside a trust policy, where only the role that it assumes can be named',
  *check({policy, type}) {
    if (!RESOURCE_TYPES.includes(type) || type === 'trust') return
    for (const {entries} of policy.statements.flatMap(bothPrincipals)) {
      for (const entry of entries) {
        if (entry.kind !== 'Federated') continue
        const message = `Unexpected federated principal ${showSource(entry.value)}, expected the role that it assumes`
        yield {at: entry, message}
      }
    }
  },
}

/** A kind has no element of its own: it is shown at its first principal. */
function firstOfKinds(entries: readonly PrincipalEntry[]): Map<string, PrincipalEntry> {
  const first = new Map<string, PrincipalEntry>()
  for (const entry of entries) {
    if (entry.kind !== undefined && !first.has(entry.kind)) first.set(entry.kind, entry)
  }
  return first
}

function unknownKind(kind: string, at: PrincipalEntry): Report {
  const lower = new Map(KINDS.map((name) => [name.toLowerCase(), name]))
  const near = closest(kind.toLowerCase(), lower.keys())
  const suggestion = near.length === 1 ? lower.get(near[0]!) : undefined
  const expected = suggestion ? `\`${suggestion}\`` : '`AWS`, `CanonicalUser`, `Federated` or `Service`'
  return {at, message: `Unexpected kind of principal ${showSource(kind)}, expected ${expected}`, suggestion}
}
