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
