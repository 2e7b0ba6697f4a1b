import type {Element, Root} from 'hast'
import {toString as toText} from 'hast-util-to-string'
import {SKIP, visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {squeeze} from '../../../src/model/rendered.ts'
import type {Pages} from '../pages.ts'

/**
 * Treats headings of raw HTML as `remark/headings` treats those of markdown: they get the anchor that the model knows
 * them by, the one that is the document's title goes, and no other is of the first level.
 */
export function rehypeHeadings(pages: Pages) {
  return () =>
    async (tree: Root, file: VFile): Promise<void> => {
      const {document} = (await pages.subject(file.path)).variant
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
        if (model) node.properties.id ??= model.slug
        if (node.tagName === 'h1') node.tagName = 'h2'
      })
    }
}
