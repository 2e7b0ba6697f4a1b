import {describe, expect, it} from 'vitest'
import {checkFamilies} from '../../../src/policy/checks/index.ts'
import {type PolicyType, parsePolicy} from '../../../src/policy/index.ts'
import {runChecks} from '../../../src/policy/lint.ts'

const CODES = /^PB_(?:INVALID|UNKNOWN_SERVICE)_PRINCIPAL$|^DATA_TYPE|LOCKOUT/

/** What is said of the form of the principals of a statement: severity, message, and what could stand there. */
async function judge(principal: unknown, type: PolicyType = 'bucket', action = 's3:GetObject') {
  const statement = {Effect: 'Allow', Principal: principal, Action: action, Resource: '*'}
  const text = JSON.stringify({Version: '2012-10-17', Statement: [statement]})
  const checks = [...checkFamilies.grants, ...checkFamilies.elements]
  const found = await runChecks(checks, parsePolicy(text), {type})
  return found
    .filter(({code}) => CODES.test(code))
    .map(({code, message, suggestion}) => [code, message, ...(suggestion === undefined ? [] : [suggestion])])
}

const A = '111122223333'
const IDENTITY = 'the ARN of a role, a user or an account, or an account of twelve digits'
const PLACE = 'no Region in the ARN of a principal'
const DIGITS = 'an account of twelve digits in it'
const FIELDS = 'the six fields of an ARN, as in `arn:aws:iam::111122223333:role/Name`'
const SPACES = 'it without spaces around it'
const ONE = 'one principal in each string, and several in a list'
const CANONICAL = 'a canonical user ID of 64 hexadecimal digits'

/** Kind, principal, what is expected, and what was meant. */
const BAD: readonly [kind: string, value: string, expected: string, better?: string][] = [
  ['AWS', 'arn:aws:iam::11112222333:role/App', DIGITS],
  ['AWS', 'arn:aws:iam::1111222233334:root', DIGITS],
  ['AWS', 'arn:aws:iam::11112222333O:root', DIGITS],
  ['AWS', 'arn:aws:iam::1111-2222-3333:root', DIGITS, `arn:aws:iam::${A}:root`],
  ['AWS', 'arn:aws:iam:::root', DIGITS],
  ['AWS', '11112222333', 'an account of twelve digits'],
  ['AWS', '1111 2222 3333', 'an account of twelve digits', A],
  ['AWS', `arn:aws:iam:${A}:role/App`, FIELDS, `arn:aws:iam::${A}:role/App`],
  ['AWS', 'arn:aws:iam:<account>:root', FIELDS, 'arn:aws:iam::<account>:root'],
  ['AWS', `arn:aws:iam::${A}/App`, FIELDS],
  ['AWS', `arn::iam::${A}:root`, 'a partition such as `aws` in it'],
  ['AWS', `arn:AWS:iam::${A}:root`, 'a partition of AWS in it', `arn:aws:iam::${A}:root`],
  ['AWS', `Arn:aws:iam::${A}:root`, 'it to begin with `arn:`', `arn:aws:iam::${A}:root`],
  ['AWS', `arn:aws:iam::${A}:roles/App`, '`role/`', `arn:aws:iam::${A}:role/App`],
  ['AWS', `arn:aws:iam::${A}:roots`, '`root`', `arn:aws:iam::${A}:root`],
  ['AWS', 'arn:${P}:iam::${A}:roles/App', '`role/`', 'arn:${P}:iam::${A}:role/App'],
  ['AWS', `arn:aws:iam::${A}:role`, 'the name of the role after `role/`'],
  ['AWS', `arn:aws:iam::${A}:user/`, 'the name of the user after `user/`'],
  ['AWS', `arn:aws:sts::${A}:assumed-role/App`, 'the name of the session after that of the role'],
  ['AWS', `arn:aws:iam::${A}:assumed-role/App/s`, 'an ARN of `sts`'],
  ['AWS', `arn:aws:sts::${A}:role/App`, 'an ARN of `iam`'],
  ['AWS', `arn:aws:sts::${A}:root`, IDENTITY],
  ['AWS', `arn:aws:iam:eu-west-1:${A}:role/App`, PLACE],
  ['AWS', `arn:aws:iam::${A}:instance-profile/web`, IDENTITY],
  ['AWS', `arn:aws:iam::${A}:user:Bob`, IDENTITY],
  ['AWS', `arn:aws:iam::${A}:saml-provider/Staff`, 'it under `Federated`'],
  ['AWS', 'arn:aws:s3:::reports', IDENTITY],
  ['AWS', 'Admin', IDENTITY],
  ['AWS', 'role/Admin', IDENTITY],
  ['AWS', 'lambda.amazonaws.com', 'it under `Service`'],
  ['AWS', 'accounts.google.com', 'it under `Federated`'],
  ['AWS', ` ${A}`, SPACES, A],
  ['AWS', `arn:aws:iam::${A}:role/App\n`, SPACES, `arn:aws:iam::${A}:role/App`],
  ['AWS', `${A}, 444455556666`, ONE],
  ['Service', `arn:aws:iam::${A}:root`, 'it under `AWS`'],
  ['Service', A, 'it under `AWS`'],
  ['Service', 'https://ec2.amazonaws.com/', 'the name of a service, not an address', 'ec2.amazonaws.com'],
  ['Service', 'ecs-tasks', '`ecs-tasks.amazonaws.com`', 'ecs-tasks.amazonaws.com'],
  ['Service', 'lambda.amazonaws', '`lambda.amazonaws.com`', 'lambda.amazonaws.com'],
  ['Service', 'AWS Lambda', 'a name such as `ec2.amazonaws.com`'],
  ['Service', 'ec2.amazonaws.com ', SPACES, 'ec2.amazonaws.com'],
  ['Service', 'ec2.amazonaws.com,eks.amazonaws.com', ONE],
  ['CanonicalUser', A, 'it under `AWS`'],
  ['CanonicalUser', '0123456789abcdef', CANONICAL],
  ['CanonicalUser', 'Admin', CANONICAL],
]

