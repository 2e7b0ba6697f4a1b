import type {Frameworks} from '../frameworks/frameworks.ts'
import {leadingVariant, type Playbook} from '../model/playbook-type.ts'
import type {Table} from '../model/types.ts'
import {visible} from '../parse/visible.ts'

/** A header that several tables share over a column that looks like control ids. */
export interface Suggestion {
  header: string
  /** How many tables have it. */
  tables: number
  /** The file of the first of them. */
  file: string
  /** The framework that has most of the ids; undefined if none has, so that its catalogue is to be imported. */
  framework: string | undefined
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

/** A column of a table in which most cells hold an id. */
export interface IdColumn {
  header: string
  /** From 1. */
  column: number
  ids: string[]
}

/** A column of ids that several tables have, under one header. */
interface Candidate extends IdColumn {
  tables: number
  file: string
}

/**
 * Finds the header that most tables share over a column of ids; one that names controls goes before registers, whose
 * first column numbers their own entries. The framework in the snippet was tried: it has most of the ids.
 * @param documents what `idColumnsIn` finds in each
 * @returns undefined if there is no such header
 */
export function suggestControlTables(
  documents: readonly {path: string; idColumns: readonly IdColumn[]}[],
  frameworks: Frameworks,
): Suggestion | undefined {
  const [most] = candidatesOf(documents)
    .filter(({tables}) => tables >= ENOUGH_TABLES)
    .sort((a, b) => rank(b) - rank(a) || b.tables - a.tables)
  if (!most) return undefined
  const {header, tables, file} = most
  const framework = frameworkOf(most.ids, frameworks)
  return {header, tables, file, framework, snippet: snippetFor(most, framework)}
}

function rank({header}: Candidate): number {
  return NAMES_A_CONTROL.test(header) ? 1 : 0
}

function candidatesOf(documents: readonly {path: string; idColumns: readonly IdColumn[]}[]): Candidate[] {
  const seen = new Map<string, Candidate>()
  for (const {path, idColumns} of documents) {
    for (const {header, column, ids} of idColumns) {
      const key = JSON.stringify([header, column])
      const known = seen.get(key) ?? {header, column, tables: 0, file: path, ids: []}
      known.tables++
      known.ids.push(...ids)
      seen.set(key, known)
    }
  }
  return [...seen.values()]
}

/**
 * The columns of a document's tables in which most cells hold an id: the first one, or one whose header names controls.
 * @param misspelt tables that a rule reports: their header has a slip, and no configuration should repeat it
 */
export function idColumnsIn(playbook: Playbook, misspelt: ReadonlySet<Table> = new Set()): IdColumn[] {
  const {tables} = leadingVariant(playbook).document
  return tables.filter((table) => !misspelt.has(table)).flatMap(idColumns)
}

function idColumns({header, rows}: Table): IdColumn[] {
  return header.flatMap(({text}, index) => {
    if (text === '' || (index > 0 && !NAMES_A_CONTROL.test(text))) return []
    const cells = rows.map((row) => row.cells[index]?.text ?? '')
    const ids = cells.filter((cell) => looksLikeId(cell, text))
    return ids.length * 2 > cells.length ? {header: text, column: index + 1, ids} : []
  })
}

/** The framework that has more of the ids than any other, and most of them. */
function frameworkOf(ids: string[], frameworks: Frameworks): string | undefined {
  const ranked = frameworks.all
    .map(({id}) => ({id, known: ids.filter((each) => frameworks.has(id, each)).length}))
    .sort((a, b) => b.known - a.known)
  return ranked[0] && ranked[0].known * 2 > ids.length ? ranked[0].id : undefined
}

function snippetFor({header, column}: Candidate, framework: string | undefined): string {
  // What is made visible is an escape of a regular expression too, and means the same.
  const pattern = visible(`^${header.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`)
  return [
    'controls:',
    '  tables:',
    `    - header: '${pattern.replaceAll("'", "''")}'`,
    framework === undefined
      ? '      framework: my-catalog # the id that you give its catalogue: proofbook catalog --help'
      : `      framework: ${framework}`,
    `      idColumn: ${column}`,
  ].join('\n')
}
