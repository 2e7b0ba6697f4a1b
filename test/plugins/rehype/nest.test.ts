import type {Root} from 'hast'
import {raw} from 'hast-util-raw'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {toHast} from 'mdast-util-to-hast'
import {describe, expect, it} from 'vitest'
import {nestAsBrowsersDo} from '../../../plugins/docusaurus-plugin-proofbook/rehype/nest.ts'
import {htmlOf} from './page-of.ts'

function pageOf(markdown: string): Root {
  return toHast(fromMarkdown(markdown), {allowDangerousHtml: true}) as Root
}

describe('nestAsBrowsersDo', () => {
  it('nests what a paragraph cannot hold after it, with all its words', () => {
    const page = pageOf('<p>one two\n\nthree  four <b>five six</b>')
    expect(htmlOf(nestAsBrowsersDo(page))).toBe('<p>one two\n</p><p>three  four <b>five six</b></p>')
  })

  it('puts text that is between the rows of a table before the table', () => {
    const page: Root = {
      type: 'root',
      children: [
        {type: 'raw', value: '<table><tr>'},
        {type: 'text', value: ' lost and found '},
        {type: 'raw', value: '<td>in</table>'},
      ],
    }
    expect(htmlOf(nestAsBrowsersDo(page))).toBe(
      ' lost and found <table><tbody><tr><td>in</td></tr></tbody></table>',
    )
  })

  it.each([
    '<b>a *b\n\nc* d\n\n- e\n  f',
    '<pre>\n a  b\n\n  c',
    '<a href="x">a [b c](d) e',
    '<table>a b <td>c d\n\n`e f`',
    '<ul><li>a\n\nb c\n<li> d',
    'a <u> b c </u> d &amp; e\u00a0f',
    '\uE000 a <i>\uE000 1\uE000 b</i> \uE0001\uE000',
    '<i>\uE000\uE001\uE002\uE003</i> a b',
    '<colgroup> a b <col> c',
    '<svg><desc>a b</desc></svg> c  d',
    '<h1>a <h2> b c\n\n> d\n> e',
  ])('is the same as parsing every word: %j', (markdown) => {
    expect(nestAsBrowsersDo(pageOf(markdown))).toEqual(raw(pageOf(markdown)))
  })
})
