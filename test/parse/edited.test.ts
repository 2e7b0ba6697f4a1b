import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parseEdited} from '../../src/parse/edited.ts'
import {parseMarkdown} from '../../src/parse/markdown.ts'
import {keyPolicy, keys} from '../changes/documents.ts'

const SEED = readFileSync('docs/playbooks/kms/playbook.md', 'utf8')
const edited = (before: string, after: string) =>
  parseEdited(after, {text: before, tree: parseMarkdown(before)}, parseMarkdown)

describe('the tree of an edited text is that of the whole text', () => {
  const edits: [string, string, string][] = [
    ['a word', keys(), keys({owner: 'Nobody else.\n\n'})],
    ['lines more', keys(), keys({policy: `${keyPolicy('kms:*')}${keyPolicy('kms:*')}`})],
    ['lines less', keys(), keys({rotation: ''})],
    ['nothing', keys(), keys()],
    ['the end', keys(), keys({use: 'Each use is seen.\n'})],
    ['the beginning', keys(), keys().replace('# Keys', '---\ntitle: Keys\n---\n\n# Keys')],
    ['front matter that comes later', keys(), keys().replace('### 2.', '---\ntitle: Keys\n---\n\n### 2.')],
    ['a heading', keys(), keys().replace('### 2. Keys', '### 2. All keys')],
    ['a line that is no longer a heading', keys(), keys().replace('### 2. Keys', '2. Keys')],
    ['a fence that is closed', keys(), keys().replace('### 2.', '```sh\n# rotate\n```\n\n### 2.')],
    ['a list before a heading', keys(), keys().replace('### 2.', '- one\n\n  ```\n  two\n### 2.')],
    ['other line ends', keys().replaceAll('\n', '\r\n'), keys({owner: 'No.\n\n'}).replaceAll('\n', '\r\n')],
    ['a table above', keys(), keys().replace('## Detective', '| a |\n| --- |\n| b |\n## Detective')],
    ['an address', keys(), keys().replace('nobody else', 'not a@example.com, see www.example.com')],
    ['a conflict', SEED, SEED.replace('<<<<<<< HEAD', 'Words\n\n<<<<<<< HEAD')],
  ]
  it.each(edits)('%s', (_, before, after) => {
    const tree = edited(before, after)
    expect(tree ?? parseMarkdown(after)).toEqual(parseMarkdown(after))
    expect(tree).toBeDefined()
  })

  it('after every cut of a line, and every new one, where it can be told', () => {
    const lines = keys().split('\n')
    let told = 0
    for (const [at, line] of lines.entries())
      for (const put of ['', '```', '<!--', '> quote', '- item', '    code', `${line}!`]) {
        const after = lines.toSpliced(at, at % 2, put).join('\n')
        const tree = edited(keys(), after)
        if (tree) told++
        expect(tree ?? parseMarkdown(after), `${put} at ${at}`).toEqual(parseMarkdown(after))
      }
    expect(told).toBeGreaterThan(lines.length * 4)
  })
})

describe('of a text is nothing told', () => {
  it.each([
    ['whose fence is left open', keys().replace('### 2.', '```sh\n### 2.')],
    ['whose comment is left open', keys().replace('### 2.', '<!-- note\n\n### 2.')],
    ['with a definition', keys().replace('### 2.', '[keys]: https://example.com\n\n### 2.')],
    ['with a byte order mark', `\uFEFF${keys()}`],
  ])('%s', (_, after) => {
    expect(edited(keys(), after)).toBeUndefined()
  })
})
