import type {Root, RootContent} from 'mdast'
import type {} from 'mdast-util-mdx-jsx'
import {toString as toText} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {EXIT, visit} from '../../../src/parse/visit.ts'

declare module 'vfile' {
  interface DataMap {
    /** The title that a page gives itself. The platform's theme writes one over pages that have none. */
    contentTitle: string
  }
}

/**
 * Wraps the title of a page, as the platform's theme expects it: the first heading, where it is of depth 1 and before any
 * thematic break.
 */
export function setTitleApart(tree: Root, file: VFile): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'thematicBreak') return EXIT
    if (node.type !== 'heading') return
    if (node.depth === 1 && parent) {
      file.data.contentTitle = toText(node)
      const siblings: RootContent[] = parent.children
      siblings[index!] = {type: 'mdxJsxFlowElement', name: 'header', attributes: [], children: [node]}
    }
    return EXIT
  })
}
