import {describe, expect, it} from 'vitest'
import {checkFamilies} from '../../../src/policy/checks/index.ts'
import {type PolicyType, parsePolicy} from '../../../src/policy/index.ts'
import {runChecks} from '../../../src/policy/lint.ts'

/** What the checks of conditions say of a statement: code and severity, place as source text, and message. */
async function judge(statement: object, type: PolicyType = 'identity') {
  const text = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{Effect: 'Allow', Action: 's3:ListBucket', Resource: '*', ...statement}],
  })
  const found = await runChecks(checkFamilies.conditions, parsePolicy(text), {type})
  return found.map(({code, severity, path, offset, length, message}) => [
    code,
    severity,
    path.slice(2).join(' '),
    text.slice(offset, offset + length),
    message,
  ])
}

const test = (operator: string, key: string, value: unknown) => ({Condition: {[operator]: {[key]: value}}})

describe('a lone star', () => {
  it.each([
    ['StringLike', 'EQUIVALENT_TO_NULL_FALSE', '`Null` with `false`'],
    ['ForAnyValue:StringLike', 'EQUIVALENT_TO_NULL_FALSE', '`Null` with `false`'],
    ['StringNotLike', 'EQUIVALENT_TO_NULL_TRUE', '`Null` with `true`'],
    ['StringNotLikeIfExists', 'EQUIVALENT_TO_NULL_TRUE', '`Null` with `true`'],
    ['ForAllValues:StringNotLike', 'EQUIVALENT_TO_NULL_TRUE', '`Null` with `true`'],
    ['StringLikeIfExists', 'REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION', 'values that it is limited to'],
    ['ForAllValues:StringLike', 'REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION', 'values that it is limited to'],
    [
      'ForAnyValue:StringNotLike',
      'REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION',
      'values that it is limited to',
    ],
  ])('under %s is reported as %s', async (operator, code, expected) => {
    const key = operator.startsWith('ForAllValues') ? 'aws:TagKeys' : 'aws:PrincipalTag/team'
    expect(await judge(test(operator, key, ['finance', '*']))).toEqual([
      [
        code,
        'info',
        `Condition ${operator} ${key} 1`,
        '"*"',
        `Unexpected \`*\` under \`${operator}\` for \`${key}\`, expected ${expected}`,
      ],
    ])
  })

  it.each([
    ['StringLike', 'finance-*'],
    ['StringLike', '?'],
    ['ForAnyValue:StringLikeIfExists', '*'],
    ['ArnLike', '*'],
  ])('is not seen in %s %s', async (operator, value) => {
    expect(await judge(test(operator, 'aws:PrincipalTag/team', value))).toEqual([])
  })
})

describe('WILDCARD_USAGE_TOO_PERMISSIVE', () => {
  it.each([
    ['Allow', 'StringLike', 'aws:PrincipalOrgID', 'o-*'],
    ['Allow', 'StringLike', 'aws:SourceAccount', '1111*'],
    ['Deny', 'StringNotLikeIfExists', 'aws:SourceVpce', 'vpce-*'],
  ])('reports %s %s %s %s', async (Effect, operator, key, value) => {
    expect(await judge({Effect, ...test(operator, key, value)})).toEqual([
      [
        'WILDCARD_USAGE_TOO_PERMISSIVE',
        'error',
        `Condition ${operator} ${key}`,
        `"${value}"`,
        `Unexpected wildcard in \`${value}\` for \`${key}\`, expected whole identifiers`,
      ],
    ])
  })

  it.each([
    ['Allow', 'StringLike', 'aws:PrincipalOrgID', 'o-a1b2c3*'],
    ['Allow', 'StringLike', 'aws:PrincipalOrgID', '<org>*'],
    ['Allow', 'StringNotLike', 'aws:PrincipalOrgID', 'o-*'],
    ['Deny', 'StringLike', 'aws:PrincipalOrgID', 'o-*'],
    ['Allow', 'StringLike', 'aws:userid', 'A*'],
    ['Deny', 'StringNotEquals', 'aws:ResourceOrgID', '${aws:PrincipalOrgID}'],
  ])('leaves %s %s %s %s alone', async (Effect, operator, key, value) => {
    expect(await judge({Effect, ...test(operator, key, value)})).toEqual([])
  })
})

describe('UNTRUSTWORTHY_CONDITION_KEY', () => {
  const REFERER = {StringLike: {'aws:Referer': 'https://www.example.com/*'}}

  it('reports a header as the only limit of what everyone may do', async () => {
    const Condition = {...REFERER, Bool: {'aws:SecureTransport': 'true'}}
    expect(await judge({Principal: {AWS: '*'}, Condition}, 'bucket')).toEqual([
      [
        'UNTRUSTWORTHY_CONDITION_KEY',
        'warning',
        'Condition StringLike aws:Referer',
        '"aws:Referer"',
        'Unexpected `aws:Referer` by itself, expected a key that callers cannot choose, such as `aws:PrincipalOrgID`',
      ],
    ])
  })

  it.each([
    {Principal: {AWS: '111122223333'}, Condition: REFERER},
    {Effect: 'Deny', Principal: '*', Condition: REFERER},
    {Principal: '*', Condition: {...REFERER, IpAddress: {'aws:SourceIp': '203.0.113.0/24'}}},
    {Condition: {StringLike: {'aws:UserAgent': 'reporting/*'}}},
  ])('leaves %j alone', async (statement) => {
    expect(await judge(statement, 'bucket')).toEqual([])
  })
})

