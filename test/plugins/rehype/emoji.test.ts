import {expect, test} from 'vitest'
import {rehypeEmoji, withEmoji} from '../../../plugins/docusaurus-plugin-proofbook/rehype/emoji.ts'
import {elementsOf, htmlOf} from './page-of.ts'

test.each([
  [':warning: Take care', '⚠️ Take care'],
  ['(:+1:, :-1:)', '(👍, 👎)'],
  [':key::lock:', '🔑🔒'],
  ['Done :white_check_mark:.', 'Done ✅.'],
])('%s is %s', (text, expected) => {
  expect(withEmoji(text)).toBe(expected)
})

test.each([
  ':nope:',
  ':Warning:',
  ':warning',
  ': warning :',
  'arn:aws:kms:key:x',
  'urn:oasis:id:a',
  'at 10:100:30',
  ':key:value',
  'x:key:',
  ':constructor: :__proto__:',
])('%s stays', (text) => {
  expect(withEmoji(text)).toBe(text)
})

test('code and addresses stay, the words of links and headings do not', () => {
  const tree = elementsOf(
    '## :bug: `:bug:`\n\n[:bug: x](https://example.com/:bug:) https://example.com/a:bug:/:bug:/ <a@example.com>\n\n    :bug:',
  )
  rehypeEmoji()(tree)
  expect(htmlOf(tree)).toBe(
    '<h2>🐛 <code>:bug:</code></h2><p><a href="https://example.com/:bug:">🐛 x</a> ' +
      '<a href="https://example.com/a:bug:/:bug:/">https://example.com/a:bug:/:bug:/</a> ' +
      '<a href="mailto:a@example.com">a@example.com</a></p><pre><code>:bug:\n</code></pre>',
  )
})
