import {type Operator, withBase} from '../../aws/operators.ts'
import {isOpen} from '../../open/is-open.ts'
import {showSource} from '../../text/show-source.ts'
import type {PrincipalEntry, Statement} from '../../tree/ast.ts'
import type {CheckContext, PolicyCheck, PolicyRemark} from '../check.ts'
import {conditionTests} from '../conditions/condition-tests.ts'
import {ACCOUNT, trustExample} from './example-statements.ts'
import {isConditional, withEffect} from './statements.ts'
import {WEB_KEY} from './trust-federation.ts'
import {BUILT_IN} from './trust-providers.ts'

const PROVIDER = /:oidc-provider\/(.+)$/
/** GitHub's subject has a check of its own. */
const GITHUB = /^token\.actions\.githubusercontent\.com(?:\/|$)/i
/** What the keys of providers end in, for hosts that only a variable names. */
const CLAIM = /:(?:aud|sub|amr|azp|oaud|id|app_id|user_id)$/i

const HOST = 'oidc.eks.eu-west-1.amazonaws.com/id/1234567890ABCDEF1234567890ABCDEF'
const EKS = {Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/${HOST}`}
const WEB = 'sts:AssumeRoleWithWebIdentity'
const AUDIENCE = {[`${HOST}:aud`]: 'sts.amazonaws.com'}
const SUBJECT = {[`${HOST}:sub`]: 'system:serviceaccount:billing:exporter'}
const GOOD = trustExample(EKS, WEB, {StringEquals: {...AUDIENCE, ...SUBJECT}})

export const missingConditionKeyForOidcPrincipal: PolicyCheck = {
  code: 'MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL',
  severity: 'warning',
  summary: 'Trust in an OpenID Connect provider without a condition on what it says of the user',
  why: 'Everyone whom the provider knows can assume the role: each user of a public one, each workload of a cluster.',
  bad: trustExample(EKS, WEB),
  good: GOOD,
  types: ['trust'],
  *check({policy}) {
    for (const statement of withEffect(policy, 'Allow')) {
      for (const entry of statement.principal?.entries ?? []) {
        const host = hostOf(entry)
        if (host === undefined || GITHUB.test(host) || asksForClaim(statement, host)) continue
        const message = `Cannot find a condition on a key of ${showSource(host)}; all its identities could assume the role`
        yield {at: entry, message}
      }
    }
  },
}

export const forAnyValueWithAudienceClaimType: PolicyCheck = {
  code: 'FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE',
  severity: 'warning',
  summary: 'ForAnyValue for the audience of a token: one that fits is enough, whatever others there are',
  why: 'A token that was also issued for another application opens the role, and that application may pass it on.',
  bad: trustExample(EKS, WEB, {'ForAnyValue:StringEquals': AUDIENCE, StringEquals: SUBJECT}),
  good: GOOD,
  types: ['trust'],
  *check(context) {
    yield* qualified(context, 'ForAnyValue', (plain) => `\`${plain}\` for a token of one audience`)
  },
}

export const confirmAudienceClaimType: PolicyCheck = {
  code: 'CONFIRM_AUDIENCE_CLAIM_TYPE',
  severity: 'info',
  summary: 'ForAllValues for the audience of a token, which is right only where tokens have several',
  why: 'Most providers issue tokens for one audience, and for these, the plain operator means the same, and does not match if there is no audience.',
  bad: trustExample(EKS, WEB, {'ForAllValues:StringEquals': AUDIENCE, StringEquals: SUBJECT}),
  good: GOOD,
  types: ['trust'],
  *check(context) {
    yield* qualified(
      context,
      'ForAllValues',
      (plain) => `\`${plain}\` unless its tokens have several audiences`,
    )
  },
}

/**
 * Whether a condition asks for a claim of a provider, or for something that cannot be read and may be one. Tokens have
 * claims under the name of their own provider only.
 */
function asksForClaim(statement: Statement, host: string): boolean {
  const keys = (statement.condition?.tests ?? []).map(({conditionKey}) => conditionKey.value)
  if (keys.length === 0) return isConditional(statement)
  const isHostOpen = isOpen(host, 'marked') || isOpen(host, 'provider')
  return keys.some((key) => {
    if (isOpen(key, 'marked')) return true
    return isHostOpen ? WEB_KEY.test(key) || CLAIM.test(key) : providerOf(key) === withoutSlash(host)
  })
}

/** The provider that a key is of; a port or path belongs to its name. */
function providerOf(key: string): string {
  return withoutSlash(key.slice(0, Math.max(0, key.lastIndexOf(':'))))
}

function withoutSlash(host: string): string {
  return host.replace(/\/$/, '').toLowerCase()
}

/** Host, and maybe path, of an OpenID Connect provider; undefined for one that is still open, and for all else. */
function hostOf({kind, value}: PrincipalEntry): string | undefined {
  if (kind !== 'Federated') return undefined
  return BUILT_IN.test(value) ? value : PROVIDER.exec(value)?.[1]
}

function* qualified(
  {policy}: CheckContext,
  qualifier: NonNullable<Operator['qualifier']>,
  expected: (plain: string) => string,
): Generator<PolicyRemark> {
  for (const {test, operator, key} of conditionTests(policy)) {
    if (operator.qualifier !== qualifier || !WEB_KEY.test(key) || !key.endsWith(':aud')) continue
    const plain = withBase({...operator, qualifier: undefined}, operator.base)
    const message = `Unexpected \`${qualifier}\` for ${showSource(test.conditionKey.value)}, expected ${expected(plain)}`
    yield {at: test.operator, message}
  }
}
