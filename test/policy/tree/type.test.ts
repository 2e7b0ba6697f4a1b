import {describe, expect, it} from 'vitest'
import {inferPolicyType, parsePolicy} from '../../../src/policy/index.ts'

interface Elements {
  Principal?: unknown
  Action?: string
  Resource?: string
  Condition?: unknown
}

function typeOf(elements: Elements, hint?: string): string {
  return inferPolicyType(
    parsePolicy(JSON.stringify({Effect: 'Allow', ...elements})),
    ...(hint === undefined ? [] : [hint]),
  ).type
}

const role = {AWS: 'arn:aws:iam::111122223333:role/App'}

describe('the shape decides', () => {
  it.each<[string, Elements]>([
    ['identity', {Action: 'kms:Decrypt', Resource: '*'}],
    ['key', {Principal: role, Action: 'kms:Decrypt', Resource: '*'}],
    ['key', {Principal: role, Action: 'km:Decrypt', Resource: '*'}],
    ['key', {Principal: role, Action: 'kms:Decrypt', Resource: 'arn:aws:kms:eu-west-1:111122223333:key/1'}],
    ['bucket', {Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::example/*'}],
    ['bucket', {Principal: role, Action: 'kms:Decrypt', Resource: 'arn:aws-cn:s3:::example/*'}],
    ['trust', {Principal: {Service: 'lambda.amazonaws.com'}, Action: 'sts:AssumeRole'}],
    ['resource', {Principal: role, Action: 'sqs:SendMessage', Resource: '*'}],
    ['endpoint', {Principal: '*', Action: 'athena:GetWorkGroup', Resource: '*'}],
    ['endpoint', {Principal: '*', Action: '*', Resource: '*'}],
  ])('%s: %j', (type, elements) => {
    expect(typeOf(elements)).toBe(type)
  })
})

describe('a hint decides only what the shape leaves open', () => {
  it.each<[string, string, Elements]>([
    ['endpoint', 'Attach this VPC endpoint policy:', {Principal: '*', Action: 'kms:Decrypt', Resource: '*'}],
    ['scp', 'The SCP below', {Action: 'kms:Decrypt', Resource: '*'}],
    ['rcp', 'as a resource control policy', {Principal: '*', Action: 's3:*', Resource: '*'}],
    ['identity', 'The key policy of the CMK', {Action: 'kms:Decrypt', Resource: '*'}],
    ['trust', 'Not the bucket policy', {Principal: role, Action: 'sts:AssumeRole'}],
    [
      'bucket',
      'not the endpoint policy but the bucket policy',
      {Principal: role, Action: 's3:*', Resource: '*'},
    ],
    [
      'bucket',
      'besides the endpoint policy',
      {
        Principal: '*',
        Action: 's3:*',
        Resource: '*',
        Condition: {StringNotEquals: {'aws:SourceVpce': 'vpce-1'}},
      },
    ],
  ])('%s: %s', (type, hint, elements) => {
    expect(typeOf(elements, hint)).toBe(type)
  })
})

it('says why, and knows no type without statements', () => {
  expect(inferPolicyType(parsePolicy('{"Statement": []}'))).toEqual({
    type: 'unknown',
    reason: 'it has no statements',
  })
})

it.each([
  [
    'Denies of all others beside actions of STS',
    [{Action: 'sts:AssumeRole'}, {Effect: 'Deny', NotAction: 'sts:TagSession'}],
    'trust',
  ],
  ['a Deny of everything beside them', [{Action: 'sts:AssumeRole'}, {Effect: 'Deny', Action: '*'}], 'trust'],
  [
    'actions of another service beside them',
    [{Action: 'sts:AssumeRole'}, {Action: 'sqs:SendMessage'}],
    'resource',
  ],
])('%s', (_, statements, type) => {
  const of = (statement: object) => ({Effect: 'Allow', Principal: {AWS: '111122223333'}, ...statement})
  const text = JSON.stringify({Version: '2012-10-17', Statement: statements.map(of)})
  expect(inferPolicyType(parsePolicy(text)).type).toBe(type)
})

it('takes Denies to everyone under a condition of the organisation for a resource control policy', () => {
  const deny = (condition: object) =>
    inferPolicyType(
      parsePolicy(
        JSON.stringify({
          Effect: 'Deny',
          Principal: '*',
          Action: 'kms:Decrypt',
          Resource: '*',
          Condition: condition,
        }),
      ),
    ).type
  expect(deny({StringNotEqualsIfExists: {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'}})).toBe('rcp')
  expect(deny({Bool: {'aws:SecureTransport': 'false'}})).toBe('key')
})
