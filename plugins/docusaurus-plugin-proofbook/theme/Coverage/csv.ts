import {STATE_WORDS} from '../../../../src/coverage/states'
import {csvRecord} from '../../../../src/exports/spreadsheet-cell'
import type {Grid} from './grid'

/** What is shown as CSV (RFC 4180) with a header, a record for each id of each service; safe to open in a spreadsheet. */
export function coverageCsv({framework, rows, columns}: Grid): string {
  const records = rows.flatMap(({label, cells}) =>
    cells.flatMap(({ids}, at) =>
      ids.map(({id, title, state, controls}) => {
        const {category} = columns[at]!
        return [framework.name, label, category.id, id, title, STATE_WORDS[state], String(controls.length)]
      }),
    ),
  )
  const header = ['framework', 'service', 'category', 'id', 'title', 'state', 'controls']
  return [header, ...records].map(csvRecord).join('')
}
