import type {Element, Root} from 'hast'
import {toString as toText} from 'hast-util-to-string'
import type {VFile} from 'vfile'
import {squeeze} from '../../../src/model/rendered.ts'
import {SKIP, visit} from '../../../src/parse/visit.ts'
import type {Pages} from '../pages.ts'
import {titleTest} from '../remark/headings.ts'
import {AUTHORED_PREFIX} from './authored-names.ts'
import {OMITTED} from './outline.ts'

/**
 * Treats headings of raw HTML as `remark/headings` treats those of markdown: they get the anchor that the model knows
 * them by, the one that is the page's own goes, and no other is of the first level.
 */
export function rehypeHeadings(pages: Pages) {
  return () =>
    async (tree: Root, file: VFile): Promise<void> => {
      const subject = await pages.subject(file.path)
      if (!subject || (await pages.compared(file.path))) return
      const {document} = subject.variant
      const isTitle = titleTest(document, pages.library.config.shapes)
      const slugs = new Set(document.headings.map(({slug}) => slug))
      const waiting = document.headings.filter(({written}) => written === 'html' || written === 'banner')
      visit(tree, 'element', (node: Element, index, parent) => {
        if (!/^h[1-6]$/.test(node.tagName) || !parent || index === undefined) return
        const text = squeeze(toText(node))
        const at = waiting.findIndex((heading) => heading.text === text)
        const model = at === -1 ? undefined : waiting.splice(at, 1)[0]
        const authored =
          typeof node.properties.id === 'string' && !slugs.has(node.properties.id) ? node.properties.id : ''
        if (model && isTitle(model)) {
          const anchors = [authored && AUTHORED_PREFIX + authored, model.slug].filter((id) => id !== '')
          const rest = [...anchors.map(anchorOf), ...besidesText(node)]
          parent.children.splice(index, 1, ...rest)
          return [SKIP, index + rest.length]
        }
        if (model) node.properties.id = model.slug || undefined
        else if (authored !== '') node.properties.id = undefined
        if (node.tagName === 'h1') node.tagName = 'h2'
        if (model?.written === 'banner') node.properties.dataProofbook = OMITTED
        if (authored === '') return
        parent.children.splice(index, 0, anchorOf(AUTHORED_PREFIX + authored))
        return [SKIP, index + 2]
      })
    }
}

/** What the page's own heading, which is nothing but text, cannot show: images, and the whole of a heading with links. */
function besidesText(heading: Element): Element[] {
  const found: Element[] = []
  visit(heading, 'element', (node) => {
    if (node.tagName === 'img' || node.tagName === 'a') found.push(node)
  })
  if (found.some(({tagName}) => tagName === 'a')) return [{...heading, tagName: 'p', properties: {}}]
  return found.length > 0 ? [{type: 'element', tagName: 'p', properties: {}, children: found}] : []
}

/** An element that gives an anchor and nothing else. */
function anchorOf(id: string): Element {
  const properties = {id, className: ['proofbook-anchor']}
  return {type: 'element', tagName: 'span', properties, children: []}
}
