import type {Locator} from '../../parse/place.ts'
import {toRegExp} from '../../shapes/patterns.ts'
import type {ControlTableShape} from '../../shapes/shapes.ts'
import type {Cell, Citation, Table, TableRow} from '../types.ts'
import {severalIds} from './several.ts'
import {namedFrameworks, readSlot, type Slot, type SlotContext} from './slot.ts'

/** A table before it is known what it cites. */
export interface PlainTable extends Pick<Table, 'span' | 'header' | 'written'> {
  rows: Omit<TableRow, 'citation' | 'several'>[]
}

/** Ties a table to the framework of the first shape whose header it has, and reads what its rows cite. */
export function readTable(table: PlainTable, locator: Locator, context: SlotContext): Table {
  const shape = context.shapes.tables.find((candidate) =>
    toRegExp(candidate.header).test(table.header[candidate.idColumn - 1]?.text ?? ''),
  )
  if (!shape) {
    const rows = table.rows.map((row) => ({...row, citation: null, several: []}))
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
    const citation = readSlot(slot, context)
    const several = citation.isOpen ? [] : readSeveral(slot, locator, context)
    return {...row, citation, several}
  })
  return {...table, rows, framework: frameworks[0]!, idColumn: shape.idColumn}
}

/** The citations of a cell with several ids. The text beside them is of none of them alone. */
function readSeveral(slot: Slot, locator: Locator, context: SlotContext): Citation[] {
  const {written, idSpan, frameworks} = slot
  const source = locator.text.slice(idSpan.start.offset, idSpan.end.offset)
  let after = 0
  return severalIds(written, frameworks, context.frameworks).map(({id, from, to}) => {
    const stretch = written.slice(from, to)
    const at = source.indexOf(stretch, stretch === id ? after : Math.max(0, after - stretch.length))
    if (at !== -1) after = at + stretch.length
    const begin = idSpan.start.offset + at
    const own = at === -1 ? idSpan : locator.span(begin, begin + stretch.length)
    return readSlot({...slot, written: id, idSpan: own, text: null, textSpan: undefined}, context)
  })
}

function textColumn(shape: ControlTableShape): number {
  return shape.textColumn ?? shape.idColumn + 1
}

/** A cell without anything in it. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell.blank
}