describe('MISSING_PAIRED_CONDITION_KEYS', () => {
  const ADDRESS = {IpAddress: {'aws:VpcSourceIp': '10.0.4.0/24'}}

  it('reports private addresses without their network', async () => {
    expect(await judge({Condition: ADDRESS})).toEqual([
      [
        'MISSING_PAIRED_CONDITION_KEYS',
        'warning',
        'Condition IpAddress aws:VpcSourceIp',
        '"aws:VpcSourceIp"',
        'Unexpected `aws:VpcSourceIp` by itself, expected `aws:SourceVpc` or `aws:SourceVpce` or `aws:SourceVpcArn` beside it',
      ],
    ])
  })

  it('is content with the network, a Deny, and the policy of an endpoint', async () => {
    const network = {StringEquals: {'AWS:SourceVPCE': 'vpce-0a1b2c3d4e5f60718'}}
    expect(await judge({Condition: {...ADDRESS, ...network}})).toEqual([])
    expect(await judge({Effect: 'Deny', Condition: {NotIpAddress: ADDRESS.IpAddress}})).toEqual([])
    expect(await judge({Condition: ADDRESS}, 'endpoint')).toEqual([])
  })
})

describe('policy variables', () => {
  it.each([
    ['Action', 's3:${aws:username}', 'Action'],
    ['NotAction', ['s3:${aws:username}'], 'NotAction 0'],
    ['Principal', {AWS: 'arn:aws:iam::111122223333:user/${aws:username}'}, 'Principal AWS'],
    ['Sid', '${aws:username}', 'Sid'],
  ])('are reported in %s', async (element, value, path) => {
    const source = typeof value === 'object' ? Object.values(value)[0] : value
    expect(await judge({[element]: value})).toEqual([
      [
        'VARIABLE_UNSUPPORTED_IN_ELEMENT',
        'error',
        path,
        `"${source}"`,
        'Unexpected policy variable `${aws:username}`, expected a plain value outside `Resource` and `Condition`',
      ],
    ])
  })

  it.each([
    {Principal: {AWS: 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root'}},
    {Action: '${service}:*'},
    {Resource: 'arn:aws:s3:::home/${aws:username}/*'},
  ])('are not seen in %j', async (statement) => {
    expect(await judge(statement)).toEqual([])
  })

  it('need quotes around a default value', async () => {
    expect(await judge(test('StringLike', 's3:prefix', '${aws:PrincipalTag/team, all teams}/*'))).toEqual([
      [
        'MISSING_QUOTE_IN_VARIABLE',
        'error',
        'Condition StringLike s3:prefix',
        '"${aws:PrincipalTag/team, all teams}/*"',
        'Unexpected default value in variable `${aws:PrincipalTag/team, all teams}`, expected it in single quotes',
      ],
    ])
  })

  it.each([
    "${aws:PrincipalTag/team, 'all teams'}/*",
    "${aws:PrincipalTag/team,''}",
    "${aws:PrincipalTag/team, 'a}b'}",
    '${Team, one}',
  ])('are right in %s', async (value) => {
    expect(await judge(test('StringLike', 's3:prefix', value))).toEqual([])
  })
})

describe('values of the wrong form', () => {
  it('are objects and lists in a list', async () => {
    expect(await judge(test('StringEquals', 'aws:userid', ['a', {b: 'c'}, ['d']]))).toEqual([
      [
        'INVALID_CONDITION_DATA_TYPE',
        'error',
        'Condition StringEquals aws:userid 1',
        '{"b":"c"}',
        'Unexpected object in a list of values, expected a string',
      ],
      [
        'INVALID_CONDITION_DATA_TYPE',
        'error',
        'Condition StringEquals aws:userid 2',
        '["d"]',
        'Unexpected list in a list of values, expected a string',
      ],
    ])
  })

  it('are those under BinaryEquals that are not Base64', async () => {
    expect(await judge(test('BinaryEquals', 'aws:PrincipalTag/a', ['QmluYXJ5', 'YQ==', 'YQ=']))).toEqual([
      [
        'TYPE_MISMATCH_STRING',
        'warning',
        'Condition BinaryEquals aws:PrincipalTag/a 2',
        '"YQ="',
        'Unexpected `YQ=` under `BinaryEquals`, expected bytes in Base64',
      ],
    ])
  })

  it('are no prefixes for listing that are denied, the empty one aside', async () => {
    expect(await judge({Effect: 'Deny', ...test('StringEquals', 's3:prefix', '')})).toEqual([])
    expect(await judge({Effect: 'Deny', ...test('StringEquals', 's3:prefix', ['', 'a'])})).toHaveLength(1)
  })
})
