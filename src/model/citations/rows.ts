import type {Framework} from '../../frameworks/framework.ts'
import type {Citation, Table, TableRow} from '../types.ts'

/** What is wrong with how a row of a control table is written, whatever it cites. */
export type RowFault = 'blank' | 'no-id' | 'stray-paragraph' | 'lost-pipe'

/** The fault of a row of a control table; undefined for a row that is well formed. */
export function rowFault(row: TableRow, table: Table, framework: Framework): RowFault | undefined {
  const {citation, cells} = row
  if (!citation) return undefined
  if (cells.every((cell) => cell.blank)) return 'blank'
  if (cells[table.idColumn - 1]?.blank && cells.some((cell) => cell.text !== '')) return 'no-id'
  if (cells.length > 1 || table.header.length < 2 || citation.id !== null) return undefined
  if (idBeforeText(citation, framework) !== undefined) return 'lost-pipe'
  return isProse(citation) ? 'stray-paragraph' : undefined
}

/** The id with which a cell begins that holds its description too; undefined if it holds none. */
export function idBeforeText({written}: Citation, framework: Framework): string | undefined {
  const [first = '', ...rest] = written.split(' ')
  return rest.length > 0 && /\d/.test(first) && framework.idShape.test(first) ? first : undefined
}

/** Above this many characters, a cell with spaces is not an id, however it is spelt. */
const LONGEST_ID = 16

/** Text that stood right under the table: markdown takes it for a row. */
function isProse({written, isOpen}: Citation): boolean {
  return !isOpen && /\s/.test(written) && written.length > LONGEST_ID
}
