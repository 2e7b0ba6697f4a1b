import {describe, expect, it} from 'vitest'
import {checkFamilies} from '../../../src/policy/checks/index.ts'
import {type PolicyType, parsePolicy} from '../../../src/policy/index.ts'
import {runChecks} from '../../../src/policy/lint.ts'

/** What the checks of conditions say of a statement: code, place as source text, message and suggestion. */
async function judge(statement: object, type: PolicyType = 'identity') {
  const text = JSON.stringify({Version: '2012-10-17', Statement: [{Effect: 'Allow', ...statement}]})
  const found = await runChecks(checkFamilies.conditions, parsePolicy(text), {type})
  return found.map(({code, severity, path, offset, length, message, suggestion}) => ({
    code,
    severity,
    path: path.slice(2).join(' '),
    at: text.slice(offset, offset + length),
    message,
    suggestion,
  }))
}

const withKey = (key: string, Action: string | string[] = 's3:ListBucket') => ({
  Action,
  Resource: '*',
  Condition: {StringEquals: {[key]: 'a'}},
})

describe('keys that do not exist', () => {
  it.each([
    ['aws:SourceAcount', 'INVALID_GLOBAL_CONDITION_KEY', 'aws:SourceAccount'],
    ['AWS:principalorgids', 'INVALID_GLOBAL_CONDITION_KEY', 'aws:PrincipalOrgID'],
    ['aws:SessionTag/team', 'INVALID_GLOBAL_CONDITION_KEY', undefined],
    ['s3:prefixes', 'INVALID_SERVICE_CONDITION_KEY', 's3:prefix'],
    ['s3:bucket', 'INVALID_SERVICE_CONDITION_KEY', undefined],
    ['kms:EncryptionContexts:a', 'INVALID_SERVICE_CONDITION_KEY', undefined],
    ['ds:ResourceTag/team', 'INVALID_SERVICE_CONDITION_KEY', 'aws:ResourceTag/team'],
  ])('reports %s', async (key, code, suggestion) => {
    const hint = suggestion ? `; did you mean \`${suggestion}\`?` : ''
    expect(await judge(withKey(key))).toEqual([
      {
        code,
        severity: 'error',
        path: `Condition StringEquals ${key}`,
        at: `"${key}"`,
        message: `Cannot find condition key \`${key}\`${hint}`,
        suggestion,
      },
    ])
  })

  it('reports a prefix of no service, with the key of the service that was meant', async () => {
    expect(await judge(withKey('kmss:ViaService'))).toEqual([
      {
        code: 'INVALID_SERVICE',
        severity: 'error',
        path: 'Condition StringEquals kmss:ViaService',
        at: '"kmss:ViaService"',
        message: 'Cannot find service prefix `kmss` of condition key `kmss:ViaService`; did you mean `kms`?',
        suggestion: 'kms:ViaService',
      },
    ])
    expect(await judge(withKey('frobnicator:Speed'))).toMatchObject([
      {message: 'Cannot find service prefix `frobnicator` of condition key `frobnicator:Speed`'},
    ])
  })

  it.each([
    'AWS:USERNAME',
    'aws:RequestTag/any thing/at:all',
    'aws:PrincipalTag/<tag>',
    'secretsmanager:ResourceTag/team',
    'codebuild:BuildArn',
    'identitystore:UserId',
    'token.actions.githubusercontent.com:sub',
    'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub',
    'login.example.com/realms/a:department',
    'graph.facebook.com:id',
    'SAML:namequalifier',
    'iot:Connection.Thing.IsAttached',
    'service:key',
    'service-prefix:condition-key',
    'aws:<key>',
    '{{service}}:Name',
    '${OidcProvider}:sub',
    '<oidc-provider>:aud',
    '__proto__:constructor',
    'constructor.prototype:name',
    's3:ConditionKeyName',
  ])('knows %s, or leaves it open', async (key) => {
    expect(await judge(withKey(key))).toEqual([])
  })

  it('knows the keys that a service takes from another', async () => {
    expect(await judge(withKey('ec2:osuser', 'ec2-instance-connect:SendSSHPublicKey'))).toEqual([])
    expect(await judge(withKey('ec2:osuser', 'ec2:RunInstances'))).toMatchObject([
      {code: 'INVALID_SERVICE_CONDITION_KEY'},
    ])
  })
})

