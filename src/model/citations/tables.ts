import {toRegExp} from '../../shapes/patterns.ts'
import type {ControlTableShape} from '../../shapes/shapes.ts'
import type {Cell, Table, TableRow} from '../types.ts'
import {namedFrameworks, readSlot, type SlotContext} from './slot.ts'

/** A table before it is known what it cites. */
export interface PlainTable extends Pick<Table, 'span' | 'header' | 'written'> {
  rows: Omit<TableRow, 'citation'>[]
}

/** Ties a table to the framework of the first shape whose header it has, and reads what its rows cite. */
export function readTable(table: PlainTable, context: SlotContext): Table {
  const shape = context.shapes.tables.find((candidate) =>
    toRegExp(candidate.header).test(table.header[candidate.idColumn - 1]?.text ?? ''),
  )
  if (!shape) {
    const rows = table.rows.map((row) => ({...row, citation: null}))
    return {...table, rows, framework: null, idColumn: 0}
  }
  const frameworks = namedFrameworks(shape.framework)
  const hasText = table.header.length >= textColumn(shape)
  const rows = table.rows.map((row) => {
    const id = row.cells[shape.idColumn - 1]
    const beside = hasText ? row.cells[textColumn(shape) - 1] : undefined
    const slot = {
      carrier: 'table' as const,
      frameworks,
      written: id?.text ?? '',
      idSpan: id?.span ?? row.span,
      text: hasText ? (beside?.text ?? '') : null,
      textSpan: beside?.span,
      span: row.span,
    }
    return {...row, citation: readSlot(slot, context)}
  })
  return {...table, rows, framework: frameworks[0]!, idColumn: shape.idColumn}
}

function textColumn(shape: ControlTableShape): number {
  return shape.textColumn ?? shape.idColumn + 1
}

/** A cell without anything in it. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell.blank
}
