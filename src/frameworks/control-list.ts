import type {Category, FrameworkControl, Group, Wording} from './framework.ts'

const ID = /^\S+$/
const CONTROL_ID = /^[^\s-]+-\d+$/
const DIGEST = /^[\w-]{43}$/
const TITLE = /^\S.*$/

/** What a list of controls says: the controls in its order, and the wordings of one edition. */
export interface ControlList {
  controls: FrameworkControl[]
  wordings: Wording[]
}

/**
 * Reads a framework's controls from a table: id, fingerprint, folded fingerprint, Proofbook's own title. A control's
 * category is its id up to the hyphen.
 */
export function readControlList(list: string, edition: string): ControlList {
  const rows = readRows(list, [CONTROL_ID, DIGEST, DIGEST, TITLE])
  return {
    controls: rows.map(([id, , , title]) => ({id, title, category: id.slice(0, id.indexOf('-'))})),
    wordings: rows.map(([id, exact, folded]) => ({id, edition, exact, folded})),
  }
}

/** Reads wordings of an edition that is known in part: id, fingerprint, folded fingerprint. */
export function readWordings(list: string, edition: string): Wording[] {
  const rows = readRows(list, [CONTROL_ID, DIGEST, DIGEST])
  return rows.map(([id, exact, folded]) => ({id, edition, exact, folded}))
}

/** Reads functions: id, title. */
export function readFunctions(list: string): Group[] {
  return readRows(list, [ID, TITLE]).map(([id, title]) => ({id, title}))
}

/** Reads categories: id, title. A category's function is its id up to the full stop. */
export function readCategories(list: string): Category[] {
  return readFunctions(list).map((group) => ({...group, function: group.id.slice(0, group.id.indexOf('.'))}))
}

/**
 * Rows of a table with one row for each line and two or more spaces between its cells.
 * @param columns what a cell of each column looks like
 * @throws where a row has other cells: such a list is a bug
 */
export function readRows<Columns extends readonly RegExp[]>(
  list: string,
  columns: readonly [...Columns],
): {[Column in keyof Columns]: string}[] {
  return list
    .trim()
    .split('\n')
    .map((line) => {
      const cells = line.trim().split(/\s{2,}/)
      const fits = cells.length === columns.length && columns.every((shape, at) => shape.test(cells[at]!))
      if (!fits) throw new Error(`Malformed line in a list: ${line}`)
      return cells as {[Column in keyof Columns]: string}
    })
}
