import {isOpen} from '../../open/is-open.ts'
import {filledIn} from '../../open/parts.ts'
import {showSource} from '../../text/show-source.ts'
import type {Policy, PrincipalEntry} from '../../tree/ast.ts'
import type {PolicyCheck} from '../check.ts'
import {ACCOUNT, trustExample} from './example-statements.ts'
import {bothPrincipals, hasWildcard} from './statements.ts'

const PROVIDER = /^arn:[^:]*:iam::[^:]*:(?:saml|oidc)-provider\/./
const IDENTITY = /^arn:[^:]*:[^:]*::[^:]*:(?:root$|(?:user|role|group|assumed-role|federated-user)\/)/
const PROVIDER_KIND = /:(?:saml|oidc)-provider\//
const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/|$)/i

/** The providers that every account has, under their own names; Cognito's differs by partition. */
export const BUILT_IN =
  /^(?:accounts\.google\.com|graph\.facebook\.com|www\.amazon\.com|cognito-identity[a-z0-9.-]*\.amazonaws\.com(?:\.cn)?)$/i

const SAML = {Federated: `arn:aws:iam::${ACCOUNT}:saml-provider/Staff`}
const SIGN_IN = {StringEquals: {'SAML:aud': 'https://signin.aws.amazon.com/saml'}}
const GITLAB = {
  'gitlab.com:aud': 'https://gitlab.com',
  'gitlab.com:sub': 'project_path:acme/billing:ref_type:branch:ref:main',
}

export const invalidFederatedPrincipalSyntax: PolicyCheck = {
  code: 'INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY',
  severity: 'error',
  summary: 'A federated principal that is neither the ARN of an identity provider nor a domain',
  why: 'AWS refuses the policy, or nobody can ever assume the role.',
  bad: trustExample({Federated: 'Staff'}, 'sts:AssumeRoleWithSAML', SIGN_IN),
  good: trustExample(SAML, 'sts:AssumeRoleWithSAML', SIGN_IN),
  types: ['trust'],
  *check({policy}) {
    for (const entry of federated(policy)) {
      const filled = filledIn(entry.value)
      if (PROVIDER.test(filled) || DOMAIN.test(filled) || !isCertain(entry.value)) continue
      yield {
        at: entry,
        message: `Unexpected federated principal ${showSource(entry.value)}, expected the ARN of an identity provider`,
      }
    }
  },
}

export const unknownFederationSource: PolicyCheck = {
  code: 'PB_UNKNOWN_FEDERATION_SOURCE',
  severity: 'warning',
  summary: 'A federated principal that is a domain, but none of the providers that every account has',
  why: 'Nobody can assume the role: any other identity provider is first made known to the account, and then named by its ARN.',
  bad: trustExample({Federated: 'gitlab.com'}, 'sts:AssumeRoleWithWebIdentity', {StringEquals: GITLAB}),
  good: trustExample(
    {Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/gitlab.com`},
    'sts:AssumeRoleWithWebIdentity',
    {StringEquals: GITLAB},
  ),
  source: {
    title: 'AWS JSON policy elements: Principal',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
  },
  types: ['trust'],
  *check({policy}) {
    for (const entry of federated(policy)) {
      if (!DOMAIN.test(entry.value) || BUILT_IN.test(entry.value) || isOpen(entry.value, 'marked')) continue
      const message = `Unexpected federated principal ${showSource(entry.value)}, expected the ARN of an identity provider, or one that every account has, such as \`accounts.google.com\``
      yield {at: entry, message}
    }
  },
}

function federated(policy: Policy): PrincipalEntry[] {
  return policy.statements
    .flatMap(bothPrincipals)
    .flatMap(({entries}) => entries)
    .filter(({kind, type, value}) => kind === 'Federated' && type === 'string' && value !== '')
}

/** Whether a value that has the form of no provider will not get one by being filled in; a wildcard is another fault. */
function isCertain(value: string): boolean {
  const filled = filledIn(value)
  if (hasWildcard(filled)) return false
  if (isOpen(value, 'marked')) return IDENTITY.test(filled)
  // What an ARN says of its own kind is not a blank.
  return value.startsWith('arn:') || !isOpen(value.replace(PROVIDER_KIND, ':'), 'provider')
}
