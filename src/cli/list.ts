import {type Command, Option} from 'commander'
import {frameworkOf} from '../catalogs/framework.ts'
import {loadCatalogs} from '../catalogs/store.ts'
import {createFrameworks, type Framework} from '../frameworks/index.ts'
import {didYouMean} from '../likeness/slips.ts'
import {visible} from '../parse/visible.ts'
import {UsageError} from './exit.ts'
import {print} from './print.ts'
import {show} from './show.ts'

const EXAMPLES = `
Examples:
  proofbook list frameworks                        those built in, and those imported
  proofbook list ids nist-csf-1.1                  every id that tables may cite, with a short title
  proofbook list ids nist-csf-1.1 --format json    the same as data

Exit codes: 0 done, 2 usage.`

/** Options of `proofbook list`. */
export interface ListOptions {
  format: 'pretty' | 'json'
}

/** Adds `proofbook list` to the command line. */
export function addList(program: Command): void {
  const parent = program
    .command('list')
    .description('list frameworks, and the ids of one')
    .addHelpText('after', EXAMPLES)
  addFormat(parent.command('frameworks').description('list the frameworks that tables can cite')).action(
    ({format}: ListOptions) => put(format, listFrameworks),
  )
  addFormat(parent.command('ids').description('list the ids of a framework, with short titles'))
    .argument('<framework>', 'id of a framework, such as nist-csf-1.1')
    .action((name: string, {format}: ListOptions) => put(format, (frameworks) => listIds(frameworks, name)))
}

function addFormat(command: Command): Command {
  return command
    .addOption(
      new Option('--format <format>', 'how to print it').choices(['pretty', 'json']).default('pretty'),
    )
    .addHelpText('after', EXAMPLES)
}

/** What is listed: for people, a row each, and as data. */
export interface Listing {
  rows: string[][]
  /** What there is to say where there are no rows. */
  otherwise?: string
  data: object
}

function put(
  format: ListOptions['format'],
  list: (frameworks: readonly Framework[]) => Listing,
): Promise<void> {
  const {rows, otherwise = '', data} = list(createFrameworks(loadCatalogs().map(frameworkOf)).all)
  if (format === 'json') return print(`${JSON.stringify({version: 1, ...data}, null, 2)}\n`)
  return show(rows.length > 0 ? table(rows) : `${otherwise}\n`)
}

/** Every framework, with how many ids it has. */
export function listFrameworks(frameworks: readonly Framework[]): Listing {
  const rows = frameworks.map(({id, title, version, controls, closed}) => [
    id,
    closed ? `${controls.length} ids` : 'any ids',
    version === undefined || title.includes(version) ? title : `${title}, version ${version}`,
  ])
  const data = frameworks.map(({id, title, version = null, controls, closed}) => ({
    id,
    title,
    version,
    ids: closed ? controls.length : null,
  }))
  return {rows, data: {frameworks: data}}
}

/**
 * The ids of one framework.
 * @throws {UsageError} for a framework that is not there
 */
export function listIds(frameworks: readonly Framework[], name: string): Listing {
  const known = frameworks.map(({id}) => id)
  const framework = frameworks.find(({id}) => id === name.toLowerCase())
  if (!framework)
    throw new UsageError(
      `Unexpected framework \`${name}\`, expected ${known.map((id) => `\`${id}\``).join(', ')}${didYouMean(name, known)}`,
    )
  const {id, title, version = null, controls, categories} = framework
  const functionOf = new Map(categories.map((category) => [category.id, category.function ?? null]))
  return {
    rows: controls.map((control) => [control.id, control.title ?? '']),
    otherwise: `\`${id}\` has no list of ids; \`proofbook catalog import <file> --as ${id}\` gives it one`,
    data: {
      framework: {id, title, version},
      ids: controls.map((control) => ({
        id: control.id,
        title: control.title ?? null,
        category: control.category ?? null,
        function: (control.category && functionOf.get(control.category)) ?? null,
      })),
    },
  }
}

/** Rows as lines, with their columns one below another. */
function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return lines.map((line) => `${visible(line)}\n`).join('')
}
