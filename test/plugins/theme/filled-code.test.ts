import {createElement} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import {expect, test} from 'vitest'
import {FilledCode} from '../../../plugins/docusaurus-plugin-proofbook/theme/proofbook/FillIn/FilledCode.tsx'
import {faultOf, labelOf} from '../../../plugins/docusaurus-plugin-proofbook/theme/proofbook/FillIn/values.ts'

test('a command is shown whole, with the places of its fields and a button that copies it', () => {
  const text = 'aws kms list-keys --region us-west-2 > <b>'
  const fields = [{name: 'region', offset: text.indexOf('us-'), length: 9}]
  const html = renderToStaticMarkup(
    createElement(FilledCode, {data: JSON.stringify({text, lang: 'sh', fields})}),
  )
  expect((/<pre>.*<\/pre>/s.exec(html)?.[0] ?? '').replace(/<[^>]*>/g, '')).toBe(
    'aws kms list-keys --region us-west-2 &gt; &lt;b&gt;\n',
  )
  expect((/<span class="[^"]*pb-filled">.*?<\/span>/.exec(html)?.[0] ?? '').replace(/<[^>]*>/g, '')).toBe(
    'us-west-2',
  )
  expect(html).toMatch(/<button[^>]*pb-live/)
  expect(html).not.toContain('style=')
})

test.each([
  ['account', '111122223333', '44445555666', '444455556666'],
  ['account 444455556666', '444455556666', '44445555666x', '111122223333'],
  ['region', 'us-west-2', 'Frankfurt', 'us-gov-west-1'],
  ['key', '<key-id>', 'alias/a', 'mrk-1234abcd12ab34cd56ef1234567890ab'],
  ['bucket', 'example', 'My_Bucket', 'logs.example.org'],
  ['other purpose', '<purpose>', '"; rm -rf /', 'app/data'],
  ['principal role-name', '<role-name>', '$(id)', 'arn:aws:iam::111122223333:role/App'],
])('a field %s takes a value of its shape alone', (name, written, wrong, right) => {
  expect(labelOf({name, written})).not.toBe('')
  expect(faultOf(name, wrong)).not.toBeNull()
  expect(faultOf(name, right)).toBeNull()
})
