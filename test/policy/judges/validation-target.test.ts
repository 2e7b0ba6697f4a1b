import {describe, expect, it} from 'vitest'
import {type PolicyType, parsePolicy} from '../../../src/policy/index.ts'
import {validationTarget} from '../../../src/policy/judges/validation-target.ts'

const policyOf = (...resources: string[]) =>
  parsePolicy(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [{Effect: 'Allow', Principal: '*', Action: '*', Resource: resources}],
    }),
  )

describe('a type', () => {
  it.each<[PolicyType, string, string | undefined]>([
    ['identity', 'IDENTITY_POLICY', undefined],
    ['boundary', 'IDENTITY_POLICY', undefined],
    ['session', 'IDENTITY_POLICY', undefined],
    ['scp', 'SERVICE_CONTROL_POLICY', undefined],
    ['rcp', 'RESOURCE_CONTROL_POLICY', undefined],
    ['key', 'RESOURCE_POLICY', undefined],
    ['endpoint', 'RESOURCE_POLICY', undefined],
    ['bucket', 'RESOURCE_POLICY', 'AWS::S3::Bucket'],
    ['trust', 'RESOURCE_POLICY', 'AWS::IAM::AssumeRolePolicyDocument'],
  ])('%s is sent as %s, %s', (type, policyType, validatePolicyResourceType) => {
    expect(validationTarget(policyOf('*'), {type})).toEqual(
      validatePolicyResourceType ? {policyType, validatePolicyResourceType} : {policyType},
    )
  })

  it('that is not known is not sent', () => {
    expect(validationTarget(policyOf('*'), {type: 'unknown'})).toBeUndefined()
  })
})

describe('the policy of a resource', () => {
  it.each<[string, string | undefined, string | undefined]>([
    ['arn:aws:s3:us-west-2:111122223333:accesspoint/reports', 's3', 'AWS::S3::AccessPoint'],
    ['arn:aws:s3:us-west-2:111122223333:accesspoint/reports/object/*', undefined, 'AWS::S3::AccessPoint'],
    ['arn:aws:s3::111122223333:accesspoint/mfzwi23gnjvgw.mrap', 's3', 'AWS::S3::MultiRegionAccessPoint'],
    [
      'arn:aws:s3-object-lambda:us-west-2:111122223333:accesspoint/reports',
      's3-object-lambda',
      'AWS::S3ObjectLambda::AccessPoint',
    ],
    ['arn:aws:dynamodb:us-west-2:111122223333:table/Music', 'dynamodb', 'AWS::DynamoDB::Table'],
    ['arn:aws:dynamodb:us-west-2:111122223333:table/Music/index/*', undefined, 'AWS::DynamoDB::Table'],
    ['arn:aws:dynamodb:us-west-2:111122223333:table/Music/stream/2026-01-01', 'dynamodb', undefined],
    ['arn:aws:sqs:us-west-2:111122223333:jobs', undefined, undefined],
    ['arn:aws:dynamodb:us-west-2:111122223333:table/Music', 'sqs', undefined],
    ['*', 'dynamodb', undefined],
  ])('%s of %s is sent as one of %s', (arn, service, validatePolicyResourceType) => {
    expect(validationTarget(policyOf(arn), {type: 'resource', service})).toEqual({
      policyType: 'RESOURCE_POLICY',
      ...(validatePolicyResourceType ? {validatePolicyResourceType} : {}),
    })
  })

  it('that names two kinds is sent as neither', () => {
    const policy = policyOf(
      'arn:aws:s3:us-west-2:111122223333:accesspoint/reports',
      'arn:aws:s3::111122223333:accesspoint/mfzwi23gnjvgw.mrap',
    )
    expect(validationTarget(policy, {type: 'resource'})).toEqual({policyType: 'RESOURCE_POLICY'})
  })
})
