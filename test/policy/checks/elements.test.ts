import {describe, expect, it} from 'vitest'
import {checkFamilies} from '../../../src/policy/checks/index.ts'
import type {PolicyFinding, PolicyType} from '../../../src/policy/index.ts'
import {parsePolicy} from '../../../src/policy/index.ts'
import {runChecks} from '../../../src/policy/lint.ts'

type Told = Pick<PolicyFinding, 'code' | 'severity' | 'path' | 'offset' | 'length' | 'message' | 'suggestion'>

/** What the checks of elements say, with their own code and severity. */
async function judge(text: string, type: PolicyType = 'identity'): Promise<Told[]> {
  const found = await runChecks(checkFamilies.elements, parsePolicy(text), {type})
  return found.map((finding) => ({suggestion: undefined, ...finding}))
}

const codes = async (text: string, type?: PolicyType) => (await judge(text, type)).map(({code}) => code)

const whole = (statements: string) => `{"Version": "2012-10-17", "Statement": ${statements}}`
/** A whole policy of one statement. */
const one = (statement: string) => whole(`[${statement}]`)

const SQS = '"Action": "sqs:SendMessage", "Resource": "*"'
const ROLE = '"Principal": {"AWS": "arn:aws:iam::111122223333:role/App"}'
const IDENTITY = `{"Effect": "Allow", ${SQS}}`
const RESOURCE = `{"Effect": "Allow", ${ROLE}, ${SQS}}`
const TRUST = `{"Effect": "Allow", ${ROLE}, "Action": "sts:AssumeRole"}`
const actions = (count: number) =>
  `{"Effect": "Allow", "Action": [${Array(count).fill('"sqs:SendMessage"').join(', ')}], "Resource": "*"}`

interface Case {
  code: string
  severity?: 'error' | 'warning' | 'info'
  type?: PolicyType
  bad: string
  path: (string | number)[]
  /** The source of the place, at its last occurrence in `bad`. */
  at: string
  suggestion?: string
  /** Right, of the same type. */
  good: string[]
  /** Right for these types, although `bad` is wrong for its own. */
  silentFor?: PolicyType[]
}

