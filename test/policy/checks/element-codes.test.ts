import {describe, expect, it} from 'vitest'
import {lintPolicy, type PolicyType, parsePolicy} from '../../../src/policy/index.ts'

const ALLOW = {
  Effect: 'Allow',
  Action: 'sqs:SendMessage',
  Resource: 'arn:aws:sqs:eu-west-1:111122223333:jobs',
}
const EVERYONE = {...ALLOW, Principal: {AWS: 'arn:aws:iam::111122223333:role/Jobs'}}
const policy = (...statements: unknown[]) => ({Version: '2012-10-17', Statement: statements})
const without = <T extends object>(object: T, key: keyof T) => {
  const {[key]: _, ...rest} = object
  return rest
}

async function pathsOf(code: string, value: unknown, type: PolicyType) {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const findings = await lintPolicy(parsePolicy(text), {type})
  return findings.filter((finding) => finding.code === code).map(({path}) => path.join('.'))
}

const first = 'Statement.0'
const cases: [code: string, type: PolicyType, bad: unknown, path: string, good: unknown][] = [
  ['INVALID_EFFECT', 'identity', policy({...ALLOW, Effect: 'allow'}), `${first}.Effect`, policy(ALLOW)],
  ['INVALID_VERSION', 'identity', {...policy(ALLOW), Version: '2012-10-18'}, 'Version', policy(ALLOW)],
  ['MISSING_VERSION', 'identity', {Statement: [ALLOW]}, '', policy(ALLOW)],
  ['MISSING_ACTION', 'identity', policy(without(ALLOW, 'Action')), first, policy(ALLOW)],
  ['MISSING_EFFECT', 'identity', policy(without(ALLOW, 'Effect')), first, policy(ALLOW)],
  ['MISSING_RESOURCE', 'identity', policy(without(ALLOW, 'Resource')), first, policy(ALLOW)],
  ['MISSING_PRINCIPAL', 'resource', policy(ALLOW), first, policy(EVERYONE)],
  ['UNSUPPORTED_PRINCIPAL', 'identity', policy(EVERYONE), `${first}.Principal`, policy(ALLOW)],
  ['SCP_SYNTAX_ERROR_PRINCIPAL', 'scp', policy(EVERYONE), `${first}.Principal`, policy(ALLOW)],
  ['INVALID_POLICY_ELEMENT', 'identity', policy({...ALLOW, Actions: 'x'}), `${first}.Actions`, policy(ALLOW)],
  [
    'DATA_TYPE_MISMATCH',
    'identity',
    policy({...ALLOW, Sid: 7}),
    `${first}.Sid`,
    policy({...ALLOW, Sid: 'A7'}),
  ],
  ['EMPTY_SID_VALUE', 'identity', policy({...ALLOW, Sid: ''}), `${first}.Sid`, policy({...ALLOW, Sid: 'A'})],
  [
    'UNSUPPORTED_SID',
    'identity',
    policy({...ALLOW, Sid: 'a b'}),
    `${first}.Sid`,
    policy({...ALLOW, Sid: 'Ab'}),
  ],
  ['EMPTY_ARRAY_ACTION', 'identity', policy({...ALLOW, Action: []}), `${first}.Action`, policy(ALLOW)],
  ['EMPTY_ARRAY_RESOURCE', 'identity', policy({...ALLOW, Resource: []}), `${first}.Resource`, policy(ALLOW)],
  [
    'EMPTY_OBJECT_CONDITION',
    'identity',
    policy({...ALLOW, Condition: {}}),
    `${first}.Condition`,
    policy(ALLOW),
  ],
  [
    'EMPTY_OBJECT_PRINCIPAL',
    'resource',
    policy({...ALLOW, Principal: {}}),
    `${first}.Principal`,
    policy(EVERYONE),
  ],
  [
    'ALLOW_WITH_NOT_PRINCIPAL',
    'resource',
    policy({...ALLOW, NotPrincipal: EVERYONE.Principal}),
    `${first}.NotPrincipal`,
    policy({...ALLOW, Effect: 'Deny', NotPrincipal: EVERYONE.Principal}),
  ],
  [
    'UNIQUE_SIDS_REQUIRED',
    'identity',
    policy({...ALLOW, Sid: 'A'}, {...ALLOW, Sid: 'A', Action: 'sqs:ReceiveMessage'}),
    'Statement.1.Sid',
    policy({...ALLOW, Sid: 'A'}, {...ALLOW, Sid: 'B'}),
  ],
  [
    'UNIQUE_SIDS_RECOMMENDED',
    'key',
    policy({...EVERYONE, Sid: 'A b'}, {...EVERYONE, Sid: 'A b', Action: 'kms:Decrypt'}),
    'Statement.1.Sid',
    policy({...EVERYONE, Sid: 'A b'}, {...EVERYONE, Sid: 'B'}),
  ],
  [
    'REDUNDANT_STATEMENT',
    'identity',
    policy({...ALLOW, Sid: 'A'}, {...ALLOW, Sid: 'B'}),
    'Statement.1',
    policy(ALLOW, {...ALLOW, Action: 'sqs:ReceiveMessage'}),
  ],
  [
    'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA',
    'identity',
    policy(...Array.from({length: 60}, (_, index) => ({...ALLOW, Sid: `Statement${index}`}))),
    '',
    policy(ALLOW),
  ],
]

describe.each(cases)('%s', (code, type, bad, path, good) => {
  it('is told at its place', async () => {
    expect(await pathsOf(code, bad, type)).toEqual([path])
  })

  it('is not told of a right policy', async () => {
    expect(await pathsOf(code, good, type)).toEqual([])
  })
})

describe('a fragment', () => {
  it.each(['MISSING_VERSION', 'MISSING_STATEMENT'])('never has %s', async (code) => {
    expect(await pathsOf(code, ALLOW, 'identity')).toEqual([])
    expect(await pathsOf(code, `${JSON.stringify(ALLOW)},\n${JSON.stringify(ALLOW)}`, 'identity')).toEqual([])
  })
})

it.each(['MISSING_RESOURCE', 'UNSUPPORTED_SID'])('%s is no rule of a role trust policy', async (code) => {
  const trust = {
    Sid: 'a b',
    Effect: 'Allow',
    Principal: {Service: 'ec2.amazonaws.com'},
    Action: 'sts:AssumeRole',
  }
  expect(await pathsOf(code, policy(trust), 'trust')).toEqual([])
})
