import {describe, expect, it} from 'vitest'
import {isOpen, type OpenKind} from '../../../src/policy/open/is-open.ts'

/** Values that are open, and values that are not, by what they should be. */
const CASES: readonly [OpenKind, open: readonly string[], closed: readonly string[]][] = [
  [
    'marked',
    ['<id>', 'a{{b}}', '${x}', 'and so on…', '...'],
    ['', '<>', 'your-role', 'ACCOUNT_ID', 'region'],
  ],
  ['compared', ['<id>', 'arn:aws:s3:::your-bucket', 'ACCOUNT_ID', '%user%', '***'], ['*', '**', 'my-bucket']],
  ['service', ['service-prefix', 'someservice', '<service>'], ['kms', 'lamda']],
  [
    'action',
    ['ActionName1', 'your_action', '…'],
    ['Decrypt', 'Get*', '', 'Any', 'Actions', 'AAAA', 'FooBar', 'Axyaza', 'Action'],
  ],
  [
    'whole-action',
    ['actions', 'your-action', 'All actions of S3', 'LIST_OF_ACTIONS', '<action>', '...'],
    ['GetObject', 's3-GetObject', 'AmazonS3ReadOnlyAccess'],
  ],
  ['arn', ['your bucket', 'resource', 'bucket-arn', '<bucket>/*', '${Bucket}'], ['amzn-s3-demo-bucket/*']],
  ['partition', ['partition', 'AWS_PARTITION', '<p>'], ['aws-china', 'AWS']],
  ['region', ['region', 'your-region-1', 'xx-example-1', 'my-place'], ['eu-wst-1']],
  ['region-field', ['region', 'AWS_REGION'], ['your-place', 'eu-west-1']],
  ['account', ['1234567890'], ['111122223333', '11112222333', 'account-id']],
  ['resource-kind', ['name', '<kind>'], ['key', 'tabel']],
  ['resource-name', ['resource', 'key id', 'queue-name'], ['jobs', 'Orders']],
  ['resource-id', ['1a2b3c4d', 'id-of-it'], ['0f9e', 'G123']],
  ['principal', ['<role>', 'your role', 'ROLE_ARN'], ['Admin']],
  [
    'principal-part',
    ['role-name', 'AccountId', 'The IAM role', '(Include IAM Principals)', '<role>'],
    ['Admin', 'roles', 'ec2', 'lambda.amazonaws.com', 'instance-profile', 'role/Admin', 'root'],
  ],
  ['provider', ['identity provider', 'arn', 'example.com'], ['Staff', 'gitlab.com']],
  ['operator', ['condition-operator', '<operator>', '...'], ['StringEqual']],
  ['condition-key', ['condition key', 'your key', 'key1', '__key__'], ['PrincipalOrgID']],
  ['key-prefix', ['service', 'condition', 'your-service', 'xxx'], ['kms', 'yours']],
  ['key-name', ['keyname', 'key1', 'some-key', '${tag}'], ['principalorgid', 'service']],
  [
    'condition-value',
    ['xxxx', 'your-vpc', 'ORG_ID', 'yyyy-mm-dd', '__', '%x%'],
    ['o-a1b2c3d4e5', 'yes', '$'],
  ],
  ['service-host', ['service.region.amazonaws.com'], ['s3.amazonaws.com']],
]

describe('what a value leaves open', () => {
  for (const [kind, open, closed] of CASES) {
    it(`is known for what should be ${kind}`, () => {
      expect(open.filter((value) => !isOpen(value, kind))).toEqual([])
      expect(closed.filter((value) => isOpen(value, kind))).toEqual([])
    })
  }
})
