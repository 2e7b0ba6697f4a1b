import {csvRecord} from '../../../../src/exports/spreadsheet-cell'
import {type Entry, statusOf} from './entries'

const COLUMNS: readonly [header: string, cell: (entry: Entry, origin: string) => string][] = [
  ['service', ({playbook}) => playbook.name],
  ['playbook', ({playbook}) => playbook.title],
  ['group', ({control}) => control.group ?? ''],
  ['number', ({control}) => control.code],
  ['control', ({control}) => control.name],
  ['control id', ({control}) => control.id],
  ['status', ({control}) => statusOf(control).replace('-', ' ')],
  ['ids', ({ids}) => ids.map(({listed}) => listed.id).join(' ')],
  [
    'policies',
    ({control}) => control.policies.map(([verdict, line]) => `${verdict} (line ${line})`).join(', '),
  ],
  ['updated', ({playbook}) => playbook.updated ?? ''],
  ['line', ({control}) => String(control.line)],
  ['address', ({playbook, control}, origin) => `${origin}${playbook.path}#${control.anchor}`],
]

/**
 * Controls as CSV (RFC 4180) with a header, in the order in which they are shown, safe to open in a spreadsheet.
 * @param origin of the site, without a slash at its end
 */
export function controlsCsv(entries: readonly Entry[], origin: string): string {
  const header = csvRecord(COLUMNS.map(([name]) => name))
  return header + entries.map((entry) => csvRecord(COLUMNS.map(([, cell]) => cell(entry, origin)))).join('')
}
