import type {Nodes, TableCell, TableRow as TableRowNode} from 'mdast'
import type {NodeIndex} from '../parse/node-index.ts'
import type {Locator, Span} from '../parse/place.ts'
import type {SlotContext} from './citations/slot.ts'
import {type PlainTable, readTable} from './citations/tables.ts'
import {collectHtmlTables} from './html-tables.ts'
import {squeeze} from './rendered.ts'
import {nodeSpan} from './spans.ts'
import type {Cell, Table} from './types.ts'

/** All tables of a document, in its order; those whose header cell a shape names are tied to its framework. */
export function collectTables(nodes: NodeIndex, locator: Locator, context: SlotContext): Table[] {
  const tables: PlainTable[] = collectHtmlTables(nodes, locator)
  for (const {node} of nodes.of('table')) {
    const [first, ...rest] = node.children
    tables.push({
      span: nodeSpan(node),
      header: first ? readCells(first) : [],
      rows: rest.map((row) => ({cells: readCells(row), span: nodeSpan(row)})),
      written: 'markdown',
    })
  }
  return tables
    .sort((a, b) => a.span.start.offset - b.span.start.offset)
    .map((table) => readTable(table, locator, context))
}

function readCells(row: TableRowNode): Cell[] {
  return row.children.map((cell) => ({
    text: squeeze(cellText(cell)),
    blank: cell.children.length === 0,
    span: contentSpan(cell),
  }))
}

/** The text that a reader sees of a cell; a break sets it apart. */
function cellText(node: Nodes): string {
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? ' ' : ''
  if ('children' in node) return node.children.map(cellText).join('')
  return 'value' in node ? node.value : ''
}

/** What is in a cell, without the pipes and spaces around it; the whole cell where it is empty. */
function contentSpan(cell: TableCell): Span {
  const [first, last] = [cell.children[0], cell.children.at(-1)]
  return first && last ? {start: nodeSpan(first).start, end: nodeSpan(last).end} : nodeSpan(cell)
}
