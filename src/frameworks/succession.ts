import {readRows} from './control-list.ts'

const ID = /^\S+$/
const STATUS = /^(?:retained|moved|incorporated)$/
const SUCCESSORS = /^\S+(?:, \S+)*$/

/** What became of one edition's ids in the next edition of the framework. */
export interface Succession {
  /** Id of the framework of the earlier edition. */
  from: string
  /** Id of the framework of the later edition. */
  to: string
  /** By id of the earlier edition; of controls and of categories. */
  fates: ReadonlyMap<string, Fate>
}

/** What became of a control or a category. */
export interface Fate {
  /**
   * - `retained`: it is still there, with the same number however it is written, and maybe in other words
   * - `moved`: it is another id now
   * - `incorporated`: it is no longer there; what it said is part of its successors
   */
  status: 'retained' | 'moved' | 'incorporated'
  /** Ids of the later edition: controls, categories, or functions; none if the publisher names none. */
  successors: readonly string[]
}

/** Reads fates from a table: id, status, successors with commas between them, or `none`. */
export function readFates(list: string): Map<string, Fate> {
  const rows = readRows(list, [ID, STATUS, SUCCESSORS])
  return new Map(rows.map(([id, status, successors]) => [id, readFate(status as Fate['status'], successors)]))
}

function readFate(status: Fate['status'], successors: string): Fate {
  return {status, successors: successors === 'none' ? [] : successors.split(', ')}
}
