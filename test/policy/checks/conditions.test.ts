import {describe, expect, it} from 'vitest'
import {checkFamilies} from '../../../src/policy/checks/index.ts'
import {parsePolicy} from '../../../src/policy/index.ts'
import {runChecks} from '../../../src/policy/lint.ts'

/** What the checks of conditions say, with their own code and severity. */
async function judge(text: string) {
  const found = await runChecks(checkFamilies.conditions, parsePolicy(text), {type: 'identity'})
  return found.map((finding) => ({suggestion: undefined, ...finding}))
}

const statement = (condition: string, effect = 'Allow', action = 's3:ListBucket') =>
  `{"Effect": "${effect}", "Action": "${action}", "Resource": "*", "Condition": ${condition}}`
const [deny, allow] = ['Deny', 'Allow']

interface Case {
  code: string
  severity?: 'error' | 'warning' | 'info'
  effect?: string
  action?: string
  bad: string
  /** The path below Condition. */
  path: (string | number)[]
  /** The source of the place, found from the end of `bad`. */
  at: string
  good: string[]
}

const CASES: Case[] = [
  {
    code: 'INVALID_CONDITION_OPERATOR',
    bad: '{"ForAnyValues:StringLike": {"aws:TagKeys": "a"}}',
    path: ['ForAnyValues:StringLike'],
    at: '"ForAnyValues:StringLike"',
    good: [
      '{"forallvalues:stringlikeifexists": {"aws:TagKeys": "a"}}',
      '{"{condition-operator}": {"a:b": "c"}}',
      '{"<operator>": {"a:b": "c"}}',
      '{"ArnNotLikeIfExists": {"aws:SourceArn": "arn:aws:s3:::b"}}',
    ],
  },
  {
    code: 'NULL_WITH_IF_EXISTS',
    bad: '{"NullIfExists": {"aws:TagKeys": "true"}}',
    path: ['NullIfExists'],
    at: '"NullIfExists"',
    good: ['{"Null": {"aws:TagKeys": "true"}}', '{"BoolIfExists": {"aws:SecureTransport": "true"}}'],
  },
  {
    code: 'NULL_WITH_QUALIFIER',
    severity: 'info',
    bad: '{"ForAllValues:Null": {"aws:TagKeys": "true"}}',
    path: ['ForAllValues:Null'],
    at: '"ForAllValues:Null"',
    good: ['{"Null": {"aws:TagKeys": "true"}}'],
  },
  {
    code: 'INVALID_CONDITION_KEY_FORMAT',
    bad: '{"StringEquals": {"PrincipalOrgID": "o-a1b2c3d4e5"}}',
    path: ['StringEquals', 'PrincipalOrgID'],
    at: '"PrincipalOrgID"',
    good: [
      '{"StringEquals": {"<key>": "a"}}',
      '{"StringEquals": {"${ConditionKey}": "a"}}',
      '{"StringEquals": {"kms:EncryptionContext:aws:s3:arn": "a", "aws:RequestTag/Cost Center": "1"}}',
      '{"StringEquals": {"oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub": "a"}}',
    ],
  },
  {
    code: 'DUPLICATE_KEYS_WITH_DIFFERENT_CASE',
    bad: '{"StringEquals": {"aws:SourceAccount": "111122223333", "aws:sourceAccount": "444455556666"}}',
    path: ['StringEquals', 'aws:sourceAccount'],
    at: '"aws:sourceAccount"',
    good: ['{"StringEquals": {"aws:userid": "a"}, "StringLike": {"aws:UserId": "b*"}}'],
  },
  {
    code: 'MISSING_TAG_KEY_IN_CONDITION',
    bad: '{"StringEquals": {"aws:ResourceTag": "a"}}',
    path: ['StringEquals', 'aws:ResourceTag'],
    at: '"aws:ResourceTag"',
    good: ['{"StringEquals": {"aws:ResourceTag/team": "a", "aws:RequestTag/${TagKey}": "b"}}'],
  },
  {
    code: 'UNSUPPORTED_GLOBAL_CONDITION_KEY',
    bad: '{"ArnLike": {"aws:ARN": "arn:aws:iam::111122223333:role/*"}}',
    path: ['ArnLike', 'aws:ARN'],
    at: '"aws:ARN"',
    good: ['{"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/*"}}'],
  },
  {
    code: 'MISSING_QUALIFIER',
    bad: '{"StringEquals": {"aws:TagKeys": ["a"]}}',
    path: ['StringEquals'],
    at: '"StringEquals"',
    good: ['{"ForAnyValue:StringEquals": {"aws:TagKeys": ["a"]}}', '{"Null": {"aws:TagKeys": "true"}}'],
  },
  ...(
    [
      ['StringEquals', 'kms:GrantOperations'],
      ['StringLike', 'kms:ResourceAliases'],
      ['StringEqualsIfExists', 'dynamodb:leadingkeys'],
      ['ArnLike', 'autoscaling:TargetGroupARNs'],
      ['StringNotEquals', 'saml:eduPersonAffiliation'],
    ] as const
  ).map(
    ([operator, key]): Case => ({
      code: 'MISSING_QUALIFIER',
      bad: `{"${operator}": {"${key}": ["a"]}}`,
      path: [operator],
      at: `"${operator}"`,
      good: [`{"ForAllValues:${operator}": {"${key}": ["a"]}}`, `{"Null": {"${key}": "true"}}`],
    }),
  ),
  {
    code: 'FORALLVALUES_WITH_SINGLE_VALUED_KEY',
    severity: 'warning',
    bad: '{"ForAllValues:StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}',
    path: ['ForAllValues:StringEquals'],
    at: '"ForAllValues:StringEquals"',
    good: [
      '{"ForAllValues:StringEquals": {"aws:TagKeys": ["a"], "aws:CalledVia": "athena.amazonaws.com"}}',
      '{"ForAnyValue:StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}',
    ],
  },
  ...[
    's3:prefix',
    'ec2:InstanceType',
    'kms:EncryptionContext:case',
    'aws:RequestTag/team',
    'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE:sub',
  ].map(
    (key): Case => ({
      code: 'FORALLVALUES_WITH_SINGLE_VALUED_KEY',
      severity: 'warning',
      bad: `{"ForAllValues:StringLike": {"${key}": "a"}}`,
      path: ['ForAllValues:StringLike'],
      at: '"ForAllValues:StringLike"',
      good: [
        `{"StringLike": {"${key}": "a"}}`,
        '{"ForAllValues:StringLike": {"cognito-identity.amazonaws.com:amr": "authenticated"}}',
      ],
    }),
  ),
  {
    code: 'INVALID_CONDITION_DATA_TYPE',
    bad: '{"StringEquals": {"aws:userid": {"a": "b"}}}',
    path: ['StringEquals', 'aws:userid'],
    at: '{"a": "b"}',
    good: ['{"Bool": {"aws:SecureTransport": false}}', '{"NumericEquals": {"s3:max-keys": 10}}'],
  },
  {
    code: 'INVALID_CONDITION_DATA_TYPE',
    bad: '{"StringEquals": {"aws:userid": ["a", null]}}',
    path: ['StringEquals', 'aws:userid', 1],
    at: 'null',
    good: [],
  },
  {
    code: 'INVALID_CONDITION_MULTIPLE_BOOLEAN',
    bad: '{"Bool": {"aws:SecureTransport": ["true", "false"]}}',
    path: ['Bool', 'aws:SecureTransport', 1],
    at: '"false"',
    good: ['{"Bool": {"aws:SecureTransport": ["true"]}}'],
  },
  {
    code: 'TYPE_MISMATCH_BOOLEAN',
    severity: 'warning',
    bad: '{"Bool": {"aws:SecureTransport": "yes"}}',
    path: ['Bool', 'aws:SecureTransport'],
    at: '"yes"',
    good: [
      '{"Bool": {"aws:SecureTransport": "TRUE"}}',
      '{"Bool": {"aws:SecureTransport": "<true-or-false>"}}',
    ],
  },
  {
    code: 'TYPE_MISMATCH_NUMBER',
    severity: 'warning',
    bad: '{"NumericLessThan": {"aws:MultiFactorAuthAge": "1h"}}',
    path: ['NumericLessThan', 'aws:MultiFactorAuthAge'],
    at: '"1h"',
    good: ['{"NumericLessThan": {"aws:MultiFactorAuthAge": "3600"}, "NumericEquals": {"a:b": "{{n}}"}}'],
  },
  {
    code: 'TYPE_MISMATCH_DATE',
    severity: 'warning',
    bad: '{"DateLessThan": {"aws:CurrentTime": "31 March 2030"}}',
    path: ['DateLessThan', 'aws:CurrentTime'],
    at: '"31 March 2030"',
    good: [
      '{"DateLessThan": {"aws:CurrentTime": ["2030-03-31T00:00:00Z", "2030-03-31", "1900000000"]}}',
      '{"DateLessThan": {"aws:CurrentTime": "YYYY-MM-DDT00:00:00Z"}}',
    ],
  },
  {
    code: 'INVALID_DATE_VALUE',
    severity: 'warning',
    bad: '{"DateLessThan": {"aws:CurrentTime": "2030-02-30T00:00:00Z"}}',
    path: ['DateLessThan', 'aws:CurrentTime'],
    at: '"2030-02-30T00:00:00Z"',
    good: ['{"DateLessThan": {"aws:CurrentTime": ["2028-02-29T23:59:59.5+02:00", "2030-02"]}}'],
  },
  {
    code: 'INVALID_VARIABLE_FOR_OPERATOR',
    bad: '{"NumericEquals": {"s3:max-keys": "${aws:PrincipalTag/keys}"}}',
    path: ['NumericEquals', 's3:max-keys'],
    at: '"${aws:PrincipalTag/keys}"',
    good: [
      '{"StringLike": {"s3:prefix": "${aws:username}/*"}}',
      '{"IpAddress": {"aws:SourceIp": "${AWS::StackName}"}}',
    ],
  },
  {
    code: 'MISSING_BRACE_IN_VARIABLE',
    bad: '{"StringLike": {"s3:prefix": "${aws:username/*"}}',
    path: ['StringLike', 's3:prefix'],
    at: '"${aws:username/*"',
    good: ['{"StringLike": {"s3:prefix": ["${aws:username}/*", "${*}", "$5"]}}'],
  },
  {
    code: 'EMPTY_VARIABLE',
    bad: '{"StringLike": {"s3:prefix": "${}/*"}}',
    path: ['StringLike', 's3:prefix'],
    at: '"${}/*"',
    good: ['{"StringLike": {"s3:prefix": "${aws:username}/*"}}'],
  },
  {
    code: 'UNSUPPORTED_SPACE_IN_VARIABLE',
    bad: '{"StringLike": {"s3:prefix": "${aws: username}/*"}}',
    path: ['StringLike', 's3:prefix'],
    at: '"${aws: username}/*"',
    good: [
      `{"StringLike": {"s3:prefix": "\${aws:PrincipalTag/team, 'all teams'}/*"}}`,
      '{"StringLike": {"s3:prefix": "${Your Prefix}/*"}}',
    ],
  },
  {
    code: 'TYPE_MISMATCH_IP_RANGE',
    bad: '{"IpAddress": {"aws:SourceIp": ["203.0.113.0/24", "203.0.113.0/33"]}}',
    path: ['IpAddress', 'aws:SourceIp', 1],
    at: '"203.0.113.0/33"',
    good: ['{"IpAddress": {"aws:SourceIp": ["2001:db8::/32", "203.0.113.7", "<your-cidr>", "x.x.x.x/32"]}}'],
  },
  {
    code: 'IMPROVE_IP_RANGE',
    severity: 'info',
    bad: '{"IpAddress": {"aws:SourceIp": "203.0.113.77/26"}}',
    path: ['IpAddress', 'aws:SourceIp'],
    at: '"203.0.113.77/26"',
    good: ['{"IpAddress": {"aws:SourceIp": ["203.0.113.64/26", "203.0.113.77/32", "0.0.0.0/0"]}}'],
  },
  {
    code: 'PRIVATE_IP_ADDRESS',
    bad: '{"IpAddress": {"aws:SourceIp": ["172.31.0.0/16", "10.0.0.0/8"]}}',
    path: ['IpAddress', 'aws:SourceIp', 0],
    at: '"172.31.0.0/16"',
    good: [
      '{"IpAddress": {"aws:VpcSourceIp": "10.0.0.0/8"}}',
      '{"IpAddress": {"aws:SourceIp": ["172.32.0.0/16", "10.0.0.0/8"]}}',
      '{"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}}',
    ],
  },
  {
    code: 'PRIVATE_NOT_IP_ADDRESS',
    effect: deny,
    bad: '{"NotIpAddress": {"aws:SourceIp": "192.168.1.0/24"}}',
    path: ['NotIpAddress', 'aws:SourceIp'],
    at: '"192.168.1.0/24"',
    good: ['{"NotIpAddress": {"aws:SourceIp": "203.0.113.0/24"}}'],
  },
  {
    code: 'PRIVATE_IP_ADDRESS_SUBSET',
    severity: 'info',
    bad: '{"IpAddress": {"aws:SourceIp": ["203.0.113.0/24", "10.0.0.0/8"]}}',
    path: ['IpAddress', 'aws:SourceIp', 1],
    at: '"10.0.0.0/8"',
    good: ['{"IpAddress": {"aws:SourceIp": ["10.0.0.0/8"]}}', '{"IpAddress": {"aws:SourceIp": "8.8.8.8"}}'],
  },
  {
    code: 'PRIVATE_NOT_IP_ADDRESS_SUBSET',
    severity: 'info',
    bad: '{"NotIpAddress": {"aws:SourceIp": ["203.0.113.0/24", "10.0.0.0/8"]}}',
    path: ['NotIpAddress', 'aws:SourceIp', 1],
    at: '"10.0.0.0/8"',
    good: ['{"NotIpAddress": {"aws:SourceIp": ["10.0.0.0/8"]}}'],
  },
  {
    code: 'INVALID_VPC_FORMAT',
    bad: '{"StringEquals": {"aws:SourceVpc": "vpce-1a2b3c4d"}}',
    path: ['StringEquals', 'aws:SourceVpc'],
    at: '"vpce-1a2b3c4d"',
    good: [
      '{"StringEquals": {"aws:SourceVpc": ["vpc-111bbb22", "vpc-xxxx", "<vpc-id>", "vpc-id"]}}',
      '{"StringLike": {"aws:SourceVpc": "*"}}',
    ],
  },
  {
    code: 'INVALID_VPCE_FORMAT',
    bad: '{"StringEquals": {"aws:SourceVpce": "vpc-111bbb22"}}',
    path: ['StringEquals', 'aws:SourceVpce'],
    at: '"vpc-111bbb22"',
    good: ['{"StringEquals": {"aws:SourceVpce": ["vpce-1a2b3c4d", "vpce-xxxx1111", "${VpcEndpoint}"]}}'],
  },
  {
    code: 'INVALID_SERVICE_PRINCIPAL_FORMAT',
    bad: '{"StringEquals": {"kms:ViaService": ["lambda.amazonaws.com", "ec2.us-west-2.amazonaws.com"]}}',
    path: ['StringEquals', 'kms:ViaService', 0],
    at: '"lambda.amazonaws.com"',
    good: [
      '{"StringLike": {"kms:ViaService": "ec2.*.amazonaws.com"}}',
      '{"StringEquals": {"kms:ViaService": ["s3.us-gov-west-1.amazonaws.com", "rds.cn-north-1.amazonaws.com.cn"]}}',
      '{"StringEquals": {"kms:ViaService": ["s3.<region>.amazonaws.com", "ec2.${AWS::Region}.amazonaws.com"]}}',
    ],
  },
  {
    code: 'WILDCARD_WITHOUT_LIKE_OPERATOR',
    severity: 'warning',
    bad: '{"StringEqualsIgnoreCase": {"aws:userid": "AIDA*"}}',
    path: ['StringEqualsIgnoreCase', 'aws:userid'],
    at: '"AIDA*"',
    good: [
      '{"StringLike": {"aws:userid": "AIDA*"}}',
      '{"ArnEquals": {"aws:SourceArn": "arn:aws:s3:::b*"}}',
      '{"StringEquals": {"aws:userid": "a${*}b"}}',
    ],
  },
  {
    code: 'STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS',
    severity: 'warning',
    bad: '{"StringNotLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/a"}}',
    path: ['StringNotLike'],
    at: '"StringNotLike"',
    good: [
      '{"ArnNotLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/a"}}',
      '{"StringLike": {"aws:userid": "A*"}}',
    ],
  },
  {
    code: 'PB_MFA_BOOL_WITHOUT_IFEXISTS',
    severity: 'warning',
    effect: deny,
    bad: '{"Bool": {"aws:MultiFactorAuthPresent": "false"}}',
    path: ['Bool'],
    at: '"Bool"',
    good: [
      '{"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}}',
      '{"Bool": {"aws:SecureTransport": "false"}}',
    ],
  },
  {
    code: 'S3_PREFIX_IN_NEGATIVE_CONTEXT',
    severity: 'warning',
    effect: deny,
    bad: '{"StringLike": {"s3:prefix": "secret/*"}}',
    path: ['StringLike', 's3:prefix'],
    at: '"s3:prefix"',
    good: ['{"StringNotLike": {"s3:prefix": "public/*"}}', '{"Null": {"s3:prefix": "true"}}'],
  },
  {
    code: 'S3_PREFIX_IN_NEGATIVE_CONTEXT',
    severity: 'warning',
    effect: allow,
    bad: '{"StringNotEquals": {"s3:prefix": "secret"}}',
    path: ['StringNotEquals', 's3:prefix'],
    at: '"s3:prefix"',
    good: ['{"StringEquals": {"s3:prefix": "public"}}'],
  },
  {
    code: 'DYNAMODB_ATTRIBUTES_WITHOUT_SELECT',
    severity: 'warning',
    action: 'dynamodb:Query',
    bad: '{"ForAllValues:StringEquals": {"dynamodb:Attributes": ["id"]}}',
    path: ['ForAllValues:StringEquals', 'dynamodb:Attributes'],
    at: '"dynamodb:Attributes"',
    good: [
      '{"ForAllValues:StringEquals": {"dynamodb:Attributes": ["id"]}, "StringEqualsIfExists": {"dynamodb:Select": "SPECIFIC_ATTRIBUTES"}}',
    ],
  },
  ...(
    [
      ['EMPTY_ARRAY_CONDITION', 'StringEquals'],
      ['EMPTY_ARRAY_CONDITION_FORALLVALUES', 'ForAllValues:StringEquals'],
      ['EMPTY_ARRAY_CONDITION_FORANYVALUE', 'ForAnyValue:StringEquals'],
      ['EMPTY_ARRAY_CONDITION_IFEXISTS', 'StringEqualsIfExists'],
    ] as const
  ).map(
    ([code, operator]): Case => ({
      code,
      severity: 'info',
      bad: `{"${operator}": {"aws:username": [ ]}}`,
      path: [operator, 'aws:username'],
      at: '[ ]',
      good: [`{"${operator}": {"aws:username": ["a"]}}`, `{"${operator}": {"aws:username": ""}}`],
    }),
  ),
  {
    code: 'REDUNDANT_CONDITION_VALUE_NUM',
    severity: 'info',
    bad: '{"NumericLessThan": {"s3:max-keys": ["10", "100"]}}',
    path: ['NumericLessThan', 's3:max-keys', 0],
    at: '"10"',
    good: ['{"NumericLessThan": {"s3:max-keys": ["10"]}, "NumericEquals": {"s3:max-keys": ["1", "2"]}}'],
  },
]

