import {describe, expect, it} from 'vitest'
import {lintPolicy, type PolicyType, parsePolicy} from '../../../src/policy/index.ts'

/** What the linter says of a policy: code, severity, place and message. */
async function judge(policy: object | string, type: PolicyType = 'identity', service?: string) {
  const text = typeof policy === 'string' ? policy : JSON.stringify(policy)
  const found = await lintPolicy(parsePolicy(text), {type, service})
  return found.map(({code, severity, path, message}) => `${severity} ${code} ${path.join(' ')}: ${message}`)
}

/** An identity policy of one statement with a condition. */
const withTest = (operator: string, tests: unknown, Effect = 'Allow') => ({
  Version: '2012-10-17',
  Statement: [
    {Effect, Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports/*', Condition: {[operator]: tests}},
  ],
})
const PLACE = 'Statement 0 Condition'

describe('what is under an operator', () => {
  it.each([
    ['StringLike', 'o-a1b2c3d4e5', 'string'],
    ['Bool', ['aws:SecureTransport', 'false'], 'list'],
    ['NumericLessThan', 10, 'number'],
    ['Bool', true, 'boolean'],
    ['Null', null, '`null`'],
    ['StringEquals', [{'aws:PrincipalOrgID': 'o-a1b2c3d4e5'}], 'list'],
  ])('is no value: %s %j', async (operator, tests, what) => {
    expect(await judge(withTest(operator, tests))).toEqual([
      `error INVALID_CONDITION_DATA_TYPE ${PLACE} ${operator}: Unexpected ${what} under \`${operator}\`, expected an object of condition keys`,
    ])
  })

  it.each([
    ['StringEquals', '<condition>'],
    ['StringEquals', '{{ condition }}'],
    ['StringEquals', '...'],
    ['StringEquals', {}],
    ['StringEquals', {'aws:PrincipalOrgID': ['o-a1b2c3d4e5']}],
  ])('may be left open or an object: %s %j', async (operator, tests) => {
    const found = await judge(withTest(operator, tests))
    expect(found.filter((line) => line.includes('INVALID_CONDITION'))).toEqual([])
  })
})

describe('values that no request has', () => {
  it.each([
    ['aws:SourceAccount', '11112222333', 'ACCOUNT', 'an account ID of twelve digits'],
    ['aws:PrincipalAccount', '1111222233334', 'ACCOUNT', 'an account ID of twelve digits'],
    ['aws:ResourceAccount', '1111-2222-3333', 'ACCOUNT', 'an account ID of twelve digits'],
    ['aws:SourceAccount', 'arn:aws:iam::111122223333:root', 'ACCOUNT', 'an account ID of twelve digits'],
    ['s3:ResourceAccount', '01112222333', 'ACCOUNT', 'an account ID of twelve digits'],
    ['aws:ResourceAccount', 'production', 'ACCOUNT', 'an account ID of twelve digits'],
    ['aws:PrincipalOrgID', 'acme', 'ORG', 'an ID such as `o-a1b2c3d4e5`'],
    ['aws:PrincipalOrgID', 'a1b2c3d4e5', 'ORG', 'an ID such as `o-a1b2c3d4e5`'],
    ['aws:ResourceOrgID', '111122223333', 'ORG', 'an ID such as `o-a1b2c3d4e5`'],
    ['aws:SourceOrgID', 'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111', 'ORG', 'an ID such as `o-a1b2c3d4e5`'],
    ['aws:PrincipalOrgID', 'ou-ab12-11111111', 'ORG', 'an ID such as `o-a1b2c3d4e5`'],
    ['aws:PrincipalOrgID', 'O-A1B2C3D4E5', 'ORG', 'an ID such as `o-a1b2c3d4e5`'],
  ])('%s of %s', async (key, value, kind, expected) => {
    const shown = value.length > 32 ? expect.stringContaining(`PB_INVALID_${kind}_VALUE`) : undefined
    expect(await judge(withTest('StringEquals', {[key]: value}))).toEqual([
      shown ??
        `error PB_INVALID_${kind}_VALUE ${PLACE} StringEquals ${key}: Unexpected \`${value}\` for \`${key}\`, expected ${expected}`,
    ])
  })

  it.each([
    ['aws:SourceAccount', ['111122223333', '444455556666']],
    ['aws:SourceAccount', '<account-id>'],
    ['aws:SourceAccount', 'ACCOUNT_ID'],
    ['aws:SourceAccount', 'AWSAccountId'],
    ['aws:SourceAccount', '${account}'],
    ['aws:SourceAccount', '1234567890'],
    ['aws:PrincipalOrgID', 'o-xxxxxxxxxx'],
    ['aws:PrincipalOrgID', '{{org}}'],
    ['aws:PrincipalOrgID', 'organization-id'],
    ['aws:PrincipalOrgID', '${aws:ResourceOrgID}'],
    ['aws:PrincipalTag/account', '11112222333'],
    ['aws:PrincipalOrgPaths', 'o-a1b2c3d4e5/'],
    [
      'aws:PrincipalOrgPaths',
      ['o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/', 'o-a1b2c3d4e5/r-ab12/*', '*/ou-ab12-11111111/*'],
    ],
    ['aws:ResourceOrgPaths', '<org-path>'],
    ['aws:ResourceOrgPaths', '${aws:PrincipalOrgPaths}'],
  ])('leaves %s of %j alone', async (key, value) => {
    const found = await judge(withTest('StringEquals', {[key]: value}))
    expect(found.filter((line) => line.includes('PB_INVALID'))).toEqual([])
  })
})

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgpaths
describe('a place in an organisation', () => {
  it.each([
    ['aws:PrincipalOrgPaths', 'ou-ab12-11111111/*'],
    ['aws:ResourceOrgPaths', 'r-ab12/ou-ab12-11111111/'],
    ['aws:SourceOrgPaths', 'o-a1b2c3d4e5'],
    ['aws:PrincipalOrgPaths', 'o-a1b2c3d4e5/r-ab12'],
    ['aws:PrincipalOrgPaths', '111122223333'],
  ])('is not %s of %s', async (key, value) => {
    expect(await judge(withTest('ForAnyValue:StringLike', {[key]: value}))).toEqual([
      `error PB_INVALID_ORG_VALUE ${PLACE} ForAnyValue:StringLike ${key}: Unexpected \`${value}\` for \`${key}\`, expected a path from the organisation on, such as \`o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/\``,
    ])
  })
})

describe('ARNs as values', () => {
  it.each([
    ['ArnEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5', 'value'],
    ['ArnLike', 'aws:SourceArn', 'trail/finance', 'value'],
    ['ArnNotEquals', 'aws:PrincipalArn', 'arn:aws:iam:111122223333:role/Ops', '5 fields'],
    ['StringNotEquals', 'aws:PrincipalArn', 'arn:aws:iam:111122223333:role/Ops', '5 fields'],
    ['StringEquals', 'aws:SourceArn', 'trail/finance', 'value'],
    ['ArnEquals', 'aws:PrincipalArn', '111122223333', 'value'],
    ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::11112222333:role/*', 'account `11112222333`'],
    ['ArnLike', 'aws:PrincipalArn', 'arn::aws:iam::111122223333:role/Ops', 'empty partition'],
    ['ArnLike', 'aws:PrincipalArn', 'arn:aw:iam::*:role/Ops', 'partition `aw`'],
    ['StringLike', 'aws:PrincipalTag/role', 'arn:aw:iam::*:role/Ops', 'partition `aw`'],
    ['ArnEquals', 'aws:SourceArn', 'arn:aws:sqs:eu-wst-1:111122223333:jobs', 'Region `eu-wst-1`'],
    ['StringEquals', 'aws:SourceArn', 'arn:aws:waf::11112222333:acl/EXAMPLE', 'account `11112222333`'],
    ['StringEquals', 'aws:SourceArn', 'arn:aws:waf:111122223333:acl/EXAMPLE', '5 fields'],
  ])('%s %s %s', async (operator, key, value, fault) => {
    expect(await judge(withTest(operator, {[key]: value}))).toEqual([
      `error PB_INVALID_ARN_VALUE ${PLACE} ${operator} ${key}: Unexpected ${fault} in \`${value}\` for \`${key}\`, expected an ARN: \`arn:partition:service:region:account:resource\``,
    ])
  })

  it.each([
    ['ArnLike', 'aws:PrincipalArn', '*'],
    ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::*'],
    ['ArnLike', 'aws:PrincipalArn', 'arn:*:iam::111122223333:role/Ops'],
    ['ArnLike', 'aws:SourceArn', '<trail-arn>'],
    ['ArnLike', 'aws:SourceArn', 'arn:aws:cloudtrail:<region>:<account-id>:trail/finance'],
    ['ArnLike', 'aws:SourceArn', 'TRAIL_ARN'],
    ['ArnLike', 'aws:SourceArn', 'arn:partition:sqs:region:111122223333:jobs'],
    ['StringLike', 'aws:SourceArn', 'arn:*:sqs:eu-wst-1:111122223333:jobs'],
    ['ArnLike', 'aws:SourceArn', 'arn:${AWS::Partition}:sqs:${AWS::Region}:111122223333:jobs'],
    ['ArnLike', 'aws:SourceArn', '${trail.arn}'],
    ['StringEquals', 'aws:PrincipalTag/path', 'trail/finance'],
    ['StringEquals', 'kms:EncryptionContext:path', 'trail/finance'],
    ['ArnEquals', 'aws:SourceArn', 'arn:aws:s3:::reports'],
  ])('leaves %s %s %s alone', async (operator, key, value) => {
    const found = await judge(withTest(operator, {[key]: value}))
    expect(found.filter((line) => line.includes('PB_INVALID'))).toEqual([])
  })

  it('asks at once for the operator that a wildcard in an ARN needs', async () => {
    const value = 'arn:aws:iam::111122223333:role/*'
    expect(await judge(withTest('StringNotEquals', {'aws:PrincipalArn': value}, 'Deny'))).toEqual([
      `warning WILDCARD_WITHOUT_LIKE_OPERATOR ${PLACE} StringNotEquals aws:PrincipalArn: Unexpected wildcard in \`${value}\` under \`StringNotEquals\`, expected \`ArnNotLike\``,
    ])
  })
})

describe('words for values', () => {
  it.each([
    ['Bool', 'aws:SecureTransport', 'not_true', 'TYPE_MISMATCH_BOOLEAN'],
    ['Bool', 'aws:SecureTransport', 'yes', 'TYPE_MISMATCH_BOOLEAN'],
    ['DateLessThan', 'aws:CurrentTime', 'my birthday', 'TYPE_MISMATCH_DATE'],
    ['DateLessThan', 'aws:CurrentTime', 'next friday', 'TYPE_MISMATCH_DATE'],
    ['IpAddress', 'aws:SourceIp', 'office', 'TYPE_MISMATCH_IP_RANGE'],
    ['IpAddress', 'aws:SourceIp', 'range 10', 'TYPE_MISMATCH_IP_RANGE'],
  ])('%s %s %s is %s', async (operator, key, value, code) => {
    const found = await judge(withTest(operator, {[key]: value}))
    expect(found.map((line) => line.split(' ')[1])).toEqual([code])
  })

  it.each([
    ['Bool', 'aws:SecureTransport', 'YOUR_FLAG'],
    ['DateLessThan', 'aws:CurrentTime', 'end-date'],
    ['DateLessThan', 'aws:CurrentTime', 'YYYY-MM-DD'],
    ['DateLessThan', 'aws:CurrentTime', '...'],
  ])('%s %s %s is left open', async (operator, key, value) => {
    expect(await judge(withTest(operator, {[key]: value}))).toEqual([])
  })

  it.each(['IP_RANGE', 'IP-address-range', 'your office network', 'CIDR of the VPN'])(
    '%s is a placeholder',
    async (value) => {
      expect(await judge(withTest('NotIpAddress', {'aws:SourceIp': value}, 'Deny'))).toEqual([
        `info PB_DOC_PLACEHOLDER ${PLACE} NotIpAddress aws:SourceIp: Placeholder \`${value}\` is not filled in; replace it before the policy is used`,
      ])
    },
  )
})

describe('PB_MFA_NOT_ENFORCED', () => {
  const KEY = 'aws:MultiFactorAuthPresent'

  it.each([
    ['Null', 'false'],
    ['Null', 'true'],
    ['Null', false],
    ['BoolIfExists', 'true'],
  ])('is in an Allow with %s %j', async (operator, value) => {
    expect(await judge(withTest(operator, {[KEY]: value}))).toEqual([
      `warning PB_MFA_NOT_ENFORCED ${PLACE} ${operator}: Unexpected \`${operator}\` for \`${KEY}\`, expected \`Bool\` with \`true\`: requests without MFA pass`,
    ])
  })

  it.each([
    withTest('Bool', {[KEY]: 'true'}),
    withTest('BoolIfExists', {[KEY]: 'false'}, 'Deny'),
    withTest('Null', {[KEY]: 'true'}, 'Deny'),
    withTest('Null', {'aws:MultiFactorAuthAge': 'true'}, 'Deny'),
    withTest('Null', {'aws:TokenIssueTime': 'false'}),
    {
      Version: '2012-10-17',
      Statement: {
        ...withTest('Null', {}).Statement[0],
        Condition: {Null: {[KEY]: 'false'}, Bool: {[KEY]: 'true'}},
      },
    },
  ])('is not in %j', async (policy) => {
    expect(await judge(policy)).toEqual([])
  })
})

describe('the version of an organisation’s policies', () => {
  const statement = {Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*'}
  const scp = (members: object) => ({...members, Statement: [statement]})

  it('is the newer one', async () => {
    expect(await judge(scp({Version: '2008-10-17'}), 'scp')).toEqual([
      'error INVALID_VERSION Version: Unexpected version `2008-10-17`, expected `2012-10-17` in a policy of an organisation',
    ])
    expect(await judge(scp({}), 'scp')).toEqual([
      'error INVALID_VERSION : Cannot find `Version`, expected `"Version": "2012-10-17"` in a policy of an organisation',
    ])
    expect(await judge(scp({Version: '2012-10-17'}), 'scp')).toEqual([])
    expect(await judge(scp({Version: '<version>'}), 'scp')).toEqual([])
    expect((await judge([statement], 'scp')).map((line) => line.split(' ')[1])).toEqual(['PB_DOC_FRAGMENT'])
  })

  it('may be the older one elsewhere', async () => {
    expect(await judge(withVersion('2008-10-17'))).toEqual([])
    expect((await judge(withVersion(undefined)))[0]).toContain('warning MISSING_VERSION')
  })

  function withVersion(Version: string | undefined) {
    return {Version, Statement: [{...statement, Action: 'iam:DeleteUser'}]}
  }
})

describe('UNSUPPORTED_ACTION_IN_POLICY', () => {
  const of = (Action: string | string[], Resource: string) => ({
    Version: '2012-10-17',
    Statement: [{Effect: 'Allow', Principal: {AWS: 'arn:aws:iam::444455556666:role/a'}, Action, Resource}],
  })
  const codes = async (policy: object, service: string | undefined) =>
    (await judge(policy, 'resource', service)).filter((line) => line.includes('UNSUPPORTED_ACTION_IN'))

  it.each([
    ['sns', 'lambda:InvokeFunction'],
    ['secretsmanager', 'kms:Decrypt'],
    ['sqs', 'sns:Publish'],
    ['ecr', 's3:GetObject'],
    ['dynamodb', 'kms:*'],
  ])('is an action of another service in a policy of %s: %s', async (service, action) => {
    expect(await codes(of(action, '*'), service)).toEqual([
      `error UNSUPPORTED_ACTION_IN_POLICY Statement 0 Action: Unexpected action \`${action}\`, expected one of \`${service}\` in a resource policy`,
    ])
  })

  it.each([
    ['sns', 'sns:Publish'],
    ['kafka', 'kafka-cluster:Connect'],
    ['vpc-lattice', 'vpc-lattice-svcs:Invoke'],
    ['cloudtrail', 'cloudtrail-data:PutAuditEvents'],
    ['sns', '*'],
    ['sns', '<service>:Publish'],
    [undefined, 'lambda:InvokeFunction'],
  ])('is not in a policy of %s: %s', async (service, action) => {
    expect(await codes(of(action, '*'), service)).toEqual([])
  })
})

it('knows documented keys that the data lacks', async () => {
  const channel = 'arn:aws:cloudtrail:eu-west-1:111122223333:channel/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'
  const policy = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: {AWS: 'arn:aws:iam::444455556666:root'},
        Action: 'cloudtrail-data:PutAuditEvents',
        Resource: channel,
        Condition: {StringEquals: {'cloudtrail:ExternalId': 'case-7'}},
      },
    ],
  }
  expect(await judge(policy, 'resource')).toEqual([])
})