it.each([
  ['constructor:a', 'INVALID_SERVICE'],
  ['hasownproperty:a/b', 'INVALID_SERVICE'],
  ['s3:constructor/__proto__', 'INVALID_SERVICE_CONDITION_KEY'],
  ['aws:constructor', 'INVALID_GLOBAL_CONDITION_KEY'],
])('judges the name %s as any other', async (key, code) => {
  expect(await judge(withKey(key))).toMatchObject([{code, at: `"${key}"`}])
})

describe('TYPE_MISMATCH', () => {
  const of = (operator: string, key: string, value: unknown) =>
    judge({Action: 's3:GetObject', Resource: '*', Condition: {[operator]: {[key]: value}}})

  it.each([
    ['StringEquals', 'aws:SourceIp', '203.0.113.7', '`IpAddress` or `NotIpAddress`'],
    ['StringLike', 'aws:CurrentTime', '2030-01-01T00:00:00Z', '`Date…`'],
    ['Bool', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5', '`String…`'],
    ['DateLessThan', 'aws:MultiFactorAuthAge', '3600', '`Numeric…`'],
    ['StringEqualsIfExists', 'aws:SecureTransport', 'true', '`Bool`'],
    ['NumericEquals', 'aws:PrincipalArn', '1', '`Arn…`'],
    ['ForAnyValue:IpAddress', 'aws:CalledVia', '203.0.113.7', '`String…`'],
  ])('reports %s for %s', async (operator, key, value, expected) => {
    expect((await of(operator, key, value)).filter(({code}) => code === 'TYPE_MISMATCH')).toEqual([
      {
        code: 'TYPE_MISMATCH',
        severity: 'warning',
        path: `Condition ${operator}`,
        at: `"${operator}"`,
        message: `Unexpected \`${operator}\` for \`${key}\`, expected ${expected}`,
        suggestion: undefined,
      },
    ])
  })

  it.each([
    ['StringLike', 'aws:PrincipalTag/level', '3'],
    ['NumericLessThan', 'aws:RequestTag/level', '3'],
    ['ArnLike', 'kms:EncryptionContext:aws:logs:arn', 'arn:aws:logs:eu-west-1:111122223333:*'],
    ['StringEquals', 'iam:PolicyARN', 'arn:aws:iam::111122223333:policy/a'],
    ['NumericGreaterThan', 'aws:EpochTime', '1900000000'],
    ['StringNotEquals', 'aws:Ec2InstanceSourcePrivateIPv4', '${aws:VpcSourceIp}'],
    ['Bool', 'ssm:Overwrite', 'false'],
    ['Null', 'aws:SourceIp', 'true'],
    ['NumericEquals', 'token.actions.githubusercontent.com:run_id', '1'],
  ])('takes %s for %s', async (operator, key, value) => {
    expect((await of(operator, key, value)).filter(({code}) => code === 'TYPE_MISMATCH')).toEqual([])
  })
})

describe('UNSUPPORTED_ACTION_FOR_CONDITION_KEY', () => {
  it('reports every action where none has the key', async () => {
    const statement = {
      Action: ['kms:ScheduleKeyDeletion', 'kms:DescribeKey'],
      Resource: '*',
      Condition: {StringEquals: {'kms:EncryptionContext:app': 'a'}},
    }
    expect(await judge(statement, 'key')).toMatchObject([
      {path: 'Action 0', at: '"kms:ScheduleKeyDeletion"'},
      {
        code: 'UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
        severity: 'error',
        path: 'Action 1',
        message:
          'Unexpected action `kms:DescribeKey` with condition key `kms:EncryptionContext:app`, expected one whose requests have the key',
      },
    ])
  })

  it.each([
    ['s3:Get*', 'StringLike', 's3:prefix'],
    ['iam:CreateRole', 'StringEquals', 'iam:PassedToService'],
    ['s3:GetObject', 'StringEquals', 's3:x-amz-acl'],
    ['s3:GetObject', 'StringNotEquals', 's3:x-amz-acl'],
    ['secretsmanager:GetSecretValue', 'StringEquals', 'secretsmanager:KmsKeyId'],
    ['sns:Publish', 'StringLike', 'sns:Endpoint'],
    ['s3:ListBucket', 'StringLike', 's3:ExistingObjectTag/team'],
  ])('reports %s under %s for %s', async (Action, operator, key) => {
    expect(await judge({Action, Resource: '*', Condition: {[operator]: {[key]: 'a'}}})).toEqual([
      {
        code: 'UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
        severity: 'error',
        path: 'Action',
        at: `"${Action}"`,
        message: `Unexpected action \`${Action}\` with condition key \`${key}\`, expected one whose requests have the key`,
        suggestion: undefined,
      },
    ])
  })

  it.each([
    ['s3:GetObject', 'StringEquals', 'ec2:Region'],
    ['kms:Decrypt', 'StringLike', 's3:prefix'],
    ['kms:*', 'StringNotEquals', 'rds:DatabaseEngine'],
    ['sqs:SendMessage', 'StringEquals', 'dynamodb:Select'],
    ['s3:GetObject', 'StringEquals', 'kms:EncryptionContext:app'],
  ])('reports that no request to the service of %s has %s %s', async (Action, operator, key) => {
    const service = Action.split(':', 1)[0]
    expect(await judge({Action, Resource: '*', Condition: {[operator]: {[key]: 'a'}}})).toEqual([
      {
        code: 'UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
        severity: 'error',
        path: `Condition ${operator} ${key}`,
        at: `"${key}"`,
        message: `Unexpected condition key \`${key}\`, expected one that requests to \`${service}\` have`,
        suggestion: undefined,
      },
    ])
  })

  it.each([
    {Action: ['s3:ListBucket', 's3:GetObject'], Condition: {StringLike: {'s3:prefix': 'a/*'}}},
    {Action: 's3:*', Condition: {StringLike: {'s3:prefix': 'a/*'}}},
    {Action: ['s3:ListBucket', 'ec2:RunInstances'], Condition: {StringLike: {'s3:prefix': 'a/*'}}},
    {Action: '*', Condition: {StringLike: {'s3:prefix': 'a/*'}}},
    {Action: '<service>:Get', Condition: {StringLike: {'s3:prefix': 'a/*'}}},
    {Action: 's3:GetObject', Condition: {StringLike: {'s3:ExistingObjectTag/team': 'a'}}},
    {Action: 'kms:Decrypt', Condition: {StringLike: {'kms:EncryptionContext:aws:s3:arn': 'a'}}},
    {Action: 's3:GetObject', Condition: {ArnLike: {'lambda:SourceFunctionArn': 'arn:aws:lambda:*'}}},
    {Action: 's3:GetObject', Condition: {StringLike: {'codebuild:BuildArn': 'arn:aws:codebuild:*'}}},
    {Action: 's3:GetObject', Condition: {StringEquals: {'kms:ViaService': 's3.eu-west-1.amazonaws.com'}}},
    {Action: 'ssmmessages:OpenDataChannel', Condition: {StringEquals: {'ssm:Overwrite': 'false'}}},
    {Action: 'iam:PassRole', Condition: {StringEquals: {'iam:PassedToService': 'ec2.amazonaws.com'}}},
    {Action: 's3:GetObject', Condition: {StringLikeIfExists: {'s3:prefix': 'a/*'}}},
    {Action: 's3:GetObject', Condition: {Null: {'s3:prefix': 'true'}}},
    {Action: 'rds:CreateDBInstance', Condition: {StringEquals: {'rds:DatabaseEngine': 'mysql'}}},
    {Action: 's3:GetObject', Condition: {StringEquals: {'s3:DataAccessPointAccount': '111122223333'}}},
    {Action: 'kms:DescribeKey', Condition: {StringEquals: {'kms:KeySpec': 'RSA_2048'}}},
    {NotAction: 's3:GetObject', Condition: {StringLike: {'s3:prefix': 'a/*'}}},
  ])('leaves $Action with $Condition alone', async (statement) => {
    expect(await judge({...statement, Resource: '*'})).toEqual([])
  })
})

describe('MISSING_ACTION_FOR_CONDITION_KEY', () => {
  const trust = (Action: string | string[], Condition: object) => ({
    Principal: {AWS: 'arn:aws:iam::111122223333:role/a'},
    Action,
    Condition,
  })
  const TAG = {StringEquals: {'aws:RequestTag/team': 'finance'}}

  it('reports a tag that nobody may set', async () => {
    expect(await judge(trust('sts:AssumeRole', TAG), 'trust')).toEqual([
      {
        code: 'MISSING_ACTION_FOR_CONDITION_KEY',
        severity: 'error',
        path: 'Condition StringEquals aws:RequestTag/team',
        at: '"aws:RequestTag/team"',
        message:
          'Cannot find action `sts:TagSession`; no request has condition key `aws:RequestTag/team` without it',
        suggestion: undefined,
      },
    ])
  })

  it.each([
    trust(['sts:AssumeRole', 'sts:TagSession'], TAG),
    trust('sts:*', TAG),
    trust('sts:AssumeRole', {StringEqualsIfExists: {'aws:RequestTag/team': 'finance'}}),
    {...trust('sts:AssumeRole', TAG), Effect: 'Deny'},
  ])('is content with %j', async (statement) => {
    expect(await judge(statement, 'trust')).toEqual([])
  })
})

describe('tags of resources', () => {
  const TAG = {StringEquals: {'aws:ResourceTag/team': 'finance'}}
  const tagged = (statement: object) => judge({Resource: '*', Condition: TAG, ...statement})

  it('reports the first action of a service without them', async () => {
    const Action = ['dynamodb:GetItem', 'polly:GetLexicon', 'polly:DeleteLexicon']
    const expected = {
      path: 'Action 1',
      at: '"polly:GetLexicon"',
      message:
        'Unexpected action `polly:GetLexicon` with `aws:ResourceTag/team`, expected one of a service whose requests have the tags of resources',
      suggestion: undefined,
    }
    const code = 'WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE'
    expect(await tagged({Action})).toEqual([{code: `ALLOW_${code}`, severity: 'info', ...expected}])
    expect(await tagged({Action, Effect: 'Deny'})).toEqual([
      {code: `DENY_${code}`, severity: 'warning', ...expected},
    ])
  })

  it('reports NotAction', async () => {
    const expected = {
      path: 'NotAction',
      at: '"iam:*"',
      message:
        'Unexpected `NotAction` with `aws:ResourceTag/team`, expected `Action` with actions that have the key',
    }
    const code = 'NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE'
    expect(await tagged({NotAction: 'iam:*'})).toMatchObject([
      {code: `ALLOW_${code}`, severity: 'info', ...expected},
    ])
    expect(await tagged({NotAction: 'iam:*', Effect: 'Deny'})).toMatchObject([
      {code: `DENY_${code}`, severity: 'warning', ...expected},
    ])
  })

  it.each([
    {Action: '*'},
    {Action: ['ec2:*', 'kms:Decrypt', 'iam:GetRole', 'unheard-of:Act']},
    {Action: 'polly:*', Condition: {StringNotEquals: {'aws:ResourceTag/team': 'finance'}}},
    {Action: 'polly:*', Condition: {StringEqualsIfExists: {'aws:ResourceTag/team': 'finance'}}},
    {Action: 'polly:*', Condition: {StringEquals: {'aws:PrincipalTag/team': 'finance'}}},
    {NotAction: 'iam:*', Condition: {Null: {'aws:ResourceTag/team': 'true'}}},
  ])('leaves %j alone', async (statement) => {
    expect((await tagged(statement)).filter(({code}) => code.includes('TAG'))).toEqual([])
  })
})