const CASES: Case[] = [
  {
    code: 'DATA_TYPE_MISMATCH',
    bad: one(`{"Sid": 4711, "Effect": "Allow", ${SQS}}`),
    path: ['Statement', 0, 'Sid'],
    at: '4711',
    good: [],
  },
  {
    code: 'DATA_TYPE_MISMATCH',
    bad: `{"Version": ["2012-10-17"], "Statement": [${IDENTITY}]}`,
    path: ['Version'],
    at: '["2012-10-17"]',
    good: [
      one(IDENTITY),
      whole(IDENTITY),
      `{"Version": "2012-10-17", "Id": "a", "Statement": [${IDENTITY}]}`,
    ],
  },
  {
    code: 'DATA_TYPE_MISMATCH',
    bad: one('{"Effect": true, "Action": "*", "Resource": "*"}'),
    path: ['Statement', 0, 'Effect'],
    at: 'true',
    good: ['{"Effect": Allow, "Action": "*", "Resource": "*"}'],
  },
  {
    code: 'DATA_TYPE_MISMATCH',
    bad: one('{"Effect": "Deny", "Action": {"a": 1}, "Resource": "*"}'),
    path: ['Statement', 0, 'Action'],
    at: '{"a": 1}',
    good: [one('{"Effect": "Deny", "NotAction": ["a:B"], "NotResource": ["*"]}')],
  },
  {
    code: 'DATA_TYPE_MISMATCH',
    bad: one('{"Effect": "Deny", "Action": ["a:B", 7], "Resource": "*"}'),
    path: ['Statement', 0, 'Action', 1],
    at: '7',
    good: [],
  },
  {
    code: 'DATA_TYPE_MISMATCH',
    bad: one('{"Effect": "Deny", "Action": "a:B", "Resource": ["*", ["a"]]}'),
    path: ['Statement', 0, 'Resource'],
    at: '["*", ["a"]]',
    good: [],
  },
  {
    code: 'DATA_TYPE_MISMATCH',
    type: 'key',
    bad: one(`{"Effect": "Deny", "Principal": ["*"], ${SQS}}`),
    path: ['Statement', 0, 'Principal'],
    at: '["*"]',
    good: [one(`{"Effect": "Deny", "Principal": "*", ${SQS}}`), one(RESOURCE)],
  },
  {
    code: 'DATA_TYPE_MISMATCH',
    type: 'key',
    bad: one(`{"Effect": "Deny", "Principal": {"AWS": [["444455556666"]]}, ${SQS}}`),
    path: ['Statement', 0, 'Principal', 'AWS', 0],
    at: '["444455556666"]',
    good: [one(`{"Effect": "Deny", "Principal": {"AWS": ["444455556666", ...]}, ${SQS}}`)],
  },
  {
    code: 'DATA_TYPE_MISMATCH',
    bad: one(`{"Effect": "Deny", ${SQS}, "Condition": []}`),
    path: ['Statement', 0, 'Condition'],
    at: '[]',
    good: [one(`{"Effect": "Deny", ${SQS}, "Condition": "<condition>"}`)],
  },
  {
    code: 'DATA_TYPE_MISMATCH',
    bad: whole(`[${IDENTITY}, "a"]`),
    path: ['Statement'],
    at: `[${IDENTITY}, "a"]`,
    good: [whole(`[${IDENTITY}, ...]`), whole('[{"Effect": "Deny", ...}]')],
  },
  {
    code: 'INVALID_EFFECT',
    bad: one(`{"Effect": "allow", ${SQS}}`),
    path: ['Statement', 0, 'Effect'],
    at: '"allow"',
    suggestion: 'Allow',
    good: [one(IDENTITY), one(`{"Effect": "Deny", ${SQS}}`), one(`{"Effect": "<effect>", ${SQS}}`)],
  },
  {
    code: 'INVALID_EFFECT',
    bad: one(`{"Effect": "", ${SQS}}`),
    path: ['Statement', 0, 'Effect'],
    at: '""',
    good: [],
  },
  {
    code: 'INVALID_POLICY_ELEMENT',
    bad: one(`{"Effect": "Allow", ${SQS}, "Conditions": {}}`),
    path: ['Statement', 0, 'Conditions'],
    at: '"Conditions"',
    suggestion: 'Condition',
    good: [one(IDENTITY), one(`{"Effect": "Allow", ${SQS}, "<element>": "a"}`)],
  },
  {
    code: 'INVALID_POLICY_ELEMENT',
    bad: `{"Version": "2012-10-17", "Comment": "a", "Statement": [${IDENTITY}]}`,
    path: ['Comment'],
    at: '"Comment"',
    good: [`{"Version": "2012-10-17", "Id": "a", "Statement": [${IDENTITY}]}`],
  },
  {
    code: 'INVALID_VERSION',
    bad: `{"Version": "2012-10-18", "Statement": [${IDENTITY}]}`,
    path: ['Version'],
    at: '"2012-10-18"',
    suggestion: '2012-10-17',
    good: [one(IDENTITY), `{"Version": "2008-10-17", "Statement": [${IDENTITY}]}`],
  },
  {
    code: 'MISSING_VERSION',
    severity: 'warning',
    bad: `{"Statement": [${IDENTITY}]}`,
    path: [],
    at: `{"Statement": [${IDENTITY}]}`,
    good: [one(IDENTITY), IDENTITY, `${IDENTITY}, ${IDENTITY}`, `{..., "Statement": [${IDENTITY}]}`, '{}'],
  },
  {
    code: 'MISSING_STATEMENT',
    bad: whole('[]'),
    path: ['Statement'],
    at: '[]',
    good: [
      one(IDENTITY),
      whole('[...]'),
      IDENTITY,
      '{"Version": "1.0", "Rules": []}',
      '{}',
      'no policy',
      '[]',
    ],
  },
  {
    code: 'MISSING_STATEMENT',
    bad: '{"Version": "2012-10-17", "Id": "a"}',
    path: [],
    at: '{"Version": "2012-10-17", "Id": "a"}',
    good: ['{"Version": "2012-10-17", "Rules": []}', '{"Version": "2012-10-17", ...}'],
  },
  {
    code: 'MISSING_EFFECT',
    bad: one(`{${SQS}}`),
    path: ['Statement', 0],
    at: `{${SQS}}`,
    good: [one(IDENTITY), one(`{..., ${SQS}}`)],
  },
  {
    code: 'MISSING_ACTION',
    bad: one('{"Effect": "Deny", "Resource": "*"}'),
    path: ['Statement', 0],
    at: '{"Effect": "Deny", "Resource": "*"}',
    good: [
      one(IDENTITY),
      one('{"Effect": "Deny", "NotAction": "a:B", "Resource": "*"}'),
      one('{"Effect": "Deny", "Action": [], "Resource": "*"}'),
      one('{"Effect": "Deny", "Resource": "*" // actions\n}'),
    ],
  },
  {
    code: 'MISSING_RESOURCE',
    bad: one('{"Effect": "Allow", "Action": "a:B"}'),
    path: ['Statement', 0],
    at: '{"Effect": "Allow", "Action": "a:B"}',
    good: [one(IDENTITY), one('{"Effect": "Deny", "Action": "a:B", "NotResource": "*"}')],
    silentFor: ['trust', 'unknown'],
  },
  {
    code: 'MISSING_RESOURCE',
    type: 'resource',
    bad: one(TRUST),
    path: ['Statement', 0],
    at: TRUST,
    good: [
      one(RESOURCE),
      one(`{"Effect": "Allow", ${ROLE}, "Action": ["ecr:BatchGetImage"]}`),
      one(`{"Effect": "Allow", ${ROLE}, "Action": ["redshift-serverless:RestoreFromSnapshot"]}`),
      one('{"Effect": "Allow", "Principal": "*", "Action": "redshift:AuthorizeInboundIntegration"}'),
      // As the console of EFS writes it: https://docs.aws.amazon.com/efs/latest/ug/create-file-system-policy.html
      whole(
        '[{"Effect": "Allow", "Principal": "*", "Action": "elasticfilesystem:ClientMount"}, {"Effect": "Deny", "Principal": "*", "Action": "*"}]',
      ),
    ],
    silentFor: ['trust', 'unknown'],
  },
  {
    code: 'MISSING_RESOURCE',
    type: 'resource',
    bad: one('{"Effect": "Deny", "Principal": "*", "Action": "*"}'),
    path: ['Statement', 0],
    at: '{"Effect": "Deny", "Principal": "*", "Action": "*"}',
    good: [],
    silentFor: ['trust', 'unknown'],
  },
  ...(['key', 'bucket', 'resource', 'trust', 'endpoint', 'rcp'] as const).map((type) => ({
    code: 'MISSING_PRINCIPAL',
    type,
    bad: one(IDENTITY),
    path: ['Statement', 0],
    at: IDENTITY,
    good: [one(RESOURCE), one(`{"Effect": "Deny", "NotPrincipal": {"AWS": "111122223333"}, ${SQS}}`)],
    silentFor: ['identity', 'scp', 'unknown'] as PolicyType[],
  })),
  {
    code: 'UNSUPPORTED_PRINCIPAL',
    bad: one(`{"Effect": "Deny", "Principal": "everyone", ${SQS}}`),
    path: ['Statement', 0, 'Principal'],
    at: '"everyone"',
    good: [one(IDENTITY)],
    silentFor: ['key', 'bucket', 'trust', 'endpoint', 'resource', 'scp', 'rcp', 'unknown'],
  },
  {
    code: 'SCP_SYNTAX_ERROR_PRINCIPAL',
    type: 'scp',
    bad: one(`{"Effect": "Deny", "NotPrincipal": "everyone", ${SQS}}`),
    path: ['Statement', 0, 'NotPrincipal'],
    at: '"everyone"',
    good: [one(IDENTITY)],
    silentFor: ['identity', 'key', 'bucket', 'trust', 'endpoint', 'resource', 'rcp', 'unknown'],
  },
  {
    code: 'ALLOW_WITH_NOT_PRINCIPAL',
    severity: 'warning',
    type: 'bucket',
    bad: one(`{"Effect": "Allow", "NotPrincipal": {"AWS": "111122223333"}, ${SQS}}`),
    path: ['Statement', 0, 'NotPrincipal'],
    at: '{"AWS": "111122223333"}',
    good: [one(RESOURCE), one(`{"Effect": "Deny", "NotPrincipal": {"AWS": "111122223333"}, ${SQS}}`)],
    silentFor: ['identity', 'scp', 'unknown'],
  },
  {
    code: 'UNSUPPORTED_ELEMENT_COMBINATION',
    bad: one(`{"Effect": "Allow", ${SQS}, "NotAction": "a:B"}`),
    path: ['Statement', 0, 'NotAction'],
    at: '"a:B"',
    good: [one(IDENTITY), one('{"Effect": "Deny", "NotAction": "a:B", "NotResource": "*"}')],
  },
  {
    code: 'UNSUPPORTED_ELEMENT_COMBINATION',
    type: 'bucket',
    bad: one(`{"Effect": "Allow", "NotPrincipal": {"AWS": "1"}, "Principal": "everyone", ${SQS}}`),
    path: ['Statement', 0, 'Principal'],
    at: '"everyone"',
    good: [one(RESOURCE)],
  },
  ...(['identity', 'scp', 'rcp'] as const).map((type) => ({
    code: 'UNIQUE_SIDS_REQUIRED',
    type,
    bad: whole(`[{"Sid": "Twice", "Effect": "Allow", ${SQS}}, {"Sid": "Twice", "Effect": "Deny", ${SQS}}]`),
    path: ['Statement', 1, 'Sid'],
    at: '"Twice"',
    good: [
      whole(`[{"Sid": "A", "Effect": "Allow", ${SQS}}, {"Sid": "a", "Effect": "Deny", ${SQS}}]`),
      whole(`[{"Sid": "", "Effect": "Allow", ${SQS}}, {"Sid": "", "Effect": "Deny", ${SQS}}]`),
      [one(`{"Sid": "A", "Effect": "Allow", ${SQS}}`), one(`{"Sid": "A", "Effect": "Deny", ${SQS}}`)].join(
        '\n',
      ),
    ],
    silentFor: ['key', 'bucket', 'trust', 'endpoint', 'resource', 'unknown'] as PolicyType[],
  })),
  {
    code: 'UNIQUE_SIDS_RECOMMENDED',
    severity: 'warning',
    type: 'key',
    bad: whole(
      `[{"Sid": "Twice", "Effect": "Allow", ${ROLE}, ${SQS}}, {"Sid": "Twice", "Effect": "Deny", ${SQS}}]`,
    ),
    path: ['Statement', 1, 'Sid'],
    at: '"Twice"',
    good: [one(RESOURCE), whole(`[${RESOURCE}, ${TRUST}]`)],
    silentFor: ['identity', 'scp', 'rcp', 'unknown'],
  },
  {
    code: 'UNSUPPORTED_SID',
    bad: one(`{"Sid": "Allow use", "Effect": "Allow", ${SQS}}`),
    path: ['Statement', 0, 'Sid'],
    at: '"Allow use"',
    suggestion: 'Allowuse',
    good: [
      one(`{"Sid": "AllowUse1", "Effect": "Allow", ${SQS}}`),
      one(`{"Sid": "", "Effect": "Allow", ${SQS}}`),
      one(`{"Sid": "<sid>", "Effect": "Allow", ${SQS}}`),
    ],
    silentFor: ['key', 'bucket', 'trust', 'endpoint', 'resource', 'scp', 'rcp', 'unknown'],
  },
  {
    code: 'EMPTY_SID_VALUE',
    severity: 'info',
    bad: one(`{"Sid": "", "Effect": "Allow", ${SQS}}`),
    path: ['Statement', 0, 'Sid'],
    at: '""',
    good: [one(`{"Sid": "A", "Effect": "Allow", ${SQS}}`), one(IDENTITY)],
  },
  {
    code: 'EMPTY_ARRAY_ACTION',
    severity: 'info',
    bad: one('{"Effect": "Deny", "NotAction": [], "Resource": "*"}'),
    path: ['Statement', 0, 'NotAction'],
    at: '[]',
    good: [one(IDENTITY), one('{"Effect": "Deny", "Action": [...], "Resource": "*"}')],
  },
  {
    code: 'EMPTY_ARRAY_RESOURCE',
    severity: 'info',
    bad: one('{"Effect": "Deny", "Action": "a:B", "Resource": [ ]}'),
    path: ['Statement', 0, 'Resource'],
    at: '[ ]',
    good: [one(IDENTITY), one('{"Effect": "Deny", "Action": "a:B", "Resource": [ /* yours */ ]}')],
  },
  {
    code: 'EMPTY_ARRAY_PRINCIPAL',
    severity: 'info',
    type: 'key',
    bad: one(`{"Effect": "Deny", "Principal": {"Service": "a.amazonaws.com", "AWS": []}, ${SQS}}`),
    path: ['Statement', 0, 'Principal', 'AWS'],
    at: '[]',
    good: [one(RESOURCE), one(`{"Effect": "Deny", "Principal": {"AWS": [...]}, ${SQS}}`)],
    silentFor: ['identity', 'scp', 'unknown'],
  },
  {
    code: 'EMPTY_ARRAY_PRINCIPAL',
    severity: 'info',
    type: 'bucket',
    bad: one(`{"Effect": "Deny", "Principal": [], ${SQS}}`),
    path: ['Statement', 0, 'Principal'],
    at: '[]',
    good: [],
  },
  {
    code: 'EMPTY_OBJECT_PRINCIPAL',
    severity: 'info',
    type: 'key',
    bad: one(`{"Effect": "Deny", "Principal": {}, ${SQS}}`),
    path: ['Statement', 0, 'Principal'],
    at: '{}',
    good: [one(RESOURCE), one(`{"Effect": "Deny", "Principal": {...}, ${SQS}}`)],
    silentFor: ['identity', 'scp', 'unknown'],
  },
  {
    code: 'EMPTY_OBJECT_CONDITION',
    severity: 'info',
    bad: one(`{"Effect": "Deny", ${SQS}, "Condition": {}}`),
    path: ['Statement', 0, 'Condition'],
    at: '{}',
    good: [
      one(`{"Effect": "Deny", ${SQS}, "Condition": {"Bool": {"aws:SecureTransport": "true"}}}`),
      one(`{"Effect": "Deny", ${SQS}, "Condition": { ... }}`),
    ],
  },
  {
    code: 'REDUNDANT_STATEMENT',
    severity: 'info',
    bad: whole(
      `[{"Sid": "A", "Effect": "Deny", ${SQS}}, {"Effect": "Deny", "Resource": ["*"], "Action": "sqs:SendMessage"}]`,
    ),
    path: ['Statement', 1],
    at: '{"Effect": "Deny", "Resource": ["*"], "Action": "sqs:SendMessage"}',
    good: [
      whole(`[${IDENTITY}, {"Effect": "Deny", ${SQS}}]`),
      whole(`[${IDENTITY}, {"Effect": "Allow", ${SQS}, "Condition": {}}]`),
      whole('[{"Effect": "Allow", ...}, {"Effect": "Allow", ...}]'),
      `${one(IDENTITY)}\n${one(IDENTITY)}`,
    ],
  },
  ...(
    [
      ['IDENTITY_POLICY', 'warning', 'identity', 6144],
      ['RESOURCE_POLICY', 'warning', 'key', 32_768],
      ['RESOURCE_POLICY', 'warning', 'bucket', 20_480],
      ['ROLE_TRUST_POLICY', 'warning', 'trust', 2048],
      ['SCP', 'error', 'scp', 10_240],
      ['RCP', 'error', 'rcp', 5120],
    ] as const
  ).map(([quota, severity, type, limit]) => {
    const unpadded = one(`{"Sid":"","Effect":"Allow",${SQS}}`).replace(/\s/g, '')
    const ofLength = (size: number) =>
      unpadded.replace('"Sid":"', `"Sid":"${'a'.repeat(size - unpadded.length)}`)
    const spaced = ofLength(limit).replace(':', type === 'key' || type === 'bucket' ? ':' : ': \n ')
    return {
      code: `POLICY_SIZE_EXCEEDS_${quota}_QUOTA`,
      severity,
      type,
      bad: ofLength(limit + 1),
      path: [],
      at: ofLength(limit + 1),
      good: [spaced],
      silentFor: ['endpoint', 'resource', 'unknown'] as PolicyType[],
    }
  }),
]

