import {leadingVariant, type Playbook} from '../model/types.ts'
import {visible} from '../parse/visible.ts'

/** A header that several tables share and whose first column looks like control ids. */
export interface Suggestion {
  header: string
  /** How many tables have it. */
  tables: number
  /** The file of the first of them. */
  file: string
  /** YAML for `proofbook.config.yml`. */
  snippet: string
}

/** What control ids of the common catalogues look like: `AC-2`, `PR.DS-01`, `ORP.4.A1`, `A 5.15`. */
const LETTERED_ID = /^(?:[A-Z]+ [A-Z0-9]+|[A-Z][A-Z0-9]*)(?:[.-][A-Z0-9]+)+(?:\(\d+\))?$/

/** `5.15`, and just as well a version or the start of an address: the header has to tell. */
const NUMBERED_ID = /^\d{1,2}(?:\.\d{1,2}){1,3}$/
const NAMES_A_CONTROL = /\b(?:controls?|requirements?|clauses?|safeguards?|practices?|statements?)\b/i

function looksLikeId(text: string, header: string): boolean {
  if (text.length > 24 || !/\d/.test(text)) return false
  return LETTERED_ID.test(text) || (NAMES_A_CONTROL.test(header) && NUMBERED_ID.test(text))
}

/** From how many tables a shared header is worth a word. */
const ENOUGH_TABLES = 2

/** Finds the header that most tables share while their first column holds ids; undefined where none does. */
export function suggestControlTables(playbooks: Playbook[]): Suggestion | undefined {
  const seen = new Map<string, {tables: number; file: string}>()
  for (const playbook of playbooks) {
    for (const table of leadingVariant(playbook).document.tables) {
      const ids = table.rows.map((row) => row.cells[0]?.text ?? '')
      const header = table.header[0]?.text ?? ''
      if (header === '' || ids.length === 0) continue
      if (ids.filter((id) => looksLikeId(id, header)).length * 2 <= ids.length) continue
      const known = seen.get(header) ?? {tables: 0, file: playbook.path}
      seen.set(header, {...known, tables: known.tables + 1})
    }
  }
  const [most] = [...seen].sort((a, b) => b[1].tables - a[1].tables)
  if (!most || most[1].tables < ENOUGH_TABLES) return undefined
  const [header, {tables, file}] = most
  return {header, tables, file, snippet: snippetFor(header)}
}

function snippetFor(header: string): string {
  // What is made visible is an escape of a regular expression too, and means the same.
  const pattern = visible(`^${header.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`)
  return [
    'controls:',
    '  tables:',
    `    - header: '${pattern.replaceAll("'", "''")}'`,
    '      framework: nist-csf-1.1 # or organisation',
    '      idColumn: 1',
  ].join('\n')
}
