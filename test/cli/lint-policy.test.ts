import {spawnSync} from 'node:child_process'
import {resolve} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'

const policy = (action: string) =>
  `{\n  "Version": "2012-10-17",\n  "Statement": [\n    {"Effect": "Allow", "Action": "${action}", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"}\n  ]\n}\n`
const folder = new WorkFolder({
  'right.json': policy('sqs:SendMessage'),
  'wrong.json': policy('sqs:SendMesage'),
  'bom.json': `\uFEFF${policy('sqs:SendMesage')}`,
})
afterAll(() => folder.remove())

interface Report {
  type: string
  inferred: string | null
  findings: {code: string; line: number; column: number}[]
}
const json = (...words: string[]) =>
  JSON.parse(folder.run(['lint-policy', ...words, '--format', 'json']).stdout) as Report

describe('lint-policy', () => {
  it('exits 0 for a right policy and 1 for one with an error', () => {
    expect(folder.run(['lint-policy', 'right.json']).code).toBe(0)
    expect(folder.run(['lint-policy', 'wrong.json']).code).toBe(1)
  })

  it('shows each finding under its line, and the type with its reason', () => {
    expect(folder.run(['lint-policy', 'wrong.json']).stdout.split('\n').slice(0, 3)).toEqual([
      '  4:35  error    Cannot find action `sqs:SendMesage`; did you mean `sqs:SendMessage`  INVALID_ACTION',
      '      4 │     {"Effect": "Allow", "Action": "sqs:SendMesage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"}',
      '        │                                   ^^^^^^^^^^^^^^^^',
    ])
    expect(folder.run(['lint-policy', 'right.json']).stdout).toBe(
      'Type identity (inferred: no statement has a principal): 0 errors, 0 warnings, 0 infos\n',
    )
  })

  it('gives findings as data, with paths, places and offsets', () => {
    expect(json('wrong.json')).toEqual({
      type: 'identity',
      inferred: 'no statement has a principal',
      findings: [
        {
          code: 'INVALID_ACTION',
          severity: 'error',
          path: ['Statement', 0, 'Action'],
          line: 4,
          column: 35,
          offset: policy('sqs:SendMesage').indexOf('"sqs:'),
          length: 16,
          message: 'Cannot find action `sqs:SendMesage`; did you mean `sqs:SendMessage`',
          suggestion: 'sqs:SendMessage',
        },
      ],
    })
  })

  it('does not count a byte order mark', () => {
    expect(json('bom.json').findings[0]).toMatchObject({line: 4, column: 35})
  })

  it.each([
    ['identity', 'identity'],
    ['IDENTITY_POLICY', 'identity'],
    ['SERVICE_CONTROL_POLICY', 'scp'],
    ['RESOURCE_CONTROL_POLICY', 'rcp'],
    ['AWS::KMS::Key', 'key'],
    ['RESOURCE_POLICY:AWS::KMS::Key', 'key'],
    ['RESOURCE_POLICY:AWS::S3::Bucket', 'bucket'],
    ['AWS::IAM::AssumeRolePolicyDocument', 'trust'],
    ['RESOURCE_POLICY', 'resource'],
    ['endpoint', 'endpoint'],
  ])('takes %s for the type %s', (name, type) => {
    expect(json('right.json', '--type', name)).toMatchObject({type, inferred: null})
  })

  it('refuses a type that it does not know, and suggests one', () => {
    const {code, stderr} = folder.run(['lint-policy', 'right.json', '--type', 'buckt'])
    expect(code).toBe(2)
    expect(stderr).toContain('Unexpected type `buckt`')
    expect(stderr).toContain('did you mean `bucket`')
  })

  it('reads standard input', () => {
    const {stdout} = spawnSync(process.execPath, [resolve('bin/proofbook.mjs'), 'lint-policy', '-'], {
      cwd: folder.path,
      input: policy('sqs:SendMesage'),
      encoding: 'utf8',
    })
    expect(stdout).toContain('INVALID_ACTION')
  })

  it.each([
    ['none.json', 'Cannot find `none.json`, expected a file with a policy\n'],
    ['.', 'Unexpected folder `.`, expected a file with a policy\n'],
  ])('tells that %s is no file', (file, message) => {
    expect(folder.run(['lint-policy', file])).toMatchObject({code: 2, stderr: message})
  })
})
