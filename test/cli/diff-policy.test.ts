import {afterAll, describe, expect, it} from 'vitest'
import {WorkFolder} from '../command.ts'

const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:jobs'
const policy = (action: unknown, rest: object = {}) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{Effect: 'Allow', Action: action, Resource: QUEUE, ...rest}],
  })
const folder = new WorkFolder({
  'send.json': policy('sqs:SendMessage'),
  'same.json': policy(['SQS:Send*'], {Sid: 'Other'}),
  'delete.json': policy(['sqs:SendMessage', 'sqs:DeleteMessage']),
  'trust.json': policy('sts:AssumeRole', {Principal: '*', Resource: undefined}),
  'two.json': `${policy('sqs:SendMessage')}\n${policy('sqs:SendMessage')}`,
  'none.json': '{"name": "none"}',
})
afterAll(() => folder.remove())

const run = (...words: string[]) => folder.run(['diff-policy', ...words])

describe('diff-policy', () => {
  it('exits 0 for the same meaning, and 1 for another', () => {
    expect(run('send.json', 'same.json')).toMatchObject({
      code: 0,
      stdout: 'Same meaning (type identity)\n',
      stderr: '',
    })
    expect(run('send.json', 'delete.json')).toMatchObject({
      code: 1,
      stdout: `Gained: \`sqs:DeleteMessage\` on \`${QUEUE}\`\nLooser: the change gives and takes nothing (type identity)\n`,
    })
    expect(run('delete.json', 'send.json')).toMatchObject({
      code: 1,
      stdout: `Lost: \`sqs:DeleteMessage\` on \`${QUEUE}\`\nTighter: the change takes and gives nothing (type identity)\n`,
    })
  })

  it('gives the difference as data', () => {
    const {code, stdout} = run('send.json', 'delete.json', '--format', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toEqual({
      type: 'identity',
      verdict: 'looser',
      gained: [
        {
          by: 'allow',
          actions: ['sqs:DeleteMessage'],
          shownActions: ['sqs:DeleteMessage'],
          otherActions: false,
          resources: {allBut: false, names: [QUEUE]},
          tests: [],
          message: `Gained: \`sqs:DeleteMessage\` on \`${QUEUE}\``,
        },
      ],
      lost: [],
    })
  })

  it.each([
    [['two.json', 'send.json'], 'Unexpected 2 policies in `two.json`, expected one to compare\n'],
    [['send.json', 'none.json'], 'Found no IAM policy in `none.json`, so nothing was compared\n'],
    [['send.json', 'gone.json'], 'Cannot find `gone.json`, expected a file with a policy\n'],
    [
      ['send.json', 'trust.json'],
      'Unexpected type `trust` of the new policy, expected `identity` like the old one; state it with --type\n',
    ],
    [['-', '-'], 'Unexpected second `-`, expected one policy from standard input and one from a file\n'],
  ])('refuses %j', (words, stderr) => {
    expect(run(...words)).toMatchObject({code: 2, stdout: '', stderr})
  })
})
