import {describe, expect, it} from 'vitest'
import {check} from './folder.ts'

/** What the rule says: message, and from which line and column to which. */
async function told(markdown: string) {
  const found = await check(markdown)
  return found
    .filter(({ruleId}) => ruleId === 'no-invalid-json')
    .map(({messageId, place}) => [
      messageId,
      `${place.line}:${place.column}-${place.endLine}:${place.endColumn}`,
    ])
}
const json = (text: string) => `\`\`\`json\n${text}\n\`\`\`\n`

describe('no-invalid-json', () => {
  it.each([
    ['an excerpt, with a comma behind it', '"phase": "discovery",'],
    ['an excerpt that ends in open brackets', '"mapping": [\n  {'],
    ['an excerpt that ends with its closing brace', '"a": 1,\n"b": [2]\n},'],
    ['records one after another', '{"a": 1}\n{"a": 2}'],
    ['an ellipsis', '{"a": 1, ...}'],
    ['the two sides of a merge', '{\n<<<<<<< HEAD\n"a": 1\n=======\n"a": 2\n>>>>>>> topic\n}'],
    ['a placeholder without quotes', '{"account": <account-id>}'],
    ['names of an object of JavaScript', '{"__proto__": 1, "constructor": 2, "toString": 3}'],
  ])('says nothing of %s', async (_, text) => {
    expect(await told(json(text))).toEqual([])
  })

  it('finds a key twice and broken syntax, at their places', async () => {
    expect(await told(json('{"a": {"b": 1,\n "b": 2}}'))).toEqual([['duplicate-key', '3:2-3:5']])
    expect(await told(json('{"a": 1\n "b": 2}'))).toEqual([['syntax', '3:2-3:5']])
    expect(await told(json('{"a": 1, // why\n "b": 2}'))).toEqual([['syntax', '2:10-2:16']])
  })

  it.each([
    ['a file of settings', '[default]\nregion = x', 'ini'],
    ['a command', 'aws s3 ls\n{"a": 1}', 'sh'],
    ['YAML', 'key: value\nother:\n  - 2', 'yaml'],
    ['a template', '{{ template "x" }}', undefined],
    ['the text of an error', 'An error occurred (AccessDenied) when calling', undefined],
  ])('finds the label wrong on %s, once', async (_, text, suggestion) => {
    const found = await check(json(text))
    expect(found.map((each) => [each.messageId, each.place, each.suggestion])).toEqual([
      ['wrong-label', {line: 1, column: 1, endLine: 1, endColumn: 8}, suggestion],
    ])
  })

  it('finds the first fault of broken JSON only, and what is odd all through once', async () => {
    const found = await told(json('{\n"a": 1 // x\n"b": 2\n"c": 3,,\n"d": 4 // y\n}'))
    expect(found).toEqual([
      ['syntax', '3:8-3:12'],
      ['syntax', '4:1-4:4'],
    ])
  })

  it.each(['detail": {\n "a": 1', '{ a: 1, b: [1,2 }', '[[1, 2]', '[true false]'])(
    'takes %j for JSON with a slip',
    async (text) => {
      expect((await told(json(text))).map(([messageId]) => messageId)).toEqual(['syntax'])
    },
  )

  it('looks at no other language, and at no policy', async () => {
    expect(await told('```js\n{"a": 1, "a": 2}\n```\n\n```\n{"a": 1, "a": 2}\n```\n')).toEqual([])
    expect(await told(json('{"Effect": "Deny", "Effect": "Allow", "Action": "a:b"}'))).toEqual([])
  })

  it('counts columns in lists, quotes and CRLF', async () => {
    expect(await told('- x\n\n  ```json\n  {"a": 1,\n   "a": 2}\n  ```\n')).toEqual([
      ['duplicate-key', '5:4-5:7'],
    ])
    expect(await told('> ```json\r\n> {"a": 1,\r\n>  "a": 2}\r\n> ```\r\n')).toEqual([
      ['duplicate-key', '3:4-3:7'],
    ])
  })
})
