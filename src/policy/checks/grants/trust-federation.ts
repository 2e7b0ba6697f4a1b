import {parseOperator} from '../../aws/operators.ts'
import {showSource} from '../../text/show-source.ts'
import type {Policy, PrincipalEntry, Statement} from '../../tree/ast.ts'
import type {PolicyCheck, PolicyRemark} from '../check.ts'
import {ACCOUNT, trustExample} from './example-statements.ts'
import {withEffect} from './statements.ts'

const ASSUME = 'sts:AssumeRole'
const WEB = 'sts:AssumeRoleWithWebIdentity'
const SAML = 'sts:AssumeRoleWithSAML'
/** Lower case → the spelling of AWS. Actions that only go with these, such as TagSession, are for every principal. */
const ASSUMING = new Map([ASSUME, WEB, SAML].map((action) => [action.toLowerCase(), action]))

/** A key of an identity provider has its host, and maybe a path, for a prefix. */
export const WEB_KEY = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[^:]*)?:[^:]+$/i

const STAFF = {Federated: `arn:aws:iam::${ACCOUNT}:saml-provider/Staff`}
const SIGN_IN = {StringEquals: {'SAML:aud': 'https://signin.aws.amazon.com/saml'}}

export const mismatchedActionForPrincipal: PolicyCheck = {
  code: 'MISMATCHED_ACTION_FOR_PRINCIPAL',
  severity: 'error',
  summary: 'An action that none of the principals can use to assume the role',
  why: 'Nobody can assume the role: people who sign in through an identity provider, and those who are in AWS already, use different actions.',
  bad: trustExample(STAFF, WEB, SIGN_IN),
  good: trustExample(STAFF, SAML, SIGN_IN),
  types: ['trust'],
  *check({policy}) {
    for (const {principal, action} of withEffect(policy, 'Allow')) {
      const entries = principal?.entries ?? []
      const usable = new Set(entries.flatMap(actionsFor))
      for (const value of action?.values ?? []) {
        const assuming = ASSUMING.get(value.value.toLowerCase())
        if (assuming === undefined || entries.length === 0 || usable.has(assuming)) continue
        const expected = [...usable].map((name) => `\`${name}\``).join(' or ')
        yield {
          at: value,
          message: `Unexpected action ${showSource(value.value)}, expected ${expected} for the principal`,
        }
      }
    }
  },
}

/** Where an identity provider's condition key stands with an action whose requests do not have it. */
export function* actionsWithoutProviderKey({statements}: Policy): Generator<PolicyRemark> {
  for (const statement of statements) {
    for (const {key, action: expected} of providerKeys(statement)) {
      for (const action of statement.action?.values ?? []) {
        const assuming = ASSUMING.get(action.value.toLowerCase())
        if (assuming === undefined || assuming === expected) continue
        const message = `Unexpected action ${showSource(action.value)} with condition key \`${key}\`, expected \`${expected}\``
        yield {at: action, message}
      }
    }
  }
}

/** The actions that a principal can assume the role with; all of them where it cannot be told. */
function actionsFor({kind, value}: PrincipalEntry): string[] {
  if (kind === 'Federated') return actionsOfProvider(value)
  if (kind === 'AWS' || kind === 'Service') return value === '*' ? [...ASSUMING.values()] : [ASSUME]
  return [...ASSUMING.values()]
}

function actionsOfProvider(value: string): string[] {
  if (/:saml-provider\//.test(value)) return [SAML]
  if (/:oidc-provider\//.test(value) || /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/|$)/i.test(value)) return [WEB]
  return [WEB, SAML]
}

/** The keys that only one action has, each once, with that action; a test that passes without its key asks nothing. */
function providerKeys({condition}: Statement): {key: string; action: string}[] {
  const keys = new Map<string, {key: string; action: string}>()
  for (const {operator, conditionKey} of condition?.tests ?? []) {
    const parsed = parseOperator(operator.value)
    const action = providerAction(conditionKey.value)
    if (!action || parsed?.ifExists || parsed?.family === 'null') continue
    // One report an action is enough, whatever the number of keys.
    if (!keys.has(action)) keys.set(action, {key: conditionKey.value, action})
  }
  return [...keys.values()]
}

function providerAction(key: string): string | undefined {
  if (/^saml:/i.test(key)) return SAML
  return WEB_KEY.test(key) ? WEB : undefined
}