describe.each(CASES)('$code at $path in a policy of type $type', (example) => {
  const {
    code,
    severity = 'error',
    type = 'identity',
    bad,
    path,
    at,
    suggestion,
    good,
    silentFor = [],
  } = example

  it('is found at its place', async () => {
    const told = (await judge(bad, type)).filter((finding) => finding.code === code)
    const offset = bad.lastIndexOf(at)
    expect(told).toStrictEqual([
      {code, severity, path, offset, length: at.length, message: expect.any(String), suggestion},
    ])
    expect(told[0]!.message).toMatch(
      /^(?:Unexpected .+, expected .+|Cannot find .+|Statement repeats an earlier one; .+)[^.]$/,
    )
  })

  it('is not seen in right policies, nor in other types', async () => {
    for (const text of good) expect(await codes(text, type), text).not.toContain(code)
    for (const other of silentFor) expect(await codes(bad, other), other).not.toContain(code)
  })
})

describe('a right policy', () => {
  it.each<[PolicyType, string]>([
    ['identity', one(IDENTITY)],
    ['identity', whole(IDENTITY)],
    ['identity', IDENTITY],
    ['identity', `[${IDENTITY}, ${IDENTITY.replace('Allow', 'Deny')}]`],
    ['scp', one(IDENTITY)],
    ['key', one(RESOURCE)],
    ['key', RESOURCE],
    ['bucket', one(RESOURCE).replace('{', '{"Id": "Bucket policy", ')],
    ['endpoint', one(`{"Effect": "Allow", "Principal": "*", ${SQS}}`)],
    ['rcp', one(`{"Effect": "Deny", "Principal": "*", ${SQS}}`)],
    ['trust', one(TRUST)],
    ['unknown', one(TRUST)],
    ['unknown', one(IDENTITY)],
    ['unknown', 'no policy at all'],
    ['identity', '{"Version": "1.0", "Name": "a document"}'],
    ['identity', ''],
  ])('passes as %s: %s', async (type, text) => {
    expect(await codes(text, type)).toEqual([])
  })
})

