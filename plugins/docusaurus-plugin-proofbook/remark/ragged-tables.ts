import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'

/**
 * Makes tables as wide as their widest row. A renderer of tables drops cells beyond the header's, and with them what an
 * author wrote: a `|` too many in a row would take a sentence off the page.
 */
export function widenTables(tree: Root): void {
  visit(tree, 'table', (table) => {
    const align = table.align ?? []
    const width = Math.max(...table.children.map(({children}) => children.length))
    table.align = [...align, ...Array<null>(Math.max(0, width - align.length)).fill(null)]
  })
}
