import {describe, expect, it} from 'vitest'
import {checkFamilies} from '../../../src/policy/checks/index.ts'
import {parsePolicy} from '../../../src/policy/index.ts'
import {runChecks} from '../../../src/policy/lint.ts'

/** What the checks of ARNs and of placeholders say of a resource: code, message, and what could stand there. */
async function judge(resource: string, action = '*', condition?: object) {
  const statement = {Effect: 'Allow', Action: action, Resource: resource, Condition: condition}
  const text = JSON.stringify({Version: '2012-10-17', Statement: [statement]})
  const checks = [...checkFamilies.arns, ...checkFamilies.document]
  const found = await runChecks(checks, parsePolicy(text), {type: 'identity'})
  return found.map(({code, message, suggestion}) => [
    code,
    message,
    ...(suggestion === undefined ? [] : [suggestion]),
  ])
}

describe('the service of an ARN', () => {
  const ofService = (service: string) => `arn:aws:${service}:eu-west-1:111122223333:x`

  it.each([
    ['lamda', 'lambda'],
    ['kmss', 'kms'],
    ['dynamodbb', 'dynamodb'],
  ])('is misspelt: %s', async (service, better) => {
    const message = `Cannot find service \`${service}\` of an ARN; did you mean \`${better}\`?`
    const said = (await judge(ofService(service))).filter(([code]) => code === 'PB_UNKNOWN_ARN_SERVICE')
    expect(said).toEqual([['PB_UNKNOWN_ARN_SERVICE', message, ofService(better)]])
  })

  it('is none, and near to several', async () => {
    expect(await judge('arn:aws:ss3:::reports')).toEqual([
      ['PB_UNKNOWN_ARN_SERVICE', 'Cannot find service `ss3` of an ARN'],
    ])
  })

  it('is misspelt in a condition', async () => {
    const source = 'arn:aws:snss:eu-west-1:111122223333:alerts'
    expect(await judge('*', 'sqs:SendMessage', {ArnEquals: {'aws:SourceArn': source}})).toEqual([
      [
        'PB_UNKNOWN_ARN_SERVICE',
        'Cannot find service `snss` of an ARN; did you mean `sns`?',
        'arn:aws:sns:eu-west-1:111122223333:alerts',
      ],
    ])
  })

  it.each(['catalog', 'elastic-inference', 'macie', '<service>', 'service', '${Service}', '*'])(
    'is one, or open: %s',
    async (service) => {
      const codes = (await judge(ofService(service))).map(([code]) => code)
      expect(codes).not.toContain('PB_UNKNOWN_ARN_SERVICE')
    },
  )

  it('is none of the action, whatever the kind of the resource', async () => {
    const secret = 'arn:aws:kms:eu-west-1:111122223333:secret:db'
    expect((await judge(secret, 'secretsmanager:GetSecretValue')).map(([code]) => code)).toEqual([
      'PB_RESOURCE_MISMATCH',
    ])
    expect(await judge('arn:aws:ec2:eu-west-1:111122223333:instance/*', 'ssm:StartSession')).toEqual([])
  })

  it.each([
    ['kms:ListKeys', 'arn:aws:kms:eu-west-1:111122223333:key/*'],
    ['kms:CreateKey', 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'],
    ['secretsmanager:ListSecrets', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-*'],
  ])('is not of an action that takes `*` alone: %s on %s', async (action, resource) => {
    expect((await judge(resource, action)).map(([code]) => code)).toEqual(['PB_RESOURCE_MISMATCH'])
    const anything = resource.replace(/[^:]*$/, '*').replace('secret:', '')
    expect(await judge(anything, action)).toEqual([])
  })
})

describe('a colon too many', () => {
  it.each([
    ['resource', 'arn:aws:s3::::reports', 'arn:aws:s3:::reports'],
    ['resource', 'arn:aws:s3::::reports/${x}', 'arn:aws:s3:::reports/${x}'],
    ['service', 'arn:aws::s3:::reports', 'arn:aws:s3:::reports'],
    ['account', 'arn:aws:iam:::111122223333:role/A', 'arn:aws:iam::111122223333:role/A'],
  ])('leaves the %s empty', async (field, resource, better) => {
    const message = `Unexpected empty ${field} in \`${resource}\`, expected one colon fewer; did you mean \`${better}\`?`
    expect(await judge(resource)).toEqual([['PB_INVALID_ARN_COLONS', message, better]])
  })
})

describe('two ARNs in one string', () => {
  const code = 'PB_TWO_ARNS_IN_ONE_STRING'
  const [a, b] = ['arn:aws:s3:::a/*', 'arn:aws:s3:::b/*']

  it.each([`${a}, ${b}`, `${a},${b}`, `${a}\n${b}`, `${a} ${b}`, `${a};${b}`])(
    'are none: %s',
    async (resource) => {
      expect((await judge(resource)).map(([found]) => found)).toEqual([code])
    },
  )

  it('are none in a condition', async () => {
    const condition = {ArnLike: {'aws:SourceArn': `${a}, ${b}`}}
    expect((await judge('*', 's3:ListBucket', condition)).map(([found]) => found)).toEqual([code])
  })

  it.each(['arn:aws:s3:::a/b, c', 'arn:aws:s3:::a/arn:aws:s3:::b', a])('are one: %s', async (resource) => {
    expect(await judge(resource)).toEqual([])
  })
})

describe('an ARN with a field too few', () => {
  it.each([
    'arn:aws:s3::reports/${aws:username}/*',
    'arn:aws:iam:111122223333:user/${aws:username}',
    'arn:aws:iam:${AWS::AccountId}:user/Bob',
    'arn:aws:iam:<account-id>:role/App',
    'arn:aws:s3::reports-${Stage}/*',
  ])('is not made up for by what is open: %s', async (resource) => {
    expect((await judge(resource)).map(([code]) => code)).toContain('MISSING_ARN_FIELD')
  })

  it.each(['arn:aws:s3::${Rest}', 'arn:aws:s3:${Rest}/*', 'arn:aws:s3:::${aws:username}'])(
    'may have it in what is open: %s',
    async (resource) => expect(await judge(resource)).toEqual([]),
  )
})

describe('the account of an ARN', () => {
  it.each(['AWSAccountId', 'MyAccountId', 'myaccount', 'aws-account-id', 'ACCOUNT', 'AccountNumber'])(
    'is a word that stands for one: %s',
    async (word) => {
      const message = `Placeholder \`${word}\` is not filled in; replace it before the policy is used`
      expect(await judge(`arn:aws:sqs:eu-west-1:${word}:jobs`)).toEqual([['PB_DOC_PLACEHOLDER', message]])
    },
  )

  it('has a letter for a digit', async () => {
    const message = 'Unexpected account `11112222333O`, expected twelve digits'
    expect(await judge('arn:aws:sqs:eu-west-1:11112222333O:jobs')).toEqual([['INVALID_ARN_ACCOUNT', message]])
  })

  it.each(['arn:aws:iam::aws:policy/ReadOnlyAccess', 'arn:aws:sqs:eu-west-1:111122223333:jobs'])(
    'is right: %s',
    async (resource) => expect(await judge(resource)).toEqual([]),
  )
})

describe('the partition of an ARN', () => {
  it.each([
    ['AWS', 'aws'],
    ['Aws', 'aws'],
    ['aws-CN', 'aws-cn'],
    [' aws', 'aws'],
  ])('is in lower case and has no space: %s', async (partition, better) => {
    const message = `Cannot find partition \`${partition}\`; did you mean \`${better}\`?`
    expect(await judge(`arn:${partition}:s3:::reports`)).toEqual([
      ['INVALID_PARTITION', message, `arn:${better}:s3:::reports`],
    ])
  })
})