/** Names of services, and those that were meant. */
const UNKNOWN: readonly [name: string, better?: string][] = [
  ['lamda.amazonaws.com', 'lambda.amazonaws.com'],
  ['EC2.amazonaws.com', 'ec2.amazonaws.com'],
  ['ec2.aws.com', 'ec2.amazonaws.com'],
  ['ec2.amazon.com', 'ec2.amazonaws.com'],
  ['events.amazonaw.com', 'events.amazonaws.com'],
  ['states.eu-wst-1.amazonaws.com', 'states.eu-west-1.amazonaws.com'],
  ['lamda.eu-west-1.amazonaws.com.cn', 'lambda.eu-west-1.amazonaws.com.cn'],
  ['delivry.logs.amazonaws.com', 'delivery.logs.amazonaws.com'],
  ['unheard-of-thing.amazonaws.com'],
]

const RIGHT: Readonly<Record<string, readonly string[]>> = {
  AWS: [
    A,
    `arn:aws:iam::${A}:root`,
    `arn:aws-us-gov:iam::${A}:role/with/a/path/App`,
    `arn:aws-cn:sts::${A}:assumed-role/App/session`,
    `arn:aws:sts::${A}:federated-user/Bob`,
    'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1ABCDEFGHIJK2',
    'AIDACKCEVSQ6C2EXAMPLE',
    'AROADBQP57FF2AEXAMPLE',
    '0123456789abcdef'.repeat(4),
    // Left open.
    'arn:aws:iam::<account>:root',
    'arn:aws:iam::ACCOUNT_ID:role/App',
    'arn:aws:iam::AWSAccountId:root',
    'arn:aws:iam::1234567890:root',
    'arn:aws:iam::xxxxxxxxxxxx:root',
    'arn:aws:iam::************:root',
    'arn:${Partition}:iam::${Account}:${Kind}/App',
    '${Prefix}:iam::${Account}:root',
    'arn:aws:iam::...',
    'arn:aws:iam::111122223333:principal-name',
    'ACCOUNT_ID',
    'the role of the auditors',
    '(Include IAM Principals)',
    '{{ role }}',
  ],
  Service: [
    'ec2.amazonaws.com',
    'ec2.amazonaws.com.cn',
    'states.eu-west-1.amazonaws.com',
    'states.xx-north-1.amazonaws.com',
    'delivery.logs.amazonaws.com',
    'ec2.application-autoscaling.amazonaws.com',
    'cks.kms.amazonaws.com',
    'unheard-of.lambda.amazonaws.com',
    'alexa-appkit.amazon.com',
    // https://docs.aws.amazon.com/mwaa/latest/userguide/mwaa-create-role.html
    'airflow-env.amazonaws.com',
    // https://docs.aws.amazon.com/opensearch-service/latest/developerguide/pipeline-security-overview.html
    'osis-pipelines.amazonaws.com',
    // https://docs.aws.amazon.com/pinpoint/latest/developerguide/permissions-import-segment.html
    'pinpoint.amazonaws.com',
    // Left open.
    'codedeploy.region.amazonaws.com',
    'logs.${AWS::Region}.amazonaws.com',
    '<service>.amazonaws.com',
    'service-name.amazonaws.com',
    'service-name',
    'SERVICE_PRINCIPAL',
  ],
  CanonicalUser: ['0123456789abcdef'.repeat(4), '<canonical user>', 'CanonicalUserId'],
}