it.each<[PolicyType, string, string]>([
  ['identity', one('{"Effect": "Deny", "Actoin": "a:B", "Resource": "*"}'), 'Action'],
  ['identity', one('{"Effect": "Deny", "notaction": "a:B", "Resource": "*"}'), 'NotAction'],
  ['identity', one('{"Effect": "Deny", "Action": "a:B", "Resources": "*"}'), 'Resource'],
  ['identity', one(`{"effect": "Deny", ${SQS}}`), 'Effect'],
  ['key', one(`{"Effect": "Deny", "Principals": "*", ${SQS}}`), 'Principal'],
  ['identity', `{"version": "2012-10-17", "Id": "a", "Statement": [${IDENTITY}]}`, 'Version'],
])('says once what is misspelt, as %s: %s', async (type, text, suggestion) => {
  expect((await judge(text, type)).map((told) => [told.code, told.suggestion])).toEqual([
    ['INVALID_POLICY_ELEMENT', suggestion],
  ])
})

it('still misses an element beside one that nobody knows', async () => {
  expect(await codes(one('{"Effect": "Deny", "Comment": "a:B", "Resource": "*"}'))).toEqual([
    'MISSING_ACTION',
    'INVALID_POLICY_ELEMENT',
  ])
})

it('names what was found and what was expected', async () => {
  const messages = async (text: string, type?: PolicyType) =>
    (await judge(text, type)).map(({message}) => message)
  expect(await messages(one(`{"Effect": "allow", ${SQS}}`))).toEqual([
    'Unexpected effect `allow`, expected `Allow`',
  ])
  expect(await messages(one(`{"Effect": "Deny", ${SQS}, "Conditions": 1}`))).toEqual([
    'Cannot find `Conditions` among the elements of a statement; did you mean `Condition`?',
  ])
  expect(await messages(one('{"Effect": "Deny", "Action": "a:B"}'))).toEqual([
    'Cannot find `Resource` or `NotResource` in the statement',
  ])
  expect(await messages(one(`{"Effect": "Deny", ${SQS}, "Condition": null}`))).toEqual([
    'Unexpected `null` for `Condition`, expected an object',
  ])
  expect(await messages(one(IDENTITY.replace('{', '{"Sid": "Größe", ')))).toEqual([
    'Unexpected U+00F6 in Sid `Größe`, expected only letters `A-Za-z` and digits',
  ])
})

it('counts neither white space around a policy nor, for characters, within it', async () => {
  const text = one(actions(300))
  expect(text.replace(/\s/g, '').length).toBeLessThan(6144)
  expect(await codes(text.replaceAll(' ', '   '))).toEqual([])
  expect(await codes(one(actions(400)))).toEqual(['POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA'])
  const spaced = one(RESOURCE).replace('{', `{${' '.repeat(32_768)}`)
  expect(await codes(spaced, 'key')).toEqual(['POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA'])
  expect(await codes(' '.repeat(32_768) + one(RESOURCE), 'key')).toEqual([])
})
