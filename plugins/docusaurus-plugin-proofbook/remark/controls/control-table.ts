import type {Data, PhrasingContent, RootContent, TableCell, Table as TableNode, TableRow} from 'mdast'
import type {Table} from '../../../../src/model/types.ts'
import {blockComponent} from '../component.ts'
import {elementData, elementNode} from '../element.ts'

/** A table of one or several groups of rows. */
export interface ControlTable {
  /** Each group an element. */
  groups: RootContent[]
  /** The table, in what it scrolls in. */
  node: RootContent
}

/** The whole table of a first group of rows; further ones may be added to it. */
export function controlTable(rows: RootContent): ControlTable {
  const groups = [rows]
  return {groups, node: blockComponent('ControlTable', {}, [elementNode('table', groups)])}
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
  const title = cell(name, elementData('th', {colSpan: header.length, scope: 'rowgroup'}))
  const heads = columns?.children.map((each) => cell(each.children, elementData('th', {scope: 'col'}))) ?? []
  const nodes = [
    row([title]),
    row(heads),
    ...rows.map(({children: cells}) =>
      row(
        Array.from({length: Math.max(header.length, cells.length)}, (_, column) => {
          const children = cells[column]?.children ?? []
          // An empty cell heads nothing.
          const isHead = column === 0 && idColumn === 1 && children.length > 0
          return cell(children, isHead ? elementData('th', {scope: 'row'}) : elementData('td'))
        }),
      ),
    ),
  ]
  return elementNode('tbody', nodes)
}

function row(children: TableCell[]): TableRow {
  return {type: 'tableRow', children}
}

function cell(children: PhrasingContent[], data: Data): TableCell {
  return {type: 'tableCell', children, data}
}
