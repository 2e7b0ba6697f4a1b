import type {NodeIndex} from '../../parse/node-index.ts'
import type {Locator} from '../../parse/place.ts'
import type {Citation, Table} from '../types.ts'
import {fileNameSlots} from './file-name.ts'
import {frontMatterSlots} from './front-matter.ts'
import {labelSlots} from './labels.ts'
import {listSlots} from './lists.ts'
import {readSlot, type SlotContext} from './slot.ts'

export type {SlotContext} from './slot.ts'

/** Every control that a document cites, in document order; only slots that the configuration names are read. */
export function collectCitations(
  document: {nodes: NodeIndex; tables: Table[]; fileStem: string},
  locator: Locator,
  context: SlotContext,
): Citation[] {
  const {nodes, tables, fileStem} = document
  const slots = [
    ...fileNameSlots(fileStem, locator, context),
    ...frontMatterSlots(nodes.tree, locator, context),
    ...labelSlots(nodes, locator, context),
    ...listSlots(nodes, locator, context),
  ]
  const ofTables = tables.flatMap((table) =>
    table.rows.flatMap(({citation, several}) => (several.length > 0 ? several : (citation ?? []))),
  )
  return [...slots.map((slot) => readSlot(slot, context)), ...ofTables].sort(
    (a, b) => a.span.start.offset - b.span.start.offset,
  )
}
