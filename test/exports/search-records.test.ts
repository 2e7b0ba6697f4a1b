import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import {expect, test} from 'vitest'
import {loadConfig} from '../../src/config/load.ts'
import {searchPages} from '../../src/exports/search-pages.ts'
import {jsonLines, type SearchRecord, searchRecords} from '../../src/exports/search-records.ts'
import {corpusOf} from '../coverage/corpus.ts'
import {OPTIONS, twoPlaybooks} from './samples.ts'

const KMS = `# Key Management Service (KMS) - Security Playbook

Keys <b>of</b> everything.<br>Line two.

## Table of Contents
- [Preventative Controls](#preventative-controls)

## Preventative Controls
### 1. Keys are narrow
|NIST Subcategory Control|Description|
|-|-|
|PR.AC-4|Access permissions are managed|

Give a role \`kms:Decrypt\` alone.

Admin example:
\`\`\`json
{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:Create*", "Resource": "*"}]}
\`\`\`

Then ask <AccountId> again.
`
const config = loadConfig(undefined, ['.'])
const isRecords = new Ajv({allowUnionTypes: true}).compile(
  JSON.parse(readFileSync('docs/reference/search-records.schema.json', 'utf8')),
)

function recordsOf(corpus: ReturnType<typeof corpusOf>): SearchRecord[] {
  const pages = searchPages(corpus, {config, permalinkOf: OPTIONS.permalinkOf})
  return searchRecords(pages, {version: 'current', language: 'en'})
}

test('a section is a record: its headings, what a reader sees of it, and what its control says', () => {
  const records = recordsOf(corpusOf({'kms/playbook.md': KMS}))
  expect(records.map(({objectID, type, kind, content}) => [objectID, type, kind, content])).toEqual([
    ['current/kms/playbook.md#', 'lvl1', 'text', 'Keys of everything. Line two.'],
    ['current/kms/playbook.md#preventative-controls', 'lvl2', 'text', ''],
    [
      'current/kms/playbook.md#1-keys-are-narrow',
      'lvl3',
      'control',
      'NIST Subcategory Control · Description · PR.AC-4 · Access permissions are managed · ' +
        'Give a role kms:Decrypt alone. · Admin example: · Then ask <AccountId> again.',
    ],
    [
      'current/kms/playbook.md#1-keys-are-narrow:policy',
      'lvl4',
      'policy',
      '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "kms:Create*", "Resource": "*"}]}',
    ],
  ])
  expect(records[3]).toEqual({
    objectID: 'current/kms/playbook.md#1-keys-are-narrow:policy',
    id: 'current/kms/playbook.md#1-keys-are-narrow:policy',
    url: 'https://playbooks.example.com/playbooks/kms/playbook/#1-keys-are-narrow',
    url_without_anchor: 'https://playbooks.example.com/playbooks/kms/playbook/',
    anchor: '1-keys-are-narrow',
    type: 'lvl4',
    hierarchy: {
      lvl0: 'AWS',
      lvl1: 'Key Management Service (KMS)',
      lvl2: 'Preventative Controls',
      lvl3: '1. Keys are narrow',
      lvl4: 'Admin example',
      lvl5: null,
      lvl6: null,
    },
    content: records[3]?.content,
    kind: 'policy',
    version: 'current',
    docusaurus_tag: 'docs-default-current',
    language: 'en',
    provider: 'AWS',
    service: 'KMS',
    category: 'Security & identity',
    group: 'preventative',
    status: 'content',
    function: ['PR'],
    framework: ['NIST Cybersecurity Framework 1.1'],
    position: 3,
  })
})

test('records are of their schema, and have ids of their own', () => {
  const long = `# Long\n\n## A\n\n${'word '.repeat(2000)}\n\n## A\n\n${'密😀'.repeat(2000)}\n\n## \uD800\n`
  const odd = `---\ntitle: Odd\n---\n\n${'# '}Odd \uDC00\n\n\`\`\`\ncode · code\n\`\`\`\n`
  const records = [
    ...recordsOf(twoPlaybooks()),
    ...recordsOf(corpusOf({'long.md': long, 'odd.md': odd, 'empty.md': ''})),
  ]
  isRecords(records)
  expect(isRecords.errors).toBeNull()
  expect(new Set(records.map(({objectID}) => objectID)).size).toBe(records.length)
  expect(
    records.map((record) => Buffer.byteLength(JSON.stringify(record))).filter((size) => size > 10_000),
  ).toEqual([])
  const text = records.filter(({anchor}) => anchor === 'a').map(({content}) => content)
  expect(text.join(' ')).toBe('word '.repeat(2000).trim())
  const unspaced = records.filter(({anchor}) => anchor === 'a-1').map(({content}) => content)
  expect(unspaced.join('')).toBe('密😀'.repeat(2000))
})

test('lines are a record each, without what a terminal would take for a command', () => {
  const records = recordsOf(corpusOf({'a.md': '# A\n\nred \u001B[31m\n', 'b.md': '# B\n\nline\u2028end\n'}))
  const lines = jsonLines(records)
  expect(
    lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(records)
  expect(lines).not.toContain('\u001B')
})
