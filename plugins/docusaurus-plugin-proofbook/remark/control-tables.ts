import type {Link, PhrasingContent, RootContent, TableCell, Table as TableNode} from 'mdast'
import {frameworkName} from '../../../src/frameworks/index.ts'
import {renderedText} from '../../../src/model/rendered.ts'
import type {Citation, Table} from '../../../src/model/types.ts'
import {visit} from '../../../src/parse/visit.ts'
import {idAddress} from '../routes/controls-path.ts'
import {type ControlTable, controlTable, tableRows} from './controls/control-table.ts'
import {isBreak, isBreakTag} from './controls/parts.ts'
import type {Page} from './page.ts'
import {SITE_LINK} from './site-link.ts'

/** How many characters the name of a table may have; a longer line is a sentence. */
const MOST_OF_LABEL = 60

/**
 * Shows what controls must satisfy as one table with a group of rows for each framework, every id linked to all controls
 * that cite it. Tables that follow each other are put together where they have the same columns and other frameworks.
 */
export function decorateControlTables(page: Page): void {
  const tables = new Map(page.variant.document.tables.map((table) => [table.span.start.offset, table]))
  const shown = new Map<RootContent, {whole: ControlTable; tables: Table[]}>()
  visit(page.tree, 'table', (node, index, parent) => {
    const table = tables.get(node.position?.start.offset ?? -1)
    const framework = page.shelf.corpus.frameworks.find(table?.framework ?? null)
    if (!table || !framework || !parent || index === undefined) return
    linkIds(node, table, page)
    const siblings: RootContent[] = parent.children
    const label = labelOf(siblings[index - 1])
    const first = label.length > 0 ? index - 1 : index
    const rows = tableRows(node, table, [...label, {type: 'text', value: frameworkName(framework)}])
    const before = lastBefore(first, siblings)
    const joined = before < 0 ? undefined : shown.get(siblings[before]!)
    if (joined?.tables.every((other) => fits(table, other))) {
      joined.tables.push(table)
      joined.whole.groups.push(rows)
      siblings.splice(before + 1, index - before)
      return before + 1
    }
    const whole = controlTable(rows)
    shown.set(whole.node, {whole, tables: [table]})
    siblings.splice(first, index - first + 1, whole.node)
    return first + 1
  })
}

/** Place of what is before some place, breaks left out. */
function lastBefore(at: number, nodes: readonly RootContent[]): number {
  let before = at - 1
  while (before >= 0 && isBreak(nodes[before]!)) before--
  return before
}

/** Whether two tables say the same of other frameworks: only the names of the columns with their ids may differ. */
function fits(one: Table, other: Table): boolean {
  const columns = ({header, idColumn}: Table) =>
    header.map(({text}, index) => (index === idColumn - 1 ? '' : text.toLowerCase())).join('\n')
  return (
    one.framework !== other.framework && one.idColumn === other.idColumn && columns(one) === columns(other)
  )
}

/** The line that is one bold text and names the table below it, with a space after it. */
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
    ? [first, {type: 'text', value: ' '}]
    : []
}

/** What a link of ours must not take the place of: an author's own, which leads where it is meant to, or an image. */
function isMore(node: PhrasingContent): boolean {
  if (node.type === 'html') return /<(?:a|img|picture)\b/i.test(node.value)
  if (/^(?:link|image|footnote)/.test(node.type)) return true
  return 'children' in node && node.children.some(isMore)
}

function linkIds(node: TableNode, table: Table, page: Page): void {
  for (const [index, row] of table.rows.entries()) {
    const cell = node.children[index + 1]?.children[table.idColumn - 1]
    if (!cell || cell.children.some(isMore)) continue
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
    url: page.pages.homeOf(page.shelf) + idAddress(framework, id, page.shelf.corpus),
    children: [{type: 'inlineCode', value: id}],
    data: {hProperties: {dataProofbook: SITE_LINK}},
  }
}
