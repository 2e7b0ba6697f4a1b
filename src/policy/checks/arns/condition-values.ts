import {isFixed, parseArn} from '../../aws/arn.ts'
import {overlaps} from '../../aws/arn-overlap.ts'
import {closeRegion, isUnknownRegion} from '../../aws/regions.ts'
import {OPEN, withOpenParts} from '../../open/parts.ts'
import {showSource} from '../../text/show-source.ts'
import type {Policy, Text} from '../../tree/ast.ts'
import type {PolicyCheck} from '../check.ts'
import {conditionTests, type ReadTest} from '../conditions/condition-tests.ts'
import {identityPolicy} from './examples.ts'

/** Condition keys whose values are Regions, in lower case. */
const REGION_KEYS = new Set([
  'account:targetregion',
  'aws:requestedregion',
  'cloudformation:targetregion',
  'dsql:witnessregion',
  'ec2:region',
  'kms:primaryregion',
  'kms:replicaregion',
  'secretsmanager:addreplicaregions',
  'secretsmanager:secretprimaryregion',
  'ses:replicaregion',
])

/** Condition keys that hold the ARN of a KMS key, in lower case; others take its ID or alias too. */
const KEY_ARN_KEYS = new Set([
  's3:x-amz-server-side-encryption-aws-kms-key-id',
  's3express:x-amz-server-side-encryption-aws-kms-key-id',
  's3tables:kmskeyarn',
  's3vectors:kmskeyarn',
  'sagemaker:outputkmskeyarn',
  'sagemaker:volumekmskeyarn',
  'secretsmanager:kmskeyarn',
])
/** An ID of a key, or an alias, without the ARN around it. */
const BARE_KEY = /^(?:key\/)?(?:mrk-[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$|^alias\//i

export const invalidRegion: PolicyCheck = {
  code: 'INVALID_REGION',
  severity: 'error',
  summary: 'A condition that compares a Region with one that does not exist',
  why: 'The comparison is never true: an Allow lets nothing through, and a Deny with a negated operator hits every Region.',
  bad: identityPolicy('sqs:SendMessage', 'arn:aws:sqs:*:111122223333:jobs', {
    StringEquals: {'aws:RequestedRegion': 'eu-wst-1'},
  }),
  good: identityPolicy('sqs:SendMessage', 'arn:aws:sqs:*:111122223333:jobs', {
    StringEquals: {'aws:RequestedRegion': 'eu-west-1'},
  }),
  needs: 'conditions',
  *check({policy}) {
    for (const at of valuesUnder(policy, REGION_KEYS)) {
      if (!isUnknownRegion(at.value)) continue
      const near = closeRegion(at.value)
      const message = `Cannot find Region ${showSource(at.value)}${near ? `; did you mean \`${near}\`?` : ''}`
      yield {at, message, suggestion: near}
    }
  },
}

export const invalidKmsKeyValue: PolicyCheck = {
  code: 'INVALID_KMS_KEY_VALUE',
  severity: 'error',
  summary: 'A condition on the ARN of a KMS key with something else as its value',
  why: 'The value is compared with the whole ARN of the key, which a bare ID or an alias never equals.',
  bad: identityPolicy('s3:PutObject', 'arn:aws:s3:::amzn-s3-demo-bucket/*', {
    StringEquals: {
      's3:x-amz-server-side-encryption-aws-kms-key-id': '1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  }),
  good: identityPolicy('s3:PutObject', 'arn:aws:s3:::amzn-s3-demo-bucket/*', {
    ArnEquals: {
      's3:x-amz-server-side-encryption-aws-kms-key-id':
        'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
    },
  }),
  needs: 'conditions',
  *check({policy}) {
    for (const at of valuesUnder(policy, KEY_ARN_KEYS)) {
      if (!isOtherThanKeyArn(at.value)) continue
      yield {at, message: `Unexpected value ${showSource(at.value)}, expected the ARN of a KMS key`}
    }
  },
}

/** Values that are compared as texts or ARNs, under some keys. */
function valuesUnder(policy: Policy, keys: ReadonlySet<string>): Text[] {
  return [...conditionTests(policy)]
    .filter(({key, operator}: ReadTest) => keys.has(key) && /^(?:string|arn)$/.test(operator.family))
    .flatMap(({test}) => test.values)
    .filter(({type, value}) => type === 'string' && !withOpenParts(value).includes(OPEN))
}

/** Whether a value is surely no ARN of a key: a bare ID, an alias, or an ARN of something else. */
function isOtherThanKeyArn(value: string): boolean {
  if (BARE_KEY.test(value)) return true
  const arn = parseArn(value)
  if (!arn || !isFixed(arn.service)) return false
  return arn.service !== 'kms' || !['key/*', 'alias/*'].some((template) => overlaps(arn.resource, template))
}
