import type {Element, ElementContent, Nodes, Root} from 'hast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import type {MdxJsxFlowElementHast} from 'mdast-util-mdx-jsx'
import {toHast} from 'mdast-util-to-hast'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {nestAsBrowsersDo} from '../../../plugins/docusaurus-plugin-proofbook/rehype/nest.ts'
import {nestParts} from '../../../plugins/docusaurus-plugin-proofbook/rehype/nest-parts.ts'
import {rehypeSanitize} from '../../../plugins/docusaurus-plugin-proofbook/rehype/sanitize.ts'
import {htmlOf} from './page-of.ts'

const OPTIONS = {passThrough: ['mdxJsxFlowElement']}
const facts = {
  isDoubtful: hasRaw,
  holdsParts: ({type}: Nodes) => type === 'mdxJsxFlowElement',
}

function hasRaw(node: Nodes): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(hasRaw))
}

function pageOf(markdown: string): Root {
  return toHast(fromMarkdown(markdown), {allowDangerousHtml: true}) as Root
}

/** Two texts, the second in a component, with paragraphs around them. */
function pageWith(text: string, held: string): Root {
  const component: MdxJsxFlowElementHast = {
    type: 'mdxJsxFlowElement',
    name: 'Control',
    attributes: [],
    children: pageOf(`held\n\n${held}\n\nend`).children as ElementContent[],
  }
  const {children} = pageOf(`before\n\n${text}\n\n- after`)
  return {
    type: 'root',
    children: [...children, component, ...pageOf('last').children],
  }
}

const PIECES = [
  '## <a name="x"></a>Keys',
  '<a name="x">\n\nopen [link](y)',
  '<details><summary>a</summary>\n\n| b |\n| - |\n| c |\n\n</details>',
  '<details>\n\nopen',
  '<p>one\n\ntwo',
  '</div></p></br>',
  '<b>a *b\n\nc* </b> d',
  '<i>a</i> and <!-- b --> c\n\n<!-- open',
  '<table><tr><td>a</td></tr></table>',
  '<table>\n\nbetween',
  '<td>a</td>',
  '<form>\n\n<div></form></div>\n\n<p><form>',
  '- <li>a\n- <ul>b',
  '<pre>\n\nc\n\n</pre>',
  '<div class="a\n\nb',
  '<select>\n\na',
  '<body id="a">\n\n<h1>a<h2>b',
  '<svg><desc>a</desc></svg><nobr><nobr>',
]

describe('nestParts', () => {
  it('leaves the parts without raw HTML as they are', () => {
    const page = pageOf('one\n\ntwo <b>three</b>\n\nfour')
    const [one, , two, , four] = page.children
    const {children} = nestParts(page, facts)
    expect([children[0], children[4]]).toEqual([one, four])
    expect(children[0]).toBe(one)
    expect(children[2]).not.toBe(two)
    expect(htmlOf(children[2] as Element)).toBe('<p>two <b>three</b></p>')
  })

  it('takes what raw HTML opens with the parts that it holds', () => {
    const page = pageOf('<details>\n\n# a\n\n</details>\n\nb')
    const last = page.children.at(-1)
    const {children} = nestParts(page, facts)
    expect(children.map(htmlOf).filter((html) => html !== '')).toEqual([
      '<details>\n<h1>a</h1>\n</details>'.replaceAll('\n', ''),
      '<p>b</p>',
    ])
    expect(children.at(-1)).toBe(last)
  })

  it.each(PIECES)(
    'makes the same as parsing the whole page, and so does the sanitiser: %j and another',
    (piece) => {
      for (const other of PIECES) {
        for (const make of [
          () => pageWith(piece, other),
          () => pageOf(`${piece}\n\nbetween\n\n${other}\n\nend`),
        ]) {
          const whole = nestAsBrowsersDo(make(), OPTIONS)
          const parts = nestParts(make(), facts, OPTIONS)
          expect(htmlOf(parts)).toBe(htmlOf(whole))
          const file = new VFile()
          file.data.rawHtml = 'holding'
          expect(htmlOf(rehypeSanitize()(parts, file))).toBe(htmlOf(rehypeSanitize()(whole)))
        }
      }
    },
  )
})
