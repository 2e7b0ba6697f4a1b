import {isOpen} from '../../open/is-open.ts'
import {showSource} from '../../text/show-source.ts'
import type {Policy} from '../../tree/ast.ts'
import type {PolicyCheck, PolicyRemark} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {conditionTests} from './condition-tests.ts'
import {DECRYPT, GET, when} from './example-statements.ts'

const REGIONAL_SERVICE = /^[a-z0-9-]+(?:\.[a-z0-9-]+)?\.[a-z]{2,4}(?:-[a-z]+)+-\d\.amazonaws\.com(?:\.cn)?$/i

export const invalidVpcFormat: PolicyCheck = {
  code: 'INVALID_VPC_FORMAT',
  severity: 'error',
  summary: 'A value of aws:SourceVpc that is not the ID of a VPC',
  why: 'No VPC has such an ID, so the test never holds, or always holds if it is negated.',
  bad: policyExample('identity', when(GET, 'StringEquals', {'aws:SourceVpc': 'vpce-0a1b2c3d4e5f60718'})),
  good: policyExample('identity', when(GET, 'StringEquals', {'aws:SourceVpc': 'vpc-0a1b2c3d4e5f60718'})),
  needs: 'conditions',
  check: ({policy}) =>
    misfits(
      policy,
      /^aws:sourcevpc$/,
      (value) => hasWildcard(value) || isId('vpc', value),
      'an ID such as `vpc-1a2b3c4d`',
    ),
}

export const invalidVpceFormat: PolicyCheck = {
  code: 'INVALID_VPCE_FORMAT',
  severity: 'error',
  summary: 'A value of aws:SourceVpce that is not the ID of a VPC endpoint',
  why: 'No VPC endpoint has such an ID, so the test never holds, or always holds if it is negated.',
  bad: policyExample('identity', when(GET, 'StringEquals', {'aws:SourceVpce': 'vpc-0a1b2c3d4e5f60718'})),
  good: policyExample('identity', when(GET, 'StringEquals', {'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60718'})),
  needs: 'conditions',
  check: ({policy}) =>
    misfits(
      policy,
      /^aws:sourcevpce$/,
      (value) => hasWildcard(value) || isId('vpce', value),
      'an ID such as `vpce-1a2b3c4d`',
    ),
}

export const invalidServicePrincipalFormat: PolicyCheck = {
  code: 'INVALID_SERVICE_PRINCIPAL_FORMAT',
  severity: 'error',
  summary: 'A value of kms:ViaService that does not name a service in a Region',
  why: 'Requests name the service together with its Region, so a name without one fits none of them.',
  bad: policyExample('identity', when(DECRYPT, 'StringEquals', {'kms:ViaService': 's3.amazonaws.com'})),
  good: policyExample(
    'identity',
    when(DECRYPT, 'StringEquals', {'kms:ViaService': 's3.eu-west-1.amazonaws.com'}),
  ),
  needs: 'conditions',
  check: ({policy}) =>
    misfits(
      policy,
      /^kms:viaservice$/,
      (value) => hasWildcard(value) || REGIONAL_SERVICE.test(value) || isOpen(value, 'service-host'),
      '`service.region.amazonaws.com`',
    ),
}

const GLOBAL_KEYS = {
  title: 'AWS global condition context keys',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
}
/** Keys that hold an account, in lower case: those of the global ones and of KMS and S3 that are named for it. */
const ACCOUNT_KEY = /^(?:aws:[a-z]+account|kms:calleraccount|s3:(?:resource|dataaccesspoint)account)$/
/** Words in which an author says what should be there: `AWSAccountId`, `organization-id`. */
const ACCOUNT_WORD = /^[^\d:]*(?:account|owner|number|\bid\b)[^\d:]*$/i
const ORG_WORD = /^[^\d:]*(?:organi[sz]ation|org|\bid\b)[^\d:]*$/i
/** Keys that hold an organisation, in lower case. */
const ORG_KEY = /^aws:[a-z]+orgid$/
/** Keys that hold the place of an account in an organisation, in lower case. */
const ORG_PATHS_KEY = /^aws:[a-z]+orgpaths$/

export const invalidAccountValue: PolicyCheck = {
  code: 'PB_INVALID_ACCOUNT_VALUE',
  severity: 'error',
  summary: 'A condition that compares an account with something other than twelve digits',
  why: 'No account has such an ID, so the test never holds, or always holds if it is negated.',
  bad: policyExample('identity', when(GET, 'StringEquals', {'aws:ResourceAccount': '11112222333'})),
  good: policyExample('identity', when(GET, 'StringEquals', {'aws:ResourceAccount': '111122223333'})),
  source: GLOBAL_KEYS,
  needs: 'conditions',
  check: ({policy}) =>
    misfits(
      policy,
      ACCOUNT_KEY,
      (value) =>
        hasWildcard(value) || /^\d{12}$/.test(value) || ACCOUNT_WORD.test(value) || isOpen(value, 'account'),
      'an account ID of twelve digits',
    ),
}

export const invalidOrganisationValue: PolicyCheck = {
  code: 'PB_INVALID_ORG_VALUE',
  severity: 'error',
  summary:
    'A condition that compares an organisation, or a place in one, with a value that is not the ID or path of one',
  why: 'No organisation has such an ID, so the test never holds, or always holds if it is negated.',
  bad: policyExample('identity', when(GET, 'StringEquals', {'aws:ResourceOrgID': '111122223333'})),
  good: policyExample('identity', when(GET, 'StringEquals', {'aws:ResourceOrgID': 'o-a1b2c3d4e5'})),
  source: GLOBAL_KEYS,
  needs: 'conditions',
  *check({policy}) {
    yield* misfits(
      policy,
      ORG_KEY,
      (value) => hasWildcard(value) || /^o-[a-z0-9]+$/.test(value) || ORG_WORD.test(value),
      'an ID such as `o-a1b2c3d4e5`',
    )
    yield* misfits(
      policy,
      ORG_PATHS_KEY,
      (value) => isOrganisationPath(value) || ORG_WORD.test(value),
      'a path from the organisation on, such as `o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/`',
    )
  },
}

/** Requests have the whole path with a slash at its end; a pattern has at least to begin like one. */
function isOrganisationPath(value: string): boolean {
  return hasWildcard(value) ? !/^(?:ou|r)-/.test(value) : /^o-[^/]+\/(?:[^/]+\/)*$/.test(value)
}

/** The values of a key under operators for strings that are wrong; placeholders are spared. */
function* misfits(
  policy: Policy,
  wantedKey: RegExp,
  isRight: (value: string) => boolean,
  expected: string,
): Generator<PolicyRemark> {
  for (const {test, operator, key, values} of conditionTests(policy)) {
    if (!wantedKey.test(key) || operator.family !== 'string') continue
    for (const value of values) {
      if (isOpen(value.value, 'condition-value') || isRight(value.value)) continue
      const of = showSource(test.conditionKey.value)
      yield {at: value, message: `Unexpected ${showSource(value.value)} for ${of}, expected ${expected}`}
    }
  }
}

/** A wildcard, or a variable, may stand for anything; whether the operator takes it is another check's business. */
function hasWildcard(value: string): boolean {
  return /[*?$]/.test(value)
}

/** Whether it is `prefix-` and hexadecimal digits, or a made-up ID of that prefix. */
function isId(prefix: string, value: string): boolean {
  if (!value.toLowerCase().startsWith(`${prefix}-`)) return false
  const rest = value.slice(prefix.length + 1)
  return /^[0-9a-f]+$/i.test(rest) || isOpen(rest, 'resource-id')
}
