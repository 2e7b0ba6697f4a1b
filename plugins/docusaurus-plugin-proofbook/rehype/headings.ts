import type {Element, Root} from 'hast'
import {toString as toText} from 'hast-util-to-string'
import {SKIP, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {squeeze} from '../../../src/model/rendered.ts'
import type {Pages} from '../pages.ts'
import {AUTHORED_PREFIX} from './authored-names.ts'

/**
 * Treats headings of raw HTML as `remark/headings` treats those of markdown: they get the anchor that the model knows
 * them by, the one that is the document's title goes, and no other is of the first level.
 */
export function rehypeHeadings(pages: Pages) {
  return () =>
    async (tree: Root, file: VFile): Promise<void> => {
      const subject = await pages.subject(file.path)
      if (!subject) return
      const {document} = subject.variant
      const slugs = new Set(document.headings.map(({slug}) => slug))
      const waiting = document.headings.filter((heading) => heading.written === 'html')
      visit(tree, 'element', (node: Element, index, parent) => {
        if (!/^h[1-6]$/.test(node.tagName) || !parent || index === undefined) return
        const text = squeeze(toText(node))
        const at = waiting.findIndex((heading) => heading.text === text)
        const model = at === -1 ? undefined : waiting.splice(at, 1)[0]
        if (model && model === document.titleHeading && model.depth === 1) {
          parent.children.splice(index, 1)
          return [SKIP, index]
        }
        const authored =
          typeof node.properties.id === 'string' && !slugs.has(node.properties.id) ? node.properties.id : ''
        if (model) node.properties.id = model.slug || undefined
        else if (authored !== '') node.properties.id = undefined
        if (node.tagName === 'h1') node.tagName = 'h2'
        if (authored === '') return
        parent.children.splice(index, 0, anchorBeside(authored))
        return [SKIP, index + 2]
      })
    }
}

/** The id that an author gave to a heading, on an element before it. */
function anchorBeside(id: string): Element {
  const properties = {id: AUTHORED_PREFIX + id, className: ['proofbook-anchor']}
  return {type: 'element', tagName: 'span', properties, children: []}
}
