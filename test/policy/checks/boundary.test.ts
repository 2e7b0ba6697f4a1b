import {expect, it} from 'vitest'
import {lintPolicy, type PolicyType, parsePolicy} from '../../../src/policy/index.ts'

async function codesOf(type: PolicyType, ...statements: object[]) {
  const text = JSON.stringify({Version: '2012-10-17', Statement: statements})
  const found = await lintPolicy(parsePolicy(text), {type})
  return [...new Set(found.map(({code}) => code))].sort()
}

const allow = (action: string | string[], rest: object = {Resource: '*'}) => ({
  Effect: 'Allow',
  Action: action,
  ...rest,
})

// "A permissions boundary ... does not grant permissions on its own":
// https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
it.each([
  ['PB_ACTION_STAR', allow('*')],
  ['PB_WILDCARD_RESOURCE', allow('ec2:TerminateInstances')],
  ['PB_KMS_WILDCARD_RESOURCE', allow('kms:Decrypt')],
  ['PASS_ROLE_WITH_STAR_IN_RESOURCE', allow('iam:PassRole')],
  ['CREATE_SLR_WITH_STAR_IN_RESOURCE', allow('iam:CreateServiceLinkedRole')],
  [
    'PB_ALLOW_WITH_NOT_RESOURCE',
    allow('sqs:SendMessage', {NotResource: 'arn:aws:sqs:eu-west-1:111122223333:jobs'}),
  ],
])('%s is not said of a policy that grants nothing', async (code, statement) => {
  expect(await codesOf('identity', statement)).toContain(code)
  expect(await codesOf('boundary', statement)).toEqual([])
})

// A boundary is a managed policy, with the same elements and quota.
it.each<[string, object[]]>([
  ['INVALID_ACTION', [allow('ec2:TerminateInstance')]],
  ['INVALID_SERVICE_IN_ACTION', [allow('ec3:TerminateInstances')]],
  ['MISSING_RESOURCE', [allow('ec2:TerminateInstances', {})]],
  ['UNSUPPORTED_PRINCIPAL', [allow('ec2:TerminateInstances', {Principal: '*', Resource: '*'})]],
  ['UNSUPPORTED_SID', [{Sid: 'Service boundaries', ...allow('ec2:*')}]],
  [
    'UNIQUE_SIDS_REQUIRED',
    [
      {Sid: 'Limit', ...allow('ec2:*')},
      {Sid: 'Limit', ...allow('s3:*')},
    ],
  ],
  [
    'INVALID_CONDITION_OPERATOR',
    [allow('ec2:*', {Resource: '*', Condition: {StringIs: {'aws:RequestedRegion': 'eu-west-1'}}})],
  ],
  [
    'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA',
    [
      allow('s3:GetObject', {
        Resource: Array.from(
          {length: 120},
          (_, at) => `arn:aws:s3:::example-bucket-with-a-long-name-${at}/reports/*`,
        ),
      }),
    ],
  ],
])('%s is said of a boundary as of an identity policy', async (code, statements) => {
  expect(await codesOf('identity', ...statements)).toContain(code)
  expect(await codesOf('boundary', ...statements)).toContain(code)
})
