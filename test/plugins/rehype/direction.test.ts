import {expect, it} from 'vitest'
import {rehypeDirection} from '../../../plugins/docusaurus-plugin-proofbook/rehype/direction.ts'
import {elementsOf, htmlOf} from './page-of.ts'

it.each([
  ['Arabic', 'هذه فقرة `s3:PutObject`', '<p dir="rtl">هذه فقرة <code>s3:PutObject</code></p>'],
  ['Hebrew after code and a number', '`kms` 1. טקסט', '<p dir="rtl"><code>kms</code> 1. טקסט</p>'],
  ['a list', '- קטן\n- small', '<ul dir="rtl"><li>קטן</li><li>small</li></ul>'],
  ['Latin that quotes Arabic', 'The word فقرة', '<p>The word فقرة</p>'],
  ['a list in Latin', '- small\n- big', '<ul><li>small</li><li>big</li></ul>'],
  ['Cyrillic', 'Шифрование', '<p>Шифрование</p>'],
  ['no letter', '1 – 2', '<p>1 – 2</p>'],
])('begins %s at its side', (_, markdown, html) => {
  const page = elementsOf(markdown)
  rehypeDirection()(page)
  expect(htmlOf(page)).toBe(html)
})
