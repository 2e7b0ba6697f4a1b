import {showSource} from '../../text/show-source.ts'
import type {PolicyCheck} from '../check.ts'
import {policyExample} from '../example-policy.ts'
import {ACCOUNT, INVOICES} from './example-statements.ts'
import {coversAction, isConditional, loneStar, withEffect} from './statements.ts'

/** Every use of a key, as opposed to its administration. */
const KEY_USES = (
  'Decrypt DeriveSharedSecret Encrypt GenerateDataKey GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext ' +
  'GenerateDataKeyWithoutPlaintext GenerateMac ReEncryptFrom ReEncryptTo Sign Verify VerifyMac'
)
  .split(' ')
  .map((name) => `kms:${name}`)

export const actionStar: PolicyCheck = {
  code: 'PB_ACTION_STAR',
  severity: 'warning',
  summary: 'An identity policy that allows every action of every service',
  why: 'Anyone who gets hold of the identity can do everything that the account can, and let others do the same.',
  bad: policyExample('identity', {Effect: 'Allow', Action: '*', Resource: INVOICES}),
  good: policyExample('identity', {Effect: 'Allow', Action: 's3:GetObject', Resource: INVOICES}),
  source: {
    title: 'Security best practices in IAM',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  },
  types: ['identity'],
  *check({policy}) {
    for (const action of withEffect(policy, 'Allow').flatMap(({action}) => action?.values ?? [])) {
      if (!/^\*(?::\*)?$/.test(action.value)) continue
      yield {
        at: action,
        message: `Unexpected action \`${action.value}\`, expected the actions that are needed`,
      }
    }
  },
}

export const kmsWildcardResource: PolicyCheck = {
  code: 'PB_KMS_WILDCARD_RESOURCE',
  severity: 'warning',
  summary: 'An identity policy that allows the use of every KMS key that lets the account decide',
  why: 'It reaches keys that nobody had in mind, including those made later and those of other accounts that trust this one.',
  bad: policyExample('identity', {Effect: 'Allow', Action: 'kms:Decrypt', Resource: '*'}),
  good: policyExample('identity', {
    Effect: 'Allow',
    Action: 'kms:Decrypt',
    Resource: `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
  }),
  source: {
    title: 'Best practices for IAM policies',
    url: 'https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html',
  },
  types: ['identity'],
  *check({policy}) {
    for (const statement of withEffect(policy, 'Allow')) {
      const star = loneStar(statement.resource)
      const use = statement.action?.values.find(({value}) => isKeyUse(value))
      if (!star || !use || isConditional(statement)) continue
      yield {
        at: star,
        message: `Unexpected resource \`*\` with ${showSource(use.value)}, expected the ARNs of keys`,
      }
    }
  },
}

/** Of KMS by name: a star for all services is another check's business. */
function isKeyUse(value: string): boolean {
  return /^kms:/i.test(value) && coversAction(value, KEY_USES)
}
