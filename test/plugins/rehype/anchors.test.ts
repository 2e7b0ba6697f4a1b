import type {Root} from 'hast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {toHast} from 'mdast-util-to-hast'
import {expect, it} from 'vitest'
import {rehypeAnchors} from '../../../plugins/docusaurus-plugin-proofbook/rehype/anchors.ts'
import {nestAsBrowsersDo} from '../../../plugins/docusaurus-plugin-proofbook/rehype/nest.ts'
import {htmlOf} from './page-of.ts'

function shown(markdown: string): string {
  const page = nestAsBrowsersDo(toHast(fromMarkdown(markdown), {allowDangerousHtml: true}) as Root)
  rehypeAnchors()(page)
  return htmlOf(page)
}

it.each([
  [
    'that nobody closed',
    '#### Metrics<a name="m">\n\nText with `code`.\n\n+ One\n+ Two',
    '<h4>Metrics<a name="m"></a></h4><p>Text with <code>code</code>.</p><ul><li>One</li><li>Two</li></ul>',
  ],
  ['around text', 'See <a id="x">the *text*</a> here', '<p>See <a id="x"></a>the <em>text</em> here</p>'],
  ['that is empty', '<a name="top"></a>Text', '<p><a name="top"></a>Text</p>'],
  ['without a name', 'A <a>word</a>', '<p>A word</p>'],
  [
    'of which each has a name',
    '<a name="a">one <a name="b">two',
    '<p><a name="a"></a>one <a name="b"></a>two</p>',
  ],
  ['that is a link too', '<a name="a" href="#b">one</a>', '<p><a href="#b" name="a">one</a></p>'],
])('an anchor %s holds nothing', (_, markdown, html) => {
  expect(shown(markdown)).toBe(html)
})
