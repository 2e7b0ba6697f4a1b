import type {BlockContent, Link, PhrasingContent, RootContent, TableCell, Table as TableNode} from 'mdast'
import {visit} from 'unist-util-visit'
import {renderedText} from '../../../src/model/rendered.ts'
import type {Citation, Table} from '../../../src/model/types.ts'
import {idAddress} from '../routes/controls-path.ts'
import {blockComponent} from './component.ts'
import {isBreakTag} from './controls/parts.ts'
import type {Page} from './page.ts'
import {SITE_LINK} from './site-link.ts'

/** What the page shows above a control table. */
export interface ControlTableData {
  title: string
  version: string | null
}

/** How many characters the name of a table may have; a longer line is a sentence. */
const MOST_OF_LABEL = 60

/** Shows each control table under its framework's name, with every id linked to all controls that cite it. */
export function decorateControlTables(page: Page): void {
  const tables = new Map(page.variant.document.tables.map((table) => [table.span.start.offset, table]))
  visit(page.tree, 'table', (node, index, parent) => {
    const table = tables.get(node.position?.start.offset ?? -1)
    const framework = page.shelf.corpus.frameworks.find(table?.framework ?? null)
    if (!table || !framework || !parent || index === undefined) return
    linkIds(node, table, page)
    const data: ControlTableData = {title: framework.title, version: framework.version ?? null}
    const label = labelOf(parent.children[index - 1] as RootContent | undefined)
    const caption = {
      ...blockComponent('ControlTableCaption', data),
      children: label as unknown as BlockContent[],
    }
    const body = blockComponent('ControlTableBody', {}, [node])
    const from = label.length > 0 ? index - 1 : index
    const figure = blockComponent('ControlTable', {}, [caption as BlockContent, body as BlockContent])
    parent.children.splice(from, index - from + 1, figure)
    return from + 1
  })
}

/** The words of a line that is one bold text and names the table below it. */
function labelOf(node: RootContent | undefined): PhrasingContent[] {
  if (node?.type !== 'paragraph') return []
  const [first, ...others] = node.children
  const isAlone = others.every(
    (each) =>
      each.type === 'break' ||
      (each.type === 'text' && /^\s*:?\s*$/.test(each.value)) ||
      (each.type === 'html' && isBreakTag(each)),
  )
  return first?.type === 'strong' && isAlone && renderedText(first).length <= MOST_OF_LABEL
    ? first.children
    : []
}

function linkIds(node: TableNode, table: Table, page: Page): void {
  for (const [index, row] of table.rows.entries()) {
    const cell = node.children[index + 1]?.children[table.idColumn - 1]
    // An author's own link on an id leads where the author meant it to.
    if (!cell || cell.children.some((child) => child.type === 'link')) continue
    if (row.several.length > 0) linkEach(cell, row.several, page)
    else {
      const link = row.citation && linkTo(row.citation, page)
      if (link) cell.children = [link]
    }
  }
}

/** Links the ids that a cell spells out; those that a range or a number alone stands for have no text of their own. */
function linkEach(cell: TableCell, several: readonly Citation[], page: Page): void {
  cell.children = cell.children.flatMap((child): PhrasingContent[] => {
    const start = child.position?.start.offset
    if (child.type !== 'text' || start === undefined) return [child]
    const parts: PhrasingContent[] = []
    let from = 0
    for (const citation of several) {
      const at = citation.idSpan.start.offset - start
      const link = linkTo(citation, page)
      if (!link || at < from || !child.value.startsWith(citation.written, at)) continue
      if (at > from) parts.push({type: 'text', value: child.value.slice(from, at)})
      parts.push(link)
      from = at + citation.written.length
    }
    return from < child.value.length ? [...parts, {type: 'text', value: child.value.slice(from)}] : parts
  })
}

/** The link to all controls that cite an id; undefined if it has no page. */
function linkTo({framework, id}: Citation, page: Page): Link | undefined {
  if (id === null || !page.shelf.cited.has(`${framework} ${id}`)) return undefined
  return {
    type: 'link',
    url: page.pages.baseUrl + idAddress(framework, id, page.shelf.corpus),
    children: [{type: 'inlineCode', value: id}],
    data: {hProperties: {dataProofbook: SITE_LINK}},
  }
}
