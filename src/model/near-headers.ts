import type {Frameworks} from '../frameworks/frameworks.ts'
import type {Shapes} from '../shapes/shapes.ts'
import {namedFrameworks} from './citations/slot.ts'
import {nearLabel} from './near-label.ts'
import type {Cell, DocumentModel, Table} from './types.ts'

/** A table that a slip in its header keeps from being read as a control table. */
export interface NearHeader {
  table: Table
  /** The header cell of the ids. */
  cell: Cell
  /** What its header was meant to be. */
  label: string
}

/** The tables that would be control tables, were it not for a slip in their header. */
export function nearHeaders({tables}: DocumentModel, shapes: Shapes, frameworks: Frameworks): NearHeader[] {
  return tables.flatMap((table) => {
    if (table.framework !== null) return []
    for (const {header, framework, idColumn} of shapes.controls.tables) {
      const cell = table.header[idColumn - 1]
      if (!cell) continue
      const ids = namedFrameworks(framework)
      const names = ids.map((id) => frameworks.find(id)?.title ?? '').join(' ')
      const near = nearLabel(cell.text, [header], {mayLack: MOST_LACKING, names})
      if (!near) continue
      // A label without one of its words is another label, unless its rows say whose ids they hold.
      const isClose = near.missing < 2 || near.slips > 0
      const isOne = isClose && (near.missing === 0 || citesMostly(table, idColumn, ids, frameworks))
      if (isOne) return [{table, cell, label: near.label}]
    }
    return []
  })
}

/** `Subcategory` is what is left of `NIST Subcategory Control`. */
const MOST_LACKING = 2

/** Whether most rows hold an id of a framework whose ids are listed; of any other every number is an id. */
function citesMostly(
  table: Table,
  idColumn: number,
  ids: readonly string[],
  frameworks: Frameworks,
): boolean {
  const closed = ids.filter((id) => frameworks.find(id)?.closed)
  const known = table.rows.filter(({cells}) => {
    const text = cells[idColumn - 1]?.text ?? ''
    return closed.some((id) => frameworks.has(id, text))
  })
  return known.length * 2 > table.rows.length
}