describe('the form of principals', () => {
  for (const [kind, value, expected, better] of BAD) {
    it(`is wrong: ${kind} ${value}`, async () => {
      const [code, message, ...more] = (await judge({[kind]: ['*', value]}))[0] ?? []
      expect(code).toBe('PB_INVALID_PRINCIPAL')
      expect(message).toContain(`, expected ${expected}`)
      expect(more).toEqual(better === undefined ? [] : [better])
    })
  }

  for (const [kind, values] of Object.entries(RIGHT)) {
    it(`is right, or open, under ${kind}`, async () => {
      for (const value of values) expect([value, await judge({[kind]: value})]).toEqual([value, []])
    })
  }

  it('says what was meant', async () => {
    expect(await judge({AWS: `arn:aws:iam::${A}:users/Bob`})).toEqual([
      [
        'PB_INVALID_PRINCIPAL',
        `Unexpected principal \`arn:aws:iam::${A}:users/Bob\`, expected \`user/\`; did you mean \`arn:aws:iam::${A}:user/Bob\`?`,
        `arn:aws:iam::${A}:user/Bob`,
      ],
    ])
  })

  it('is asked of providers in trust policies', async () => {
    const trust = (value: string) => judge({Federated: value}, 'trust', 'sts:AssumeRoleWithWebIdentity')
    const message = (value: string, expected: string) =>
      `Unexpected principal \`${value}\`, expected ${expected}`
    const short = 'arn:aws:iam::1111222:oidc-provider/a.b'
    expect(await trust(short)).toEqual([['PB_INVALID_PRINCIPAL', message(short, DIGITS)]])
    const address = `arn:aws:iam::${A}:oidc-provider/https://a.b`
    expect((await trust(address)).map(([code, , better]) => [code, better])).toEqual([
      ['PB_INVALID_PRINCIPAL', `arn:aws:iam::${A}:oidc-provider/a.b`],
    ])
    for (const value of [
      `arn:aws:iam::${A}:oidc-provider/a.b/c`,
      'arn:aws:iam::<a>:oidc-provider/a.b',
      '<p>',
    ])
      expect([value, await trust(value)]).toEqual([value, []])
  })
})

