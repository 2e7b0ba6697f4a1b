import {expect, it} from 'vitest'
import {
  recommendedConditionKeyForServicePrincipal as recommended,
  restrictAccessToServicePrincipal as restrict,
  unsupportedConditionKeyForServicePrincipal as unsupported,
} from '../../../src/policy/checks/grants/service-access.ts'
import {serviceOf} from '../../../src/policy/checks/grants/service-principals.ts'
import {type PolicyType, parsePolicy} from '../../../src/policy/index.ts'
import {runChecks} from '../../../src/policy/lint.ts'

const KEYS = '`aws:SourceArn`, `aws:SourceAccount`, `aws:SourceOrgID` or `aws:SourceOrgPaths`'

/** A statement for a service, as the documentation of most services has one. */
function forService(service: string, action: string | string[], condition?: object) {
  return {Effect: 'Allow', Principal: {Service: service}, Action: action, Resource: '*', Condition: condition}
}

async function judge(statement: object, type: PolicyType) {
  const text = JSON.stringify(statement)
  const found = await runChecks([restrict, recommended, unsupported], parsePolicy(text), {type})
  return found.map(({code, severity, path, offset, length, message}) => ({
    code,
    severity,
    path: path.join('.'),
    at: text.slice(offset, offset + length),
    message,
  }))
}

it('asks for whom each of several services acts', async () => {
  const principal = {Service: ['cloudtrail.amazonaws.com', 'lambda.amazonaws.com', 's3.amazonaws.com']}
  const statement = {...forService('', 'sns:Publish'), Principal: principal}
  expect(await judge(statement, 'resource')).toEqual([
    {
      code: 'RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL',
      severity: 'warning',
      path: 'Principal.Service.0',
      at: '"cloudtrail.amazonaws.com"',
      message: `Cannot find a condition on ${KEYS}; \`cloudtrail.amazonaws.com\` could act for any account`,
    },
    {
      code: 'RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL',
      severity: 'warning',
      path: 'Principal.Service.2',
      at: '"s3.amazonaws.com"',
      message: `Cannot find a condition on ${KEYS}; \`s3.amazonaws.com\` could act for any account`,
    },
  ])
})

it.each<[PolicyType, object]>([
  [
    'bucket',
    forService('cloudtrail.amazonaws.com', 's3:PutObject', {StringEquals: {'s3:x-amz-acl': 'private'}}),
  ],
  ['bucket', forService('logs.us-gov-west-1.amazonaws.com', 's3:PutObject')],
  ['resource', forService('sns.amazonaws.com', 'sqs:SendMessage', {Bool: {'aws:SecureTransport': 'true'}})],
  ['key', forService('cloudtrail.amazonaws.com', ['kms:DescribeKey', 'kms:GenerateDataKey*'])],
])('finds a service that could act for anyone in a %s policy: %j', async (type, statement) => {
  expect((await judge(statement, type)).map(({code}) => code)).toEqual([
    'RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL',
  ])
})

it.each<[PolicyType, object]>([
  // Who hands a role to a service is asked elsewhere, and an endpoint is not the service's to use.
  ['trust', forService('config.amazonaws.com', 'sts:AssumeRole')],
  ['endpoint', forService('cloudtrail.amazonaws.com', 's3:PutObject')],
  ['bucket', {...forService('cloudtrail.amazonaws.com', 's3:PutObject'), Effect: 'Deny'}],
  // Any of the keys, in any case, is an answer.
  [
    'bucket',
    forService('cloudfront.amazonaws.com', 's3:GetObject', {ArnEquals: {'AWS:SourceArn': 'arn:aws:x'}}),
  ],
  [
    'bucket',
    forService('s3.amazonaws.com', 's3:PutObject', {ArnLike: {'aws:SourceArn': 'arn:aws:s3:::reports'}}),
  ],
  [
    'resource',
    forService('sns.amazonaws.com', 'sqs:SendMessage', {StringEquals: {'aws:SourceOrgID': 'o-1'}}),
  ],
  [
    'resource',
    forService('cloudwatch.amazonaws.com', 'sns:Publish', {StringEquals: {'AWS:SourceOwner': '1'}}),
  ],
  [
    'key',
    forService('cloudtrail.amazonaws.com', 'kms:GenerateDataKey*', {
      StringLike: {'kms:EncryptionContext:aws:cloudtrail:arn': 'x'},
    }),
  ],
  ['bucket', forService('s3.amazonaws.com', 's3:PutObject', {StringEquals: {'<key>': 'x'}})],
  // AWS documents these without a condition.
  ['key', forService('logs.eu-west-1.amazonaws.com', ['kms:Encrypt*', 'kms:Decrypt*'])],
  ['key', forService('s3.amazonaws.com', ['kms:GenerateDataKey', 'kms:Decrypt'])],
  ['key', forService('cloudtrail.amazonaws.com', 'kms:DescribeKey')],
  ['resource', forService('events.amazonaws.com', 'sns:Publish')],
  ['bucket', forService('logdelivery.elasticloadbalancing.amazonaws.com', 's3:PutObject')],
  ['resource', forService('codebuild.amazonaws.com', 'ecr:BatchGetImage')],
  ['resource', forService('alexa-appkit.amazon.com', 'lambda:InvokeFunction')],
  ['resource', forService('<service>.amazonaws.com', 'sns:Publish')],
])('says nothing in a %s policy: %j', async (type, statement) => {
  expect(await judge(statement, type)).toEqual([])
})

it('recommends the key that says for whom', async () => {
  const statement = forService('ses.amazonaws.com', 's3:PutObject', {
    StringEquals: {'aws:Referer': '111122223333'},
  })
  expect(await judge(statement, 'bucket')).toEqual([
    {
      code: 'RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL',
      severity: 'info',
      path: 'Condition.StringEquals.aws:Referer',
      at: '"aws:Referer"',
      message: `Unexpected condition key \`aws:Referer\` for a service, expected ${KEYS}`,
    },
  ])
})

it.each([
  {StringEquals: {'aws:Referer': '111122223333', 'aws:SourceAccount': '111122223333'}},
  {StringEqualsIfExists: {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'}},
  {StringNotEquals: {'aws:PrincipalAccount': '111122223333'}},
])('recommends nothing beside %j', async (condition) => {
  expect(await judge(forService('ses.amazonaws.com', 's3:PutObject', condition), 'bucket')).toEqual([])
})

it('knows that CloudFront belongs to no organisation', async () => {
  const condition = {StringEquals: {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'}}
  const statement = forService('cloudfront.amazonaws.com', 's3:GetObject', condition)
  expect(await judge(statement, 'bucket')).toEqual([
    {
      code: 'UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL',
      severity: 'error',
      path: 'Condition.StringEquals.aws:PrincipalOrgID',
      at: '"aws:PrincipalOrgID"',
      message:
        'Unexpected condition key `aws:PrincipalOrgID` for `cloudfront.amazonaws.com`, expected `aws:SourceArn`',
    },
  ])
  const both = {...statement, Principal: {...statement.Principal, AWS: '111122223333'}}
  expect(await judge(both, 'bucket')).toEqual([])
  const absent = {StringEqualsIfExists: condition.StringEquals}
  expect(await judge({...statement, Condition: absent}, 'bucket')).toEqual([])
})

it('reads the service from its principal', () => {
  const principals = [
    'logs.eu-west-1.amazonaws.com',
    'S3.amazonaws.com',
    'ec2.amazonaws.com.cn',
    'a.example.com',
  ]
  expect(principals.map(serviceOf)).toEqual(['logs', 's3', 'ec2', undefined])
})
