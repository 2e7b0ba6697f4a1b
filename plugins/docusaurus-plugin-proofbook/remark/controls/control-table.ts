import type {
  BlockContent,
  Data,
  PhrasingContent,
  RootContent,
  TableCell,
  Table as TableNode,
  TableRow,
} from 'mdast'
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx'
import type {Table} from '../../../../src/model/types.ts'
import {blockComponent} from '../component.ts'

/** A table of one or several groups of rows, in what it scrolls in. */
export type ControlTable = MdxJsxFlowElement

/** An element of HTML that markdown has no node for. */
interface ElementNode {
  type: 'proofbookElement'
  children: RootContent[]
  data: ReturnType<typeof element>
}

/** The whole table of a first group of rows. */
export function controlTable(rows: RootContent): ControlTable {
  const table = elementNode('table', [rows])
  return blockComponent('ControlTable', {}, [table as unknown as BlockContent])
}

/** Adds a group of rows to a table. */
export function joinTable({children: [table]}: ControlTable, rows: RootContent): void {
  ;(table as unknown as ElementNode).children.push(rows)
}

/**
 * The rows of a table as one group: its name over all columns, then the names of its columns, which apply to this group
 * alone, then its rows, each under its id.
 */
export function tableRows(
  {children}: TableNode,
  {header, idColumn}: Table,
  name: PhrasingContent[],
): RootContent {
  const [columns, ...rows] = children
  const title = cell(name, element('th', {colSpan: header.length, scope: 'rowgroup'}))
  const heads = columns?.children.map((each) => cell(each.children, element('th', {scope: 'col'}))) ?? []
  const nodes = [
    row([title]),
    row(heads),
    ...rows.map(({children: cells}) =>
      row(
        Array.from({length: Math.max(header.length, cells.length)}, (_, column) =>
          column === 0 && idColumn === 1
            ? cell(cells[0]?.children ?? [], element('th', {scope: 'row'}))
            : cell(cells[column]?.children ?? [], element('td')),
        ),
      ),
    ),
  ]
  return elementNode('tbody', nodes)
}

function elementNode(name: string, children: RootContent[]): RootContent {
  return {type: 'proofbookElement', children, data: element(name)} as unknown as RootContent
}

function row(children: TableCell[]): TableRow {
  return {type: 'tableRow', children}
}

function cell(children: PhrasingContent[], data: Data): TableCell {
  return {type: 'tableCell', children, data}
}

/** What makes an element of HTML of a node. */
function element(hName: string, hProperties: Record<string, string | number> = {}): Data & {hName: string} {
  return {hName, hProperties} as Data & {hName: string}
}
