import {describe, expect, it} from 'vitest'
import {actionsWithoutConditionKey} from '../../../src/policy/checks/conditions/key-actions.ts'
import {checkFamilies} from '../../../src/policy/checks/index.ts'
import {type PolicyPath, type PolicyType, parsePolicy} from '../../../src/policy/index.ts'
import {runChecks} from '../../../src/policy/lint.ts'

/** What the checks of grants say, with their own code and severity. */
async function judge(text: string, type: PolicyType) {
  const found = await runChecks([...checkFamilies.grants, actionsWithoutConditionKey], parsePolicy(text), {
    type,
  })
  return found.map(({code, severity, path, message}) => ({code, severity, path, message}))
}

const ACCOUNT = 'arn:aws:iam::111122223333'
const ROOT = {AWS: `${ACCOUNT}:root`}
const APP = {AWS: `${ACCOUNT}:role/App`}
const GITHUB = `${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`
const allow = {Effect: 'Allow', Resource: '*'}
const deny = {Effect: 'Deny', Resource: '*'}
const decrypt = {...allow, Action: 'kms:Decrypt'}
const whole = (...statements: object[]) => ({Version: '2012-10-17', Statement: statements})
const admin = {...allow, Principal: ROOT, Action: 'kms:*'}
const assume = (principal: unknown, action: unknown = 'sts:AssumeRole', condition?: object) => ({
  Effect: 'Allow',
  Principal: principal,
  Action: action,
  Condition: condition,
})
const denyStrangers = (condition: object) => ({
  ...deny,
  Principal: '*',
  Action: 'kms:*',
  Condition: {StringNotEqualsIfExists: {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'}, ...condition},
})

interface Case {
  code: string
  severity?: 'warning' | 'info'
  type: PolicyType
  bad: object
  path: PolicyPath
  good: object[]
}

const CASES: Case[] = [
  ...[
    `${ACCOUNT}:role/App`,
    '111122223333',
    'logs.eu-west-1.amazonaws.com',
    'arn:aws:iam::<account>:root',
    'App',
  ].map(
    (Principal): Case => ({
      code: 'INVALID_PRINCIPAL_FORMAT',
      type: 'key',
      bad: {...decrypt, Principal},
      path: ['Principal'],
      good: ['*', '<principal>', '${Principal}', 'ACCOUNT_ID', '', ['*'], 12].map((open) => ({
        ...decrypt,
        Principal: open,
      })),
    }),
  ),
  {
    code: 'INVALID_PRINCIPAL_KEY',
    type: 'key',
    bad: {...decrypt, Principal: {Aws: `${ACCOUNT}:root`}},
    path: ['Principal', 'Aws'],
    good: [
      {...decrypt, Principal: ROOT},
      {...decrypt, Principal: '*'},
      {...decrypt, Principal: {'<kind>': 'a'}},
    ],
  },
  {
    code: 'FEDERATED_PRINCIPAL_NOT_SUPPORTED',
    type: 'bucket',
    bad: {...decrypt, Principal: {Federated: [GITHUB]}},
    path: ['Principal', 'Federated', 0],
    good: [{...decrypt, Principal: APP}],
  },
  {
    code: 'INVALID_USER_REFERENCE',
    severity: 'warning',
    type: 'key',
    bad: {...decrypt, Principal: {AWS: [`${ACCOUNT}:root`, 'AIDACKCEVSQ6C2EXAMPLE']}},
    path: ['Principal', 'AWS', 1],
    good: [{...decrypt, Principal: {AWS: `${ACCOUNT}:user/AIDACKCEVSQ6C2EXAMPLE`}}],
  },
  {
    code: 'INVALID_ROLE_REFERENCE',
    severity: 'warning',
    type: 'trust',
    bad: assume({AWS: 'AROADBQP57FF2AEXAMPLE'}),
    path: ['Principal', 'AWS'],
    good: [assume(APP)],
  },
  {
    code: 'PB_INVALID_PRINCIPAL_GROUP',
    type: 'key',
    bad: {...decrypt, Principal: {AWS: 'arn:aws-cn:iam::111122223333:group/Admins'}},
    path: ['Principal', 'AWS'],
    good: [{...decrypt, Principal: {AWS: `${ACCOUNT}:role/group/Admins`}}],
  },
  {
    code: 'UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
    type: 'key',
    bad: {...decrypt, Principal: {AWS: `${ACCOUNT}:role/*`}},
    path: ['Principal', 'AWS'],
    good: [
      {...decrypt, Principal: {AWS: ['*']}},
      {...decrypt, Principal: {AWS: 'arn:aws:iam::************:root'}},
      {...decrypt, Principal: {AWS: 'arn:aws:iam::<which?>:root'}},
    ],
  },
  {
    code: 'PB_NOTPRINCIPAL_MISSING_ACCOUNT',
    severity: 'warning',
    type: 'key',
    bad: {...deny, NotPrincipal: {AWS: [`${ACCOUNT}:role/A`, `${ACCOUNT}:role/B`]}, Action: 'kms:*'},
    path: ['NotPrincipal', 'AWS', 0],
    good: [
      {...deny, NotPrincipal: {AWS: [`${ACCOUNT}:role/A`, `${ACCOUNT}:root`]}, Action: 'kms:*'},
      {...deny, NotPrincipal: {AWS: [`${ACCOUNT}:role/A`, '111122223333']}, Action: 'kms:*'},
      {...deny, NotPrincipal: {AWS: [`${ACCOUNT}:role/A`, '<the account>']}, Action: 'kms:*'},
      {
        ...deny,
        NotPrincipal: {AWS: [`${ACCOUNT}:role/A`, 'arn:aws:iam::${AWS::AccountId}:root']},
        Action: 'kms:*',
      },
    ],
  },
  {
    code: 'PB_NOTPRINCIPAL_MISSING_ACCOUNT',
    severity: 'warning',
    type: 'bucket',
    bad: {
      ...deny,
      NotPrincipal: {AWS: 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/A'},
      Action: 's3:*',
    },
    path: ['NotPrincipal', 'AWS'],
    good: [],
  },
  {
    code: 'PB_KMS_LOCKOUT',
    type: 'key',
    bad: whole({...decrypt, Principal: APP}),
    path: ['Statement'],
    good: [
      {...decrypt, Principal: APP},
      whole({...allow, Principal: {AWS: 'arn:aws-us-gov:iam::111122223333:root'}, Action: 'KMS:put*'}),
      whole({...allow, Principal: APP, NotAction: 'kms:Decrypt'}),
      whole({...allow, Principal: APP, Action: '{{actions}}'}),
      whole(admin, {
        ...deny,
        Principal: '*',
        Action: 'kms:*',
        Condition: {Bool: {'aws:SecureTransport': false}},
      }),
      whole(admin, {...deny, Principal: APP, Action: 'kms:*'}),
      whole(admin, {...deny, Principal: '*', NotAction: 'kms:Put*'}),
      {...whole({...decrypt, Principal: APP}), Id: 'auto-queue-1'},
    ],
  },
  {
    code: 'PB_KMS_LOCKOUT',
    type: 'key',
    bad: whole(admin, {...deny, Principal: {AWS: '*'}, Action: ['kms:Decrypt', 'kms:Put*']}),
    path: ['Statement', 1, 'Action', 1],
    good: [],
  },
  {
    code: 'PB_KMS_LOCKOUT',
    type: 'key',
    bad: whole({...admin, Principal: {Service: 'logs.amazonaws.com'}}),
    path: ['Statement'],
    good: [],
  },
  {
    code: 'PB_KMS_PUBLIC_PRINCIPAL',
    severity: 'warning',
    type: 'key',
    bad: {...decrypt, Principal: {AWS: [`${ACCOUNT}:root`, '*']}},
    path: ['Principal', 'AWS', 1],
    good: [
      {...deny, Principal: '*', Action: 'kms:Decrypt'},
      {...decrypt, Principal: '*', Condition: {StringEquals: {'KMS:callerAccount': '111122223333'}}},
      {
        ...decrypt,
        Principal: '*',
        Condition: {'ForAnyValue:StringLike': {'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/*'}},
      },
      ...[
        // As in the policies of the keys that AWS manages.
        {StringEquals: {'kms:CallerAccount': '111122223333', 'kms:ViaService': 's3.us-west-2.amazonaws.com'}},
        {IpAddress: {'aws:SourceIp': ['192.0.2.0/24', '203.0.113.0/24']}},
        {StringEquals: {'aws:SourceVpce': 'vpce-1a2b3c4d'}},
        {ArnLike: {'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/*'}},
        {ArnLike: {'aws:SourceArn': ['arn:aws:s3:::reports', 'arn:aws:sns:*:111122223333:jobs']}},
        {StringEquals: {'aws:SourceAccount': '${AWS::AccountId}'}},
      ].map((Condition) => ({...decrypt, Principal: '*', Condition})),
    ],
  },
  ...[
    {StringEquals: {'kms:ViaService': 's3.us-west-2.amazonaws.com'}},
    {StringEqualsIfExists: {'kms:CallerAccount': '111122223333'}},
    {StringNotEquals: {'aws:PrincipalAccount': '111122223333'}},
    {'ForAllValues:StringEquals': {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'}},
    {StringLike: {'aws:PrincipalOrgID': ['o-a1b2c3d4e5', '*']}},
    {IpAddress: {'aws:SourceIp': ['192.0.2.0/24', '0.0.0.0/0']}},
    {NotIpAddress: {'aws:SourceIp': '192.0.2.0/24'}},
    {ArnLike: {'aws:PrincipalArn': 'arn:aws:iam::*:role/App'}},
    {ArnLike: {'aws:SourceArn': 'arn:aws:s3:::*'}},
    {StringEquals: {'aws:PrincipalTag/team': 'billing'}},
  ].map(
    (Condition): Case => ({
      code: 'PB_KMS_PUBLIC_PRINCIPAL',
      severity: 'warning',
      type: 'key',
      bad: {...decrypt, Principal: '*', Condition},
      path: ['Principal'],
      good: [],
    }),
  ),
  {
    code: 'PB_KMS_RESOURCE_NOT_STAR',
    severity: 'warning',
    type: 'key',
    bad: {...decrypt, Principal: APP, Resource: 'arn:aws:kms:us-west-2:111122223333:key/<key-id>'},
    path: ['Resource'],
    good: [
      {...decrypt, Principal: APP},
      {...decrypt, Principal: APP, Resource: '{{key}}'},
    ],
  },
  {
    code: 'PB_KMS_ACTION_NOT_APPLICABLE',
    severity: 'warning',
    type: 'key',
    bad: {...allow, Principal: APP, Action: ['kms:Decrypt', 'kms:listkeys']},
    path: ['Action', 1],
    good: [{...allow, Principal: APP, Action: ['kms:List*', 'kms:CreateGrant', 'kms:CreateAlias', 'kms:*']}],
  },
  {
    code: 'UNSUPPORTED_ACTION_IN_POLICY',
    type: 'key',
    bad: {...allow, Principal: APP, Action: 's3:GetObject'},
    path: ['Action'],
    good: [
      {...allow, Principal: APP, Action: ['kms:Decrypt', 'KMS:Encrypt', '*', 'km:Encrypt', '<service>:Get']},
    ],
  },
  {
    code: 'UNSUPPORTED_ACTION_IN_POLICY',
    type: 'bucket',
    bad: {...allow, Principal: APP, Action: ['s3:GetObject', 's3express:CreateSession']},
    path: ['Action', 1],
    good: [{...allow, Principal: APP, Action: 's3:*'}],
  },
  {
    code: 'PB_ACTION_STAR',
    severity: 'warning',
    type: 'identity',
    bad: {...allow, Action: ['*:*']},
    path: ['Action', 0],
    good: [
      {...allow, Action: 'kms:*'},
      {...deny, Action: '*'},
    ],
  },
  {
    code: 'PB_KMS_WILDCARD_RESOURCE',
    severity: 'warning',
    type: 'identity',
    bad: {...allow, Action: ['sqs:*', 'kms:ReEncrypt*'], Resource: ['*']},
    path: ['Resource', 0],
    good: [
      {...allow, Action: ['kms:List*', 'kms:CreateKey', 'kms:GenerateRandom']},
      {...deny, Action: 'kms:Decrypt'},
      {...decrypt, Resource: 'arn:aws:kms:us-west-2:111122223333:key/*'},
      {...decrypt, Condition: {StringEquals: {'kms:ViaService': 's3.us-west-2.amazonaws.com'}}},
    ],
  },
  {
    code: 'REDUNDANT_ACTION',
    severity: 'info',
    type: 'identity',
    bad: {...allow, Action: ['s3:getObject', 'S3:Get*', 's3:PutObject']},
    path: ['Action', 0],
    good: [{...allow, Action: ['s3:GetObject', 's3:Put*', 's3:List?', 's3:List*Tags']}],
  },
  {
    code: 'REDUNDANT_ACTION',
    severity: 'info',
    type: 'scp',
    bad: {...deny, NotAction: ['s3:GetObject', 's3:GetObject']},
    path: ['NotAction', 1],
    good: [{...deny, NotAction: ['s3:GetObject']}],
  },
  {
    code: 'REDUNDANT_RESOURCE',
    severity: 'info',
    type: 'identity',
    bad: {...allow, Action: 's3:GetObject', Resource: ['arn:aws:s3:::a/b/*', 'arn:aws:s3:::a/*']},
    path: ['Resource', 0],
    good: [
      {
        ...allow,
        Action: 's3:GetObject',
        Resource: ['arn:aws:s3:::a', 'arn:aws:s3:::a/*', 'arn:aws:s3:::A/b'],
      },
    ],
  },
  {
    code: 'ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL',
    type: 'trust',
    bad: {Effect: 'Deny', NotPrincipal: ROOT, Action: 'sts:AssumeRole'},
    path: ['NotPrincipal'],
    good: [assume(ROOT)],
  },
  {
    code: 'ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE',
    type: 'trust',
    bad: {...allow, Principal: ROOT, Action: 'sts:AssumeRole'},
    path: ['Resource'],
    good: [assume(ROOT)],
  },
  ...[
    [assume({AWS: `${ACCOUNT}:role/*`}), ['Principal', 'AWS']] as const,
    [assume('*'), ['Principal']] as const,
    [assume({AWS: ['*']}), ['Principal', 'AWS', 0]] as const,
    [assume({Service: '*'}), ['Principal', 'Service']] as const,
  ].map(
    ([bad, path]): Case => ({
      code: 'ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
      type: 'trust',
      bad,
      path,
      good: [
        assume({AWS: '*'}, 'sts:AssumeRole', {StringEquals: {'aws:PrincipalOrgID': 'o-a1b2c3d4e5'}}),
        {Effect: 'Deny', Principal: {AWS: '*'}, Action: 'sts:AssumeRole'},
      ],
    }),
  ),
  ...[
    assume({Federated: GITHUB}),
    assume(APP, 'sts:AssumeRoleWithWebIdentity'),
    assume({Service: 'ec2.amazonaws.com'}, 'sts:AssumeRoleWithSAML'),
    assume({Federated: 'cognito-identity.amazonaws.com'}, 'sts:AssumeRoleWithSAML'),
    assume({Federated: `${ACCOUNT}:saml-provider/ADFS`}, 'sts:AssumeRoleWithWebIdentity'),
  ].map(
    (bad): Case => ({
      code: 'MISMATCHED_ACTION_FOR_PRINCIPAL',
      type: 'trust',
      bad,
      path: ['Action'],
      good: [
        assume({Service: 'ec2.amazonaws.com'}, ['sts:AssumeRole', 'sts:TagSession']),
        assume({Federated: `${ACCOUNT}:saml-provider/ADFS`}, ['sts:AssumeRoleWithSAML', 'sts:TagSession']),
        assume({Federated: 'accounts.google.com'}, 'sts:AssumeRoleWithWebIdentity'),
        assume({Federated: '<provider>'}, 'sts:AssumeRoleWithSAML'),
        assume({...APP, Federated: GITHUB}, ['sts:AssumeRole', 'sts:AssumeRoleWithWebIdentity']),
        assume({Federated: GITHUB}, 'sts:*'),
      ],
    }),
  ),
  ...(
    [
      ['sts:AssumeRole', 'cognito-identity.amazonaws.com:aud'],
      ['sts:AssumeRoleWithSAML', 'cognito-identity.amazonaws.com:aud'],
      ['sts:AssumeRoleWithWebIdentity', 'SAML:aud'],
      ['sts:AssumeRole', 'oidc.eks.us-west-2.amazonaws.com/id/EXAMPLE:sub'],
    ] as const
  ).map(
    ([action, key]): Case => ({
      code: 'UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
      type: 'trust',
      bad: assume(APP, [action, 'sts:TagSession'], {StringEquals: {[key]: 'x', 'aws:PrincipalOrgID': 'o-1'}}),
      path: ['Action', 0],
      good: [
        assume(APP, 'sts:AssumeRole', {StringEquals: {'sts:ExternalId': 'x', 'aws:PrincipalTag/a:b': 'x'}}),
        assume(APP, 'sts:AssumeRole', {StringEqualsIfExists: {'saml:aud': 'x'}}),
        assume('x', 'sts:AssumeRoleWithWebIdentity', {StringLike: {'accounts.google.com:aud': 'x'}}),
        assume('x', 'sts:AssumeRoleWithSAML', {StringEquals: {'SAML:aud': 'x'}}),
      ],
    }),
  ),
  {
    code: 'MISSING_GITHUB_REPO_CONDITION_KEY',
    severity: 'warning',
    type: 'trust',
    bad: assume({Federated: GITHUB}, 'sts:AssumeRoleWithWebIdentity', {
      StringEquals: {'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com'},
    }),
    path: ['Principal', 'Federated'],
    good: [
      assume({Federated: GITHUB}, 'sts:AssumeRoleWithWebIdentity', {
        StringLike: {'token.actions.githubusercontent.com:sub': 'repo:octo/app:*'},
      }),
      assume({Federated: 'accounts.google.com'}, 'sts:AssumeRoleWithWebIdentity'),
    ],
  },
  {
    code: 'RCP_SYNTAX_ERROR_PRINCIPAL',
    type: 'rcp',
    bad: {...deny, Principal: APP, Action: 'kms:*'},
    path: ['Principal', 'AWS'],
    good: [{...deny, Principal: '*', Action: 'kms:*'}],
  },
  {
    code: 'RCP_SYNTAX_ERROR_NOTACTION',
    type: 'rcp',
    bad: {...deny, Principal: '*', NotAction: 'kms:*'},
    path: ['NotAction'],
    good: [{...deny, Principal: '*', Action: 'kms:*'}],
  },
  {
    code: 'RCP_SYNTAX_ERROR_ALLOW',
    type: 'rcp',
    bad: {...allow, Principal: '*', Action: 'kms:*'},
    path: ['Effect'],
    good: [
      {...allow, Principal: '*', Action: '*'},
      {...deny, Principal: '*', Action: 'kms:*'},
    ],
  },
  {
    code: 'RCP_SYNTAX_ERROR_ACTION',
    type: 'rcp',
    bad: {...deny, Principal: '*', Action: ['kms:*', 'ec2:*']},
    path: ['Action', 1],
    good: [
      {...deny, Principal: '*', Action: ['S3:GetObject', 'km:*', '<service>:*']},
      {...allow, Principal: '*', Action: '*'},
    ],
  },
  {
    code: 'RCP_SYNTAX_ERROR_ACTION',
    type: 'rcp',
    bad: {...deny, Principal: '*', Action: '*'},
    path: ['Action'],
    good: [],
  },
  {
    code: 'RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY',
    severity: 'warning',
    type: 'rcp',
    bad: denyStrangers({}),
    path: ['Condition', 'StringNotEqualsIfExists', 'aws:PrincipalOrgID'],
    good: [
      denyStrangers({BoolIfExists: {'aws:PrincipalIsAWSService': 'false'}}),
      {
        ...deny,
        Principal: '*',
        Action: 'kms:*',
        Condition: {StringEquals: {'aws:PrincipalAccount': '111122223333'}},
      },
    ],
  },
  ...(
    [
      ['PASS_ROLE', 'iam:PassRole', 'iam:Pass*', 'iam:PassedToService'],
      ['CREATE_SLR', 'iam:CreateServiceLinkedRole', 'iam:CreateService*', 'iam:AWSServiceName'],
    ] as const
  ).flatMap(([prefix, name, pattern, key]) => {
    const Condition = {StringEquals: {[key]: 'ec2.amazonaws.com'}}
    const role = `${ACCOUNT}:role/App`
    return (
      [
        ['WITH_STAR_IN_RESOURCE', {Action: name, Resource: '*'}, 'Resource'],
        ['WITH_NOT_RESOURCE', {Action: name, NotResource: role}, 'NotResource'],
        ['WITH_STAR_IN_ACTION_AND_RESOURCE', {Action: pattern, Resource: '*'}, 'Action'],
        ['WITH_STAR_IN_ACTION_AND_NOT_RESOURCE', {Action: 'IAM:*', NotResource: role}, 'Action'],
        ['WITH_NOT_ACTION_AND_NOT_RESOURCE', {NotAction: 's3:*', NotResource: role}, 'NotAction'],
        ['WITH_STAR_IN_RESOURCE_AND_NOT_ACTION', {NotAction: 's3:*', Resource: '*'}, 'NotAction'],
      ] as const
    ).map(
      ([suffix, body, element]): Case => ({
        code: `${prefix}_${suffix}`,
        severity: 'warning',
        type: 'identity',
        bad: {Effect: 'Allow', ...body},
        path: [element],
        good: [
          {Effect: 'Allow', ...body, Condition},
          {Effect: 'Deny', ...body},
          {Effect: 'Allow', Action: name, Resource: role},
          {Effect: 'Allow', NotAction: 'iam:*', Resource: '*'},
          {Effect: 'Allow', NotAction: '<service>:*', Resource: '*'},
        ],
      }),
    )
  }),
]

describe.each(CASES)('$code in $type: $bad', ({code, severity = 'error', type, bad, path, good}) => {
  it('is reported at its element', async () => {
    const found = (await judge(JSON.stringify(bad), type)).filter((finding) => finding.code === code)
    expect(found).toEqual([
      {
        code,
        severity,
        path,
        message: expect.stringMatching(
          /^(?:Unexpected .*, expected |Cannot find .*; |Redundant .*: .* covers .*; ).*[^.]$/,
        ),
      },
    ])
  })

  it('is about no other type', async () => {
    const others: PolicyType[] = ['unknown', type === 'identity' ? 'key' : 'identity']
    const found = (await Promise.all(others.map((other) => judge(JSON.stringify(bad), other)))).flat()
    expect(code.startsWith('REDUNDANT_') ? [] : found.filter((finding) => finding.code === code)).toEqual([])
  })

  it('is not reported where all is well', async () => {
    for (const policy of good) {
      const found = await judge(JSON.stringify(policy), type)
      expect(found.filter((finding) => finding.code === code)).toEqual([])
    }
  })
})

it('does not call a policy that cannot be read a lockout', async () => {
  const text = JSON.stringify(whole({...decrypt, Principal: APP})).replace(']}', ',]}')
  expect(await judge(text, 'key')).toEqual([])
})

it('shows an unknown kind of principal at its name, and suggests the one that was meant', async () => {
  const text = JSON.stringify({...decrypt, Principal: {Services: ['a.amazonaws.com', 'b.amazonaws.com']}})
  const found = await runChecks(checkFamilies.grants, parsePolicy(text), {type: 'key'})
  expect(found).toEqual([
    {
      code: 'INVALID_PRINCIPAL_KEY',
      severity: 'error',
      path: ['Principal', 'Services'],
      offset: text.indexOf('"Services"'),
      length: '"Services"'.length,
      message: 'Unexpected kind of principal `Services`, expected `Service`',
      suggestion: 'Service',
    },
  ])
})

it('says which kind a bare principal is of', async () => {
  const messages = await Promise.all(
    [`${ACCOUNT}:root`, 'logs.amazonaws.com'].map((Principal) =>
      judge(JSON.stringify({...decrypt, Principal}), 'key'),
    ),
  )
  expect(messages.flat().map(({message}) => message)).toEqual([
    'Unexpected principal `arn:aws:iam::111122223333:root`, expected its kind before it, as in `{"AWS": "…"}`',
    'Unexpected principal `logs.amazonaws.com`, expected its kind before it, as in `{"Service": "…"}`',
  ])
})

it('takes whatever it is given', async () => {
  const text =
    '[{"__proto__": 1, "Principal": {"__proto__": ["a"], "AWS": [1, null, {}], "Service": 2, "Federated": [[]]}, "Effect": "Allow", "Condition": {"__proto__": {"aws:SourceArn": {}}, "Null": 3}, "Action": {}}, 4]'
  const types: PolicyType[] = ['key', 'bucket', 'trust', 'resource', 'identity', 'scp', 'endpoint']
  const found = await Promise.all(types.map((type) => judge(text, type)))
  expect(found.map((findings) => findings.map(({code}) => code))).toEqual(
    types.map((type) => (['identity', 'scp'].includes(type) ? [] : ['INVALID_PRINCIPAL_KEY'])),
  )
})
