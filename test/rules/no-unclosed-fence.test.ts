import {describe, expect, it} from 'vitest'
import {check} from './folder.ts'

async function told(markdown: string) {
  const found = await check(markdown)
  return found
    .filter((each) => each.ruleId === 'no-unclosed-fence')
    .map(({messageId, place}) => [messageId, place.line])
}

describe('no-unclosed-fence', () => {
  it.each([
    ['fences that are closed', '```sh\nls\n```\n\n~~~\n```\n~~~\n', []],
    ['a closing run that is longer', '```sh\nls\n`````\n', []],
    ['a fence in a list and a quote', '- a\n  ```sh\n  ls\n  ```\n\n> ```\n> ls\n> ```\n', []],
    ['indented code', 'Text.\n\n    ```\n    ls\n', []],
    ['a fence without an end', '# Keys\n\n```sh\nls\n', [['fence', 3]]],
    ['a closing run of the other kind', '```sh\nls\n~~~\n', [['fence', 1]]],
    ['a fence that is opened on the last line', 'Text.\n\n```', [['fence', 3]]],
    ['a fence in a fence', '```md\n```sh\nls\n```\n```\n\n## Keys\n', [['nested-fence', 5]]],
    ['comments that are closed', '<!-- a -->\n\n<!--\nb\n-->\n\n`<!--`\n', []],
    ['a comment in code', '```html\n<!-- a\n```\n', []],
    ['a comment without an end', '<!-- a -->\n\n<!-- b\n\n## Keys\n', [['comment', 3]]],
  ])('judges %s', async (_, markdown, expected) => {
    expect(await told(markdown)).toEqual(expected)
  })
})

/** A playbook whose first control has no end of its fence. */
const UNCLOSED = [
  '# Keys',
  '',
  '- [1. Roles](#1-roles)',
  '- [2. Rotation](#2-rotation)',
  '',
  '## Preventative Controls',
  '',
  '### 1. Roles',
  '',
  '```json',
  '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "s3:GetObjects", "Resource": "*"}]}',
  '',
  '### 2. Rotation',
  '',
  'Rotate.',
  '',
].join('\n')

describe('what follows from a fence without an end', () => {
  const places = (found: Awaited<ReturnType<typeof check>>) =>
    found.map(({file, ruleId, messageId, place}) => [file, place.line, ruleId, messageId])

  it('is not told of links from other documents, whose other dead anchors are', async () => {
    const found = await check('[rotation](keys.md#2-rotation) [pruning](keys.md#3-pruning)\n', {
      'keys.md': UNCLOSED,
    })
    expect(found.map(({messageId, place}) => [messageId, place.column])).toEqual([['dead-anchor', 32]])
  })

  it('is not told once more: its dead anchors, mapping entries and the text after its policy', async () => {
    const found = await check(UNCLOSED, {
      'mapping.json': JSON.stringify({
        mapping: [{requirement_name: 'Rotation', policy: 'playbook.md#2-rotation', severity: 'high'}],
      }),
    })
    expect(places(found).filter(([, , rule]) => rule !== 'require-control-table')).toEqual([
      ['playbook.md', 10, 'no-unclosed-fence', 'fence'],
      ['playbook.md', 11, 'no-invalid-policy-example', 'INVALID_ACTION'],
    ])
  })
})
