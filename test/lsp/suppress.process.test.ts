import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {CodeAction, Diagnostic} from 'vscode-languageserver'
import {Client} from './client.ts'

const PAGE = 'docs/playbooks/sqs/playbook.md'

describe('the comment that suppresses a finding', () => {
  let client: Client
  let version = 0
  beforeAll(async () => {
    client = new Client({[PAGE]: '# Queues\n'})
    await client.initialize()
    client.open(PAGE, '# Queues\n')
    version = 1
  })
  afterAll(() => client.stop())

  const show = (text: string): Promise<Diagnostic[]> => {
    version += 1
    client.change(PAGE, version, text)
    return client.diagnostics(PAGE, version)
  }
  const ask = async (line: number, only?: string[]) => {
    const at = {line: line - 1, character: 0}
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: {uri: client.uri(PAGE)},
      range: {start: at, end: {...at, character: 999}},
      context: {diagnostics: [], ...(only && {only})},
    })
    return actions.filter(({title}) => title.startsWith('Suppress '))
  }
  /** The text with what the only action for a line writes; undefined where none is offered. */
  const suppressed = async (text: string, line: number): Promise<string | undefined> => {
    const found = await show(text)
    expect(found.some(({range}) => range.start.line === line - 1)).toBe(true)
    const actions = await ask(line)
    expect(actions.length).toBeLessThan(2)
    const edits = actions[0]?.edit?.changes?.[client.uri(PAGE)]
    if (!edits) return undefined
    const [{range, newText} = expect.fail('no edit')] = edits
    expect(range).toEqual({start: {line: line - 1, character: 0}, end: {line: line - 1, character: 0}})
    const lines = text.split(/(?<=\n)/)
    return [...lines.slice(0, line - 1), newText, ...lines.slice(line - 1)].join('')
  }
  const COMMENT = '<!-- proofbook-disable-next-line no-dead-link -- reason -->'

  it.each([
    ['above a paragraph', '# Q\n\n[a](a.md)\n', 3, `# Q\n\n${COMMENT}\n[a](a.md)\n`],
    ['above a heading', '# Q\n\n## [a](a.md)\n', 3, `# Q\n\n${COMMENT}\n## [a](a.md)\n`],
    [
      'between lines that end as on Windows',
      '# Q\r\n\r\n[a](a.md)\r\n',
      3,
      `# Q\r\n\r\n${COMMENT}\r\n[a](a.md)\r\n`,
    ],
    ['in a quote', '# Q\n\n> [a](a.md)\n', 3, `# Q\n\n> ${COMMENT}\n> [a](a.md)\n`],
    [
      'in the later paragraph of an item',
      '# Q\n\n- x\n\n  [a](a.md)\n',
      5,
      `# Q\n\n- x\n\n  ${COMMENT}\n  [a](a.md)\n`,
    ],
    [
      'above the first item of a list',
      '# Q\n\n- [a](a.md)\n- b\n',
      3,
      `# Q\n\n${COMMENT}\n- [a](a.md)\n- b\n`,
    ],
    [
      'between two items, which stay one list',
      '# Q\n\n- x\n- [a](a.md)\n',
      4,
      `# Q\n\n- x\n    ${COMMENT}\n- [a](a.md)\n`,
    ],
    [
      'inside a paragraph, which stays one',
      '# Q\n\nSee\n[a](a.md).\n',
      4,
      `# Q\n\nSee\n    ${COMMENT}\n[a](a.md).\n`,
    ],
    [
      'on one side of a conflict',
      '# Q\n\n<<<<<<< one\nB.\n\n[a](a.md)\n=======\nC.\n>>>>>>> two\n',
      6,
      `# Q\n\n<<<<<<< one\nB.\n\n${COMMENT}\n[a](a.md)\n=======\nC.\n>>>>>>> two\n`,
    ],
  ])('is written %s, and suppresses it', async (_, text, line, expected) => {
    const edited = await suppressed(text, line)
    expect(edited).toBe(expected)
    expect((await show(edited!)).map(({code}) => code)).not.toContain('no-dead-link/dead-link')
    expect((await show(edited!)).filter(({code}) => /suppression/.test(String(code)))).toEqual([])
  })

  it.each([
    ['inside a table', '# Q\n\n| a |\n| --- |\n| [a](a.md) |\n', 5],
    ['inside raw HTML', '# Q\n\n<div>\n<a href="a.md">a</a>\n</div>\n', 4],
    [
      'inside a code block',
      '# Q\n\n```json\n{\n  "Version": "2012-10-17",\n  "Statement": [{"Effect": "Allow", "Action": "sqs:SendMesage", "Resource": "*"}]\n}\n```\n',
      6,
    ],
    ['about a comment', '# Q\n\n<!-- proofbook-disable-next-line no-dead-link -->\n[a](a.md)\n', 3],
  ])('is not offered %s', async (_, text, line) => {
    expect(await suppressed(text, line)).toBeUndefined()
  })

  it('is one for each rule of a line, names what it suppresses, and is left out where only fixes of all are asked for', async () => {
    await show('# Q\n\n[a](a.md) [b](b.md) ![c](c.png)\n')
    const actions = await ask(3)
    expect(actions.map(({title, kind, diagnostics}) => [title, kind, diagnostics?.length])).toEqual([
      ['Suppress no-dead-link on line 3 with a comment', 'quickfix', 2],
      ['Suppress no-missing-image on line 3 with a comment', 'quickfix', 1],
    ])
    expect(await ask(3, ['quickfix'])).toHaveLength(2)
    expect(await ask(3, ['source.fixAll'])).toEqual([])
  })
})
