import type {Element, Root} from 'hast'
import type {MdxJsxFlowElementHast} from 'mdast-util-mdx-jsx'
import type {VFile} from 'vfile'
import {visit} from '../../../src/parse/visit.ts'
import type {Pages, Subject} from '../pages.ts'
import type {ComparedSideData} from '../remark/comparison/page.ts'
import {resolveImage} from './images.ts'
import {resolveLink} from './links.ts'

/**
 * Of a page that compares two variants: links and images mean in each side what they mean on the page of its variant, and
 * nothing has an id or a name, since both sides would have it. Headings of documents are none of this page.
 */
export function rehypeComparison(pages: Pages) {
  return () =>
    async (tree: Root, file: VFile): Promise<void> => {
      const compared = await pages.compared(file.path)
      if (!compared) return
      visit(tree, (node) => {
        if (node.type !== 'mdxJsxFlowElement' || node.name !== 'ComparedSide') return
        const {side} = JSON.parse(String(node.attributes[0]?.value)) as ComparedSideData
        readBySide(node, compared[side], pages)
      })
    }
}

function readBySide(side: MdxJsxFlowElementHast, subject: Subject, pages: Pages): void {
  const {shelf, playbook, variant} = subject
  const page = pages.variantPath(shelf, playbook, variant)
  visit(side, 'element', (node: Element, index, parent) => {
    node.properties.id = undefined
    node.properties.name = undefined
    const level = /^h([1-6])$/.exec(node.tagName)?.[1]
    if (level) {
      node.tagName = 'p'
      node.properties.className = ['pb-compared-heading', `pb-compared-heading--${level}`]
    }
    if (node.tagName === 'a') {
      resolveLink(node, subject, pages)
      const {href} = node.properties
      if (typeof href === 'string' && href.startsWith('#')) node.properties.href = page + href
    }
    if (node.tagName === 'img' && parent && index !== undefined)
      parent.children[index] = resolveImage(node, subject, pages) as Element
  })
}
