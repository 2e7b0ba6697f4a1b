import {describe, expect, test} from 'vitest'
import {
  changedLines,
  fixed,
  withSuggestion,
} from '../../../plugins/docusaurus-plugin-proofbook/theme/proofbook/PolicyExample/draft.ts'

test.each([
  ['nothing', 'a\nb', 'a\nb', []],
  ['lines that are written anew', 'a\nb\nc\nd', 'a\nB\nc\nD', [2, 4]],
  ['lines that are new', 'a\nb', 'a\nx\ny\nb', [2, 3]],
  ['no line where one is gone', 'a\nb\nc', 'a\nc', []],
])('the changed lines of a draft are %s', (_, before, after, lines) => {
  expect([...changedLines(before, after)]).toEqual(lines)
})

describe('a suggestion', () => {
  const finding = {code: '', severity: 'error' as const, message: '', line: 1}
  test('takes the place of what it is about, with its quotes', () => {
    const draft = '{"Action": "kms:Decrpyt"}'
    expect(withSuggestion(draft, {...finding, suggestion: 'kms:Decrypt', offset: 11, length: 13})).toBe(
      '{"Action": "kms:Decrypt"}',
    )
    expect(withSuggestion(draft, {...finding, suggestion: null, offset: 11, length: 13})).toBe(draft)
  })

  test('goes before a field in the same place, and leaves the others filled in', () => {
    const text = '{\r\n  "a": "111122223333",\r\n  "b": "111122223333"}'
    const fields = [text.indexOf('1111'), text.lastIndexOf('"1') + 1].map((offset) => ({
      name: 'account',
      offset,
      length: 12,
    }))
    const shown = {
      ...finding,
      why: null,
      url: '',
      place: '',
      line: 2,
      range: [7, 21] as [number, number],
      suggestion: '*',
    }
    expect(fixed({text, fields}, shown, {account: '444455556666'})).toBe(
      '{\r\n  "a": "*",\r\n  "b": "444455556666"}',
    )
  })
})
