import type {Table as TableNode} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Table} from '../../../src/model/types.ts'
import {idPath} from '../routes/frameworks.ts'
import {blockComponent} from './component.ts'
import type {Page} from './page.ts'
import {SITE_LINK} from './site-link.ts'

/** What the page shows above a control table. */
export interface ControlTableData {
  title: string
  version: string | null
}

/** Shows each control table under its framework's name, with every id linked to all controls that cite it. */
export function decorateControlTables(page: Page): void {
  const tables = new Map(page.variant.document.tables.map((table) => [table.span.start.offset, table]))
  visit(page.tree, 'table', (node, index, parent) => {
    const table = tables.get(node.position?.start.offset ?? -1)
    const framework = page.shelf.corpus.frameworks.find(table?.framework ?? null)
    if (!table || !framework || !parent || index === undefined) return
    linkIds(node, table, page)
    const data: ControlTableData = {title: framework.title, version: framework.version ?? null}
    parent.children[index] = blockComponent('ControlTable', data, [node])
    return index + 1
  })
}

function linkIds(node: TableNode, table: Table, page: Page): void {
  for (const [index, row] of table.rows.entries()) {
    const {framework, id} = row.citation ?? {framework: '', id: null}
    const cell = node.children[index + 1]?.children[table.idColumn - 1]
    const isKnown = id !== null && page.shelf.cited.has(`${framework} ${id}`)
    // An author's own link on an id leads where the author meant it to.
    if (!cell || !isKnown || cell.children.some((child) => child.type === 'link')) continue
    const url = `${page.pages.baseUrl}${idPath(framework, id)}`
    cell.children = [
      {
        type: 'link',
        url,
        children: [{type: 'inlineCode', value: id}],
        data: {hProperties: {dataProofbook: SITE_LINK}},
      },
    ]
  }
}