describe.each(CASES)('$code in $bad', ({code, severity = 'error', effect, action, bad, path, at, good}) => {
  it('is reported at its place', async () => {
    const text = statement(bad, effect, action)
    const found = (await judge(text)).filter((finding) => finding.code === code)
    expect(found).toMatchObject([
      {code, severity, path: ['Condition', ...path], offset: text.lastIndexOf(at), length: at.length},
    ])
    expect(found[0]!.message).toMatch(/^(?:Unexpected .*, expected .*|Cannot find .*)[^.]$/)
  })

  it.each(good)('is not seen in %s', async (condition) => {
    const codes = (await judge(statement(condition, effect, action))).map((finding) => finding.code)
    expect(codes).not.toContain(code)
  })
})

describe('VARIABLE_UNSUPPORTED_IN_VERSION', () => {
  const policy = (version: string, resource: string) =>
    `{${version}"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ["*", ${JSON.stringify(resource)}]}]}`
  const OLD = '"Version": "2008-10-17", '
  const NEW = '"Version": "2012-10-17", '
  const HOME = 'arn:aws:s3:::home/${aws:username}/*'

  it.each([OLD, ''])('is reported with %s', async (version) => {
    const text = policy(version, HOME)
    expect(await judge(text)).toMatchObject([
      {
        code: 'VARIABLE_UNSUPPORTED_IN_VERSION',
        severity: 'error',
        path: ['Statement', 0, 'Resource', 1],
        offset: text.indexOf(JSON.stringify(HOME)),
        length: HOME.length + 2,
      },
    ])
  })

  it.each([
    policy(NEW, HOME),
    policy(OLD, 'arn:aws:s3:::${AWS::StackName}/*'),
    policy(OLD, 'arn:aws:s3:::b/${*}'),
    policy('"Version": "<version>", ', HOME),
    `{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "${HOME}"}`,
  ])('is not seen in %s', async (text) => {
    expect(await judge(text)).toEqual([])
  })
})

