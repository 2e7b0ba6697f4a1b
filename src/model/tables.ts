import type {Root, TableCell, TableRow} from 'mdast'
import {visitParents} from 'unist-util-visit-parents'
import type {Span} from '../parse/place.ts'
import {toRegExp} from '../shapes/patterns.ts'
import type {ControlTableShape} from '../shapes/shapes.ts'
import {renderedText} from './rendered.ts'
import {nodeSpan} from './spans.ts'
import type {Cell, Table} from './types.ts'

/** All tables of a document; those whose header cell a shape names are tied to its framework. */
export function collectTables(tree: Root, shapes: ControlTableShape[]): Table[] {
  const tables: Table[] = []
  visitParents(tree, 'table', (node) => {
    const [first, ...rest] = node.children
    const header = first ? readCells(first) : []
    const shape = shapes.find((candidate) =>
      toRegExp(candidate.header).test(header[candidate.idColumn - 1]?.text ?? ''),
    )
    tables.push({
      span: nodeSpan(node),
      header,
      rows: rest.map((row) => ({cells: readCells(row), span: nodeSpan(row)})),
      framework: shape?.framework ?? null,
      idColumn: shape?.idColumn ?? 0,
    })
  })
  return tables
}

function readCells(row: TableRow): Cell[] {
  return row.children.map((cell) => ({
    text: renderedText(cell),
    blank: cell.children.length === 0,
    span: contentSpan(cell),
  }))
}

/** What stands in a cell, without the pipes and spaces around it; the whole cell where it is empty. */
function contentSpan(cell: TableCell): Span {
  const [first, last] = [cell.children[0], cell.children.at(-1)]
  return first && last ? {start: nodeSpan(first).start, end: nodeSpan(last).end} : nodeSpan(cell)
}
