import {spawnSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'

const policy = (action: string) =>
  `{\n  "Version": "2012-10-17",\n  "Statement": [\n    {"Effect": "Allow", "Action": "${action}", "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs"}\n  ]\n}\n`
const DRAFT = `{
  "Version": "2012-10-17",
  "Statement": [{
    "Effect": "Allow",
    "Action": "kms:Decrypt",
    "Resource": "arn:aws:kms:eu-west-1:<account-id>:key/<key-id>",
    "Condition": {"StringEquals": {"aws:SourceAccount": <account-id>, "aws:PrincipalAccount": "<account-id>"}}
  }]
}
`
const folder = new WorkFolder({
  'draft.json': DRAFT,
  'right.json': policy('sqs:SendMessage'),
  'wrong.json': policy('sqs:SendMesage'),
  'sub dir/wrong.json': policy('sqs:SendMesage'),
  'dirty.json':
    '1  {"Version": "2012-10-17", "Statement": [\n2  \n3  {"Effect": "Allow", "Action": "sqs:SendMesage", "Resource": <queue-arn>},\n4  ...\n5  ]}\n',
  'list.json': `[${policy('sqs:SendMesage')}]`,
  'named.json': `{"send": ${policy('sqs:SendMesage')}, "receive": ${policy('sqs:ReceiveMessage')}}`,
  'lists.json': `[[${policy('sqs:SendMesage')}]]`,
  'bom.json': `\uFEFF${policy('sqs:SendMesage')}`,
})
writeFileSync(join(folder.path, 'latin.json'), Buffer.from('{\n  "Sid": "caf\xe9"}\n', 'latin1'))
afterAll(() => folder.remove())

interface Report {
  type: string
  inferred: string | null
  findings: {code: string; line: number; column: number}[]
}
const json = (...words: string[]) =>
  JSON.parse(folder.run(['lint-policy', ...words, '--format', 'json']).stdout) as Report

describe('lint-policy', () => {
  it('judges one policy in a list', () => {
    expect(json('list.json')).toMatchObject({type: 'identity', findings: [{code: 'INVALID_ACTION', line: 4}]})
  })

  it.each(['named.json', 'lists.json'])('does not say of %s that it has no errors', (file) => {
    const {code, stdout, stderr} = folder.run(['lint-policy', file])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toBe(
      `Found no IAM policy in \`${file}\`, so nothing was checked; with --type it is judged as a policy, whatever it contains\n`,
    )
  })

  it('exits 0 for a right policy and 1 for one with an error', () => {
    expect(folder.run(['lint-policy', 'right.json']).code).toBe(0)
    expect(folder.run(['lint-policy', 'wrong.json']).code).toBe(1)
  })

  it('shows each finding under its line, and the type with its reason', () => {
    expect(folder.run(['lint-policy', 'wrong.json']).stdout.split('\n').slice(0, 3)).toEqual([
      '  4:35  error    Cannot find action `sqs:SendMesage`; did you mean `sqs:SendMessage`?  INVALID_ACTION',
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
          message: 'Cannot find action `sqs:SendMesage`; did you mean `sqs:SendMessage`?',
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
    const {stdout} = spawnSync(process.execPath, [resolve('bin/proofbook.cjs'), 'lint-policy', '-'], {
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

  it('gives SARIF with a rule for each code, and columns in UTF-16 units', () => {
    const {stdout} = folder.run(['lint-policy', 'sub dir/wrong.json', '--format', 'sarif'])
    const log = JSON.parse(stdout) as {
      version: string
      runs: {tool: {driver: {rules: unknown[]}}; results: unknown[]}[]
    }
    expect(log.version).toBe('2.1.0')
    const [run] = log.runs
    const url =
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-action'
    expect(run!.tool.driver).toMatchObject({informationUri: expect.stringMatching(/^https:\/\//)})
    expect(run!.tool.driver.rules).toEqual([
      {
        id: 'INVALID_ACTION',
        shortDescription: {text: expect.any(String)},
        fullDescription: {text: expect.stringMatching(/^[A-Z].{40,}\.$/)},
        help: {text: expect.stringMatching(/^[A-Z][\s\S]{40,}\n\nhttps:/)},
        defaultConfiguration: {level: 'error'},
        helpUri: url,
      },
    ])
    expect(run).toMatchObject({columnKind: 'utf16CodeUnits', invocations: [{executionSuccessful: true}]})
    expect(run!.results).toEqual([
      {
        ruleId: 'INVALID_ACTION',
        ruleIndex: 0,
        level: 'error',
        message: {text: 'Cannot find action `sqs:SendMesage`; did you mean `sqs:SendMessage`?'},
        locations: [
          {
            physicalLocation: {
              artifactLocation: {uri: 'sub%20dir/wrong.json'},
              region: {startLine: 4, startColumn: 35, endLine: 4, endColumn: 51},
            },
          },
        ],
        properties: {path: ['Statement', 0, 'Action']},
      },
    ])
  })

  describe('--set', () => {
    const filled = (...settings: string[]) =>
      folder.run(['lint-policy', ...settings.flatMap((each) => ['--set', each]), 'draft.json'])

    it('prints the policy with values for its placeholders, in strings and without quotes', () => {
      const run = filled('account=111122223333', 'key-id=0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0')
      expect(run.stdout).toBe(
        DRAFT.replaceAll('"<account-id>"', '"111122223333"')
          .replace(': <account-id>', ': "111122223333"')
          .replaceAll('<account-id>', '111122223333')
          .replace('<key-id>', '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'),
      )
      expect([run.code, run.stderr]).toEqual([
        0,
        'Type identity (inferred: no statement has a principal): 0 errors, 0 warnings, 0 infos\n',
      ])
    })

    it.each([
      ['acount=1', 'did you mean `account`?'],
      ['account', 'expected `name=value`'],
    ])('refuses %s', (setting, said) => {
      const run = filled(setting)
      expect([run.code, run.stdout]).toEqual([2, ''])
      expect(run.stderr).toContain(said)
    })
  })

  it('refuses bytes that are no UTF-8, with their place', () => {
    const run = folder.run(['lint-policy', 'latin.json'])
    expect(run.code).not.toBe(0)
    expect(run.stdout).toBe('')
    expect(run.stderr).toContain('latin.json:2:14 Unexpected byte 0xe9, expected UTF-8')
  })

  it('reads a policy with an ellipsis, line numbers and placeholders, and tells what of it is certain', () => {
    expect(json('dirty.json').findings.map(({code, line, column}) => [code, line, column])).toEqual([
      ['JSON_SYNTAX_ERROR', 1, 1],
      ['INVALID_ACTION', 3, 34],
      ['PB_DOC_PLACEHOLDER', 3, 64],
      ['PB_DOC_ELLIPSIS', 4, 4],
    ])
  })
})
