import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {CodeAction, CompletionItem, Hover} from 'vscode-languageserver'
import {Client, placeAfter} from './client.ts'

const QUEUES = 'docs/playbooks/sqs/playbook.md'
const KEYS = 'docs/playbooks/kms/playbook.md'
const TABLE = (id: string, text: string) =>
  `| NIST Subcategory Control | Description |\n| --- | --- |\n| ${id} | ${text} |\n`
const keys = `# Keys - Security Playbook

## Preventative Controls

### 1. Keys are rotated

${TABLE('PR.DS-1', 'Data-at-rest is protected')}
Every key is rotated once a year.
`
const queues = ({
  id = 'PR.DS-1',
  link = '../kms/playbook.md#1-keys-are-rotated',
  action = 'sqs:SendMessage',
} = {}) =>
  `# Queues 🔑 - Security Playbook

## Preventative Controls

### 1. Queues are encrypted

${TABLE(id, 'Data-at-rest is protected')}
🔑🔑 See [keys](${link}), which say more about it than this page does.

\`\`\`json
{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "${action}",
      "Resource": "arn:aws:sqs:eu-west-1:111122223333:jobs",
      "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}
    }
  ]
}
\`\`\`
`

describe.each([
  {title: 'a client over standard input and output', isChecked: false},
  {title: 'a client of what a check kept', isChecked: true},
])('$title', ({isChecked}) => {
  let client: Client
  beforeAll(async () => {
    client = new Client({[KEYS]: keys, [QUEUES]: queues(), 'docs/playbooks/sqs/more notes.md': '# Notes\n'})
    if (isChecked) client.save('node_modules/x', '')
    if (isChecked) client.check()
  })
  afterAll(() => client.stop())

  it('is told what the server can do', async () => {
    expect(await client.initialize()).toMatchObject({
      capabilities: {hoverProvider: true, textDocumentSync: 2},
      serverInfo: {name: 'proofbook'},
    })
  })

  it('gets no diagnostics of a document without faults, and those of each change of it', async () => {
    client.open(QUEUES, queues())
    expect(await client.diagnostics(QUEUES, 1)).toEqual([])
    client.change(QUEUES, 2, queues({link: '../kms/missing.md'}))
    const [found, ...others] = await client.diagnostics(QUEUES, 2)
    expect(others).toEqual([])
    expect(found).toMatchObject({
      range: {start: {line: 10, character: 9}, end: {line: 10, character: 34}},
      severity: 1,
      code: 'no-dead-link/dead-link',
      source: 'proofbook',
      message: 'Cannot find file `../kms/missing.md`',
    })
    expect(found?.codeDescription?.href).toBe(
      'https://proofbook.github.io/proofbook/handbook/reference/rules/no-dead-link/',
    )
  })

  it('gets findings that another open document brings about, as that is in the editor', async () => {
    client.change(QUEUES, 3, queues())
    expect(await client.diagnostics(QUEUES, 3)).toEqual([])
    client.open(KEYS, keys)
    client.change(KEYS, 2, keys.replaceAll('Keys are rotated', 'Keys are renewed'))
    const found = await client.until(QUEUES, (each) => each.length > 0)
    expect(found.map(({code}) => code)).toEqual(['no-dead-anchor/dead-anchor'])
    client.notify('textDocument/didClose', {textDocument: {uri: client.uri(KEYS)}})
    expect(await client.until(QUEUES, (each) => each.length === 0)).toEqual([])
  })

  it('sees of an id its title, edition and who else cites it', async () => {
    const hover = await client.at<Hover>('hover', QUEUES, placeAfter(queues(), '| PR.D'))
    expect(hover).toEqual({
      range: {start: {line: 8, character: 2}, end: {line: 8, character: 9}},
      contents: {
        kind: 'markdown',
        value: `**\`PR.DS-1\`** Protection of stored data

NIST Cybersecurity Framework 1.1, PR.DS Data Security

> Data-at-rest is protected

Cited by 1 other:

- \`1. Keys are rotated\` in \`kms/playbook.md\``,
      },
    })
  })

  it('sees of an action its access level, resources and condition keys', async () => {
    const hover = await client.at<Hover>('hover', QUEUES, placeAfter(queues(), '"sqs:Send'))
    expect(hover.range).toEqual({start: {line: 18, character: 16}, end: {line: 18, character: 33}})
    const {value} = hover.contents as {value: string}
    expect(value).toContain('**`sqs:SendMessage`**\n\nAccess level: Write\n')
    expect(value).toContain('- `queue`: `arn:${Partition}:sqs:${Region}:${Account}:${QueueName}`')
  })

  it('sees of a condition key its type, and nothing of plain text', async () => {
    const hover = await client.at<Hover>('hover', QUEUES, placeAfter(queues(), '"aws:Principal'))
    expect(hover.contents).toEqual({
      kind: 'markdown',
      value: '**`aws:PrincipalOrgID`**\n\nType: String\n\nA global condition key.',
    })
    expect(await client.at('hover', QUEUES, {line: 0, character: 4})).toBeNull()
  })

  it('is offered what fixes a finding', async () => {
    const text = queues({
      id: 'PR.DSS-1',
      link: '../kms/playbook.md#1-Keys-are-rotated',
      action: 'sqs:SendMesage',
    })
    client.change(QUEUES, 4, text)
    const found = await client.diagnostics(QUEUES, 4)
    const titles = async (range: unknown) => {
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: {uri: client.uri(QUEUES)},
        range,
        context: {diagnostics: []},
      })
      return actions.map(({title, edit}) => [title, edit?.changes?.[client.uri(QUEUES)]])
    }
    const of = (code: string) => found.find((each) => each.code === code)?.range
    const line = (number: number) => ({
      start: {line: number, character: 0},
      end: {line: number, character: 99},
    })
    expect(found.map(({code}) => code)).toEqual([
      'no-unknown-control-id/unknown-id-close',
      'no-dead-anchor/mended-anchor',
      'no-invalid-policy-example/INVALID_ACTION',
    ])
    expect(of('no-invalid-policy-example/INVALID_ACTION')).toEqual({
      start: {line: 18, character: 16},
      end: {line: 18, character: 32},
    })
    expect((await titles(line(18)))[0]).toEqual([
      'Replace “sqs:SendMesage” with “sqs:SendMessage”',
      [
        {
          range: {start: {line: 18, character: 17}, end: {line: 18, character: 31}},
          newText: 'sqs:SendMessage',
        },
      ],
    ])
    expect((await titles(line(8)))[0]?.[0]).toBe('Replace “PR.DSS-1” with “PR.DS-1”')
    expect((await titles(line(1))).map(([title]) => title)).toEqual([
      'Fix all 2 findings that have one right answer',
    ])
  })

  const labels = async (text: string, version: number, words: string) => {
    client.change(QUEUES, version, text)
    const items = await client.at<CompletionItem[]>('completion', QUEUES, placeAfter(text, words))
    return items.map(({label}) => label)
  }

  it('is offered ids in the column of a control table, and nothing beside it', async () => {
    const text = queues({id: 'PR.A'})
    const ids = await labels(text, 5, '| PR.A')
    expect(ids).toHaveLength(108)
    expect(ids.slice(0, 2)).toEqual(['ID.AM-1', 'ID.AM-2'])
    expect(await labels(text, 6, 'Data-at')).toEqual([])
  })

  it('is offered services, their actions, and condition keys', async () => {
    expect(await labels(queues({action: 'sq'}), 7, '"sq')).toContain('sqs:')
    const actions = await labels(queues({action: 'sqs:Se'}), 8, '"sqs:Se')
    expect(actions).toContain('sqs:SendMessage')
    expect(actions.every((label) => label.startsWith('sqs:'))).toBe(true)
    const text = queues().replace('"aws:PrincipalOrgID"', '"kms:')
    expect(await labels(queues(), 9, '"aws:Princ')).toContain('aws:SourceIp')
    expect(await labels(text, 10, '{"kms:')).toContain('aws:PrincipalOrgID')
  })

  it('is offered files, folders and anchors in links', async () => {
    expect(await labels(queues({link: '../'}), 11, '](../')).toEqual(['kms/', 'sqs/'])
    expect(await labels(queues({link: ''}), 12, '](')).toEqual([
      'more notes.md',
      'playbook.md',
      '#queues----security-playbook',
      '#preventative-controls',
      '#1-queues-are-encrypted',
    ])
    expect(await labels(queues({link: '../kms/playbook.md#'}), 13, '.md#')).toEqual([
      '#keys---security-playbook',
      '#preventative-controls',
      '#1-keys-are-rotated',
    ])
    expect(await labels(queues({link: '../../../../'}), 14, '](../../../../')).toEqual([])
    expect(await labels(queues({link: 'https://example.com/'}), 15, 'example.com/')).toEqual([])
  })

  it('is told once that the configuration cannot be read, and served again when it can', async () => {
    client.save('proofbook.config.yml', 'rules: {no-such-rule: off}\n')
    client.change(QUEUES, 16, queues({link: 'gone.md'}))
    expect(await client.message()).toMatch(/^Proofbook: proofbook\.config\.yml:1:9 /)
    client.save('proofbook.config.yml', 'rules: {no-dead-link: warning}\n')
    client.notify('workspace/didChangeWatchedFiles', {changes: []})
    const found = await client.until(QUEUES, (each) =>
      each.some(({code}) => code === 'no-dead-link/dead-link'),
    )
    expect(found.map(({severity}) => severity)).toEqual([2])
    expect(client.shown).toHaveLength(1)
  })

  it('says nothing of what is no file', async () => {
    client.notify('textDocument/didOpen', {
      textDocument: {uri: 'untitled:Untitled-1', languageId: 'markdown', version: 1, text: '[a](b.md)'},
    })
    const position = {line: 0, character: 5}
    expect(
      await client.request('textDocument/hover', {textDocument: {uri: 'untitled:Untitled-1'}, position}),
    ).toBeNull()
  })

  it('ends when it is told to', async () => {
    expect(await client.request('shutdown')).toBeNull()
    client.notify('exit')
    expect(await client.ended).toBe(0)
  })
})