describe('names of service principals', () => {
  for (const [name, better] of UNKNOWN) {
    it(`does not know ${name}`, async () => {
      const near = better === undefined ? '' : `; did you mean \`${better}\`?`
      expect(await judge({Service: name})).toEqual([
        [
          'PB_UNKNOWN_SERVICE_PRINCIPAL',
          `Cannot find service principal \`${name}\`${near}`,
          ...(better === undefined ? [] : [better]),
        ],
      ])
    })
  }
})

describe('services in conditions', () => {
  const said = async (key: string, value: string, operator = 'StringEquals') => {
    const Condition = {[operator]: {[key]: value}}
    const text = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{Effect: 'Allow', Action: 'iam:PassRole', Resource: '*', Condition}],
    })
    const found = await runChecks(checkFamilies.grants, parsePolicy(text), {type: 'identity'})
    return found
      .filter(({code}) => code === 'PB_UNKNOWN_SERVICE_PRINCIPAL')
      .map(({message, suggestion}) => [message, suggestion])
  }

  it.each([
    ['iam:PassedToService', 'ecs-task.amazonaws.com', 'ecs-tasks.amazonaws.com'],
    ['iam:passedToService', 'lamda.amazonaws.com', 'lambda.amazonaws.com'],
    ['iam:PassedToService', 'ec2', 'ec2.amazonaws.com'],
    ['aws:CalledVia', 'athena', 'athena.amazonaws.com'],
    ['aws:PrincipalServiceName', 'cloudtrial.amazonaws.com', 'cloudtrail.amazonaws.com'],
  ])('%s has no %s', async (key, value, better) => {
    expect(await said(key, value)).toEqual([
      [`Cannot find service principal \`${value}\` for \`${key}\`; did you mean \`${better}\`?`, better],
    ])
  })

  it.each([
    ['iam:PassedToService', 'ecs-tasks.amazonaws.com'],
    ['iam:PassedToService', 'ec2.amazonaws.com.cn'],
    ['iam:PassedToService', 'unheard-of.amazonaws.com'],
    ['iam:PassedToService', '<service>.amazonaws.com'],
    ['iam:PassedToService', '<service>'],
    ['iam:PassedToService', '*.amazonaws.com'],
    ['iam:PassedToService', 'service-name'],
    ['aws:PrincipalTag/service', 'lamda.amazonaws.com'],
  ])('%s may have %s', async (key, value) => {
    expect(await said(key, value)).toEqual([])
  })

  it('may be in any case where that is not compared', async () => {
    const key = 'iam:PassedToService'
    expect(await said(key, 'EC2.amazonaws.com', 'StringEqualsIgnoreCase')).toEqual([])
    expect(await said(key, 'Lamda.amazonaws.com', 'StringNotEqualsIgnoreCase')).toHaveLength(1)
    expect(await said(key, 'EC2.amazonaws.com')).toHaveLength(1)
  })
})

describe('principals that are no strings', () => {
  it('are of the wrong type', async () => {
    const message = (value: string) => [['DATA_TYPE_MISMATCH', `Unexpected \`${value}\`, expected a string`]]
    expect(await judge({AWS: 111122223333})).toEqual(message(A))
    expect(await judge({AWS: [A, true]})).toEqual(message('true'))
  })
})

describe('a lockout', () => {
  it('shows behind a mistyped root', async () => {
    const codes = async (principal: unknown) => (await judge(principal, 'key', 'kms:*')).map(([code]) => code)
    expect((await codes({AWS: `arn:aws:iam::${A}:roots`})).sort()).toEqual([
      'PB_INVALID_PRINCIPAL',
      'PB_KMS_LOCKOUT',
    ])
    for (const root of [
      A,
      `arn:aws:iam::${A}:root`,
      'arn:aws:iam::<account>:root',
      '${Prefix}:iam::${A}:root',
    ])
      expect([root, await codes({AWS: root})]).toEqual([root, []])
  })
})
