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

describe('a permissions boundary', () => {
  const elements = {Action: 's3:*', Resource: '*'}

  it.each([
    'Permissions boundary',
    'Permissions boundaries',
    '2.1 Permission boundary for developers',
    'Create the permissions boundary:',
    'Developers get less. The permissions boundary of their roles:',
    'Attach this permissions boundary to every role of the team.',
    'The following IAM permissions boundary limits what its roles may do.',
    "Use the policy below as the role's permissions boundary.",
    // The guide's own words: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
    'To enforce this rule, you can use the following policy to set the permissions boundary for the Shirley user:',
    'Save the permissions boundary policy and run:',
    'Here is the permissions boundary that we attach to every role:',
    'Below is an example permissions boundary.',
    'This is a permissions boundary for the roles of developers.',
    'The following example is a permissions boundary:',
    'This policy is a permissions boundary:',
    'Allow-list permissions boundary',
    'The following is the permissions boundary of that role, which lets it read objects.',
    'Permissions boundary (JSON):',
    'Set it with aws iam put-role-permissions-boundary:',
  ])('is introduced by: %s', (text) => {
    expect(typeOf(elements, text)).toBe('boundary')
  })

  it.each([
    'Attach this policy to the developers; permissions boundaries are not needed.',
    'The following policy is for roles with a permissions boundary:',
    'Roles without a permissions boundary',
    'Check whether the role has a permissions boundary',
    'Use this policy, not as a permissions boundary, but for the group.',
    'Removing the permissions boundary',
    'Detach the permissions boundary',
    'Deny changes to the permissions boundary',
    'Allow developers to set a permissions boundary:',
    'Grant access to change a permissions boundary:',
    'Before you attach a permissions boundary, grant the role this policy:',
    'Roles must carry a permissions boundary. Attach this policy to the pipeline:',
    'A user with this policy is limited by the permissions boundary.',
    'Attach the following permissions policy, in addition to the permissions boundary:',
    'Use this as the permissions boundary, and attach the IAM policy below:',
    'SCPs, IAM policies and permissions boundaries',
  ])('is not introduced by: %s', (text) => {
    expect(typeOf(elements, text)).toBe('identity')
  })

  it('is what the heading names if the text only speaks of it', () => {
    const policy = parsePolicy(JSON.stringify({Effect: 'Allow', ...elements}))
    const text = 'The permissions boundary of the developers allows these services.'
    expect(inferPolicyType(policy, text, 'Permissions boundary').type).toBe('boundary')
    expect(inferPolicyType(policy, text, 'SCPs').type).toBe('identity')
    expect(inferPolicyType(policy, 'Attach this IAM policy:', 'Permissions boundary').type).toBe('identity')
  })

  // https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate
  it('is not the policy of those who set boundaries', () => {
    const condition = {StringEquals: {'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/Limits'}}
    expect(
      typeOf({Action: 'iam:CreateRole', Resource: '*', Condition: condition}, 'Permissions boundaries'),
    ).toBe('identity')
    expect(typeOf({Action: 'iam:DeleteRolePermissionsBoundary', Resource: '*'}, 'Permissions boundary')).toBe(
      'identity',
    )
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
