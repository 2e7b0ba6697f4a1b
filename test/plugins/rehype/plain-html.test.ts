import type {Root} from 'hast'
import {raw} from 'hast-util-raw'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {toHast} from 'mdast-util-to-hast'
import {describe, expect, it} from 'vitest'
import {mayHold, withPlainHtml} from '../../../plugins/docusaurus-plugin-proofbook/rehype/plain-html.ts'
import {htmlOf} from './page-of.ts'

describe('mayHold', () => {
  it.each([
    '<br>',
    '<BR/>',
    '<br />\n<br>',
    '<!-- a note -->',
    '<!-- a - b > c\n\n-->\n',
    '<img src="a.png" alt="" width="50%"/>',
    '<!-- a --><img src="a.png">',
  ])('is false of %j', (html) => {
    expect(mayHold(html)).toBe(false)
  })

  it.each([
    '<b>',
    '</br>',
    '<hr>',
    '<p>',
    '<a name="x">',
    '<!-- no end',
    '<!-->',
    '<!--->-->',
    '<!-- a --!> b -->',
    '<!-- a -- b -->',
    '<br> text',
    '<img src=a.png>',
    '<img src="a.png" onerror=alert(1)>',
    '<imgs>',
    '<image src="a.png">',
    '<![CDATA[ a ]]>',
  ])('is true of %j', (html) => {
    expect(mayHold(html)).toBe(true)
  })
})

describe('withPlainHtml', () => {
  it.each([
    ['a<br>b', '<p>a<br></br>b</p>'],
    ['a<!-- c -->b', '<p>ab</p>'],
    ['- c<br/>\n  d', '<ul><li>c<br></br>\nd</li></ul>'],
    ['<img src="a.png" ALT="b">\n\nc', '<img alt="b" src="a.png"></img><p>c</p>'],
  ])('reads %j as an HTML parser does', (markdown, html) => {
    const page = () => toHast(fromMarkdown(markdown), {allowDangerousHtml: true}) as Root
    expect(htmlOf(withPlainHtml(page()))).toBe(html)
    expect(htmlOf(raw(page()))).toBe(html)
  })

  it('leaves one text where a comment was', () => {
    const page = toHast(fromMarkdown('a<!-- c -->b'), {allowDangerousHtml: true}) as Root
    expect(withPlainHtml(page).children).toMatchObject([
      {tagName: 'p', children: [{type: 'text', value: 'ab'}]},
    ])
  })
})