it.each([
  ['ForAnyValues:StringLike', 'ForAnyValue:StringLike'],
  ['StringEqual', 'StringEquals'],
  ['stringlikes', 'StringLike'],
  ['Boolean', undefined],
])('suggests for the operator %s: %s', async (operator, suggestion) => {
  const found = await judge(statement(`{"${operator}": {"aws:userid": "a"}}`))
  const hint = suggestion ? `; did you mean \`${suggestion}\`?` : ''
  expect(found).toMatchObject([
    {message: `Cannot find condition operator \`${operator}\`${hint}`, suggestion},
  ])
})

it('offers another operator only where no other key has the old one', async () => {
  const source = '"aws:SourceArn": "arn:aws:sns:*:111122223333:a"'
  const [alone] = await judge(statement(`{"StringLike": {${source}}}`))
  const [together] = await judge(statement(`{"StringLike": {${source}, "aws:userid": "a*"}}`))
  expect([alone?.suggestion, together?.suggestion]).toEqual(['ArnLike', undefined])
})

it('leaves an Allow with MFA, a Deny with ForAllValues and writes to DynamoDB alone', async () => {
  expect(await judge(statement('{"Bool": {"aws:MultiFactorAuthPresent": "true"}}'))).toEqual([])
  expect(
    await judge(statement('{"ForAllValues:StringEquals": {"aws:SourceAccount": "111122223333"}}', deny)),
  ).toEqual([])
  const attributes = '{"ForAllValues:StringEquals": {"dynamodb:Attributes": ["id"]}}'
  expect(await judge(statement(attributes, allow, 'dynamodb:PutItem'))).toEqual([])
  expect(await judge(statement(attributes, allow, 'dynamodb:*'))).toHaveLength(1)
})
