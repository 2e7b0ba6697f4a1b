import type {Html, Paragraph} from 'mdast'
import {visit} from 'unist-util-visit'
import {describe, expect, it} from 'vitest'
import type {Page} from '../../../plugins/docusaurus-plugin-proofbook/remark/page.ts'
import {filterRawHtml, showTextTags} from '../../../plugins/docusaurus-plugin-proofbook/remark/raw-html.ts'
import {leadingVariant} from '../../../src/model/playbook-type.ts'
import {parseMarkdown} from '../../../src/parse/markdown.ts'
import {readPlaybookText} from '../../reading.ts'

function pageOf(text: string): Page {
  const variant = leadingVariant(readPlaybookText(text))
  const page = {variant, tree: parseMarkdown(variant.text)} as Partial<Page> as Page
  showTextTags(page)
  return page
}

/** The raw HTML that is left of a text. */
function htmlOf(text: string): string[] {
  const page = pageOf(text)
  filterRawHtml(page)
  const found: string[] = []
  visit(page.tree, 'html', ({value}: Html) => {
    found.push(value)
  })
  return found
}

describe('raw HTML of a page', () => {
  it('has no tag within a line that is text: the text is what it is', () => {
    const page = pageOf('Use <region> and <b>this</b>.\n')
    expect((page.tree.children[0] as Paragraph).children).toMatchObject([
      {type: 'text', value: 'Use '},
      {type: 'text', value: '<region>'},
      {type: 'text', value: ' and '},
      {type: 'html', value: '<b>'},
      {type: 'text', value: 'this'},
      {type: 'html', value: '</b>'},
      {type: 'text', value: '.'},
    ])
    expect(filterRawHtml(page)).toBe('holding')
    expect(filterRawHtml(pageOf('Use <region>.\n'))).toBe('none')
  })

  it('has none in a line that was read apart from its document either', () => {
    const page = pageOf('Use <region>.\n')
    page.tree.children = [{type: 'paragraph', children: [{type: 'html', value: '<region>'}]}]
    showTextTags(page)
    expect(page.tree.children).toMatchObject([{children: [{type: 'text', value: '<region>'}]}])
  })

  it('shows tags in blocks that are text, in quotes too', () => {
    expect(htmlOf('<div>\n<region>\n</div>\n\n> <p>\n> <the "zone">\n> </p>\n')).toEqual([
      '<div>\n&lt;region&gt;\n</div>',
      '<p>\n&lt;the &quot;zone&quot;&gt;\n</p>',
    ])
  })

  it('shows the tags of elements that it must not have', () => {
    expect(htmlOf('<style>\nh1 { color: red }\n</style>\n')).toEqual([
      '&lt;style>\nh1 { color: red }\n&lt;/style>',
    ])
  })

  it.each([
    ['<Note>\n\nText\n\n</Note>\n', ['', '']],
    [
      '<Card title="Keys & locks" href="/keys">\n\nText\n\n</Card>\n',
      ['<p><strong><a href="/keys">Keys &amp; locks</a></strong></p>', ''],
    ],
    [
      'A <Card href="/keys"><Icon title="Key"/> Keys</Card>.\n',
      ['<a href="/keys">', '<strong>Key</strong> ', '</a>'],
    ],
    ['<Card href="/keys" />\n', ['<p><strong><a href="/keys">/keys</a></strong></p>']],
    ['<Tab title={name} src="x">\n\nText\n\n</Tab>\n', ['', '']],
  ])('has of the components of %j what they say', (text, expected) => {
    expect(htmlOf(text)).toEqual(expected)
  })
})
