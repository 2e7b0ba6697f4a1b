import type {Command} from 'commander'
import type {Catalog} from '../catalogs/catalog.ts'
import {frameworkOf} from '../catalogs/framework.ts'
import {type Agreement, compareWithBuiltIn} from '../catalogs/official.ts'
import {readCatalogFile} from '../catalogs/read-catalog.ts'
import {CATALOGS_FOLDER, loadCatalogs, writeCatalog} from '../catalogs/store.ts'
import {projectAround} from '../config/find.ts'
import {builtInFrameworks, type Framework} from '../frameworks/index.ts'
import {visible} from '../parse/visible.ts'
import {show} from './show.ts'

const EXAMPLES = `
Examples:
  proofbook catalog import cprt-export.json                  the NIST CSF, from NIST's tool
  proofbook catalog import NIST_SP-800-53_rev5_catalog.json  an OSCAL catalogue
  proofbook catalog import controls.json --as acme-controls  your own, under an id you choose
  proofbook catalog list                                     built in, and what was imported

Catalogues are stored in ${CATALOGS_FOLDER}; commit them.
Exit codes: 0 done, 2 usage or a broken file.`

const IMPORT_EXAMPLES = `
Examples:
  proofbook catalog import cprt-export.json
  proofbook catalog import controls.json --as acme-controls`

const KINDS = {'oscal-catalog': 'an OSCAL catalogue', cprt: 'a CPRT export'}

/** What a title says of a catalogue that holds only some of a framework's controls. */
const PART =
  /\b(?:(?:low|moderate|high|privacy)[ -](?:impact )?)?(?:baseline|overlay|profile|subset|excerpt)\b/i

/** Adds `proofbook catalog` to the command line. */
export function addCatalog(program: Command): void {
  const catalog = program
    .command('catalog')
    .description('import the official text of frameworks, and list what was imported')
    .addHelpText('after', EXAMPLES)
  catalog
    .command('import')
    .description('store a catalogue: an OSCAL catalogue or a CPRT export, both in JSON')
    .argument('<file>', 'JSON file')
    .option('--as <framework-id>', 'id of the framework (default: the one in the file)')
    .addHelpText('after', IMPORT_EXAMPLES)
    .action((file: string, options: {as?: string}) => show(importCatalog(file, options)))
  catalog
    .command('list')
    .description('list the imported catalogues')
    .action(() => show(listCatalogs()))
}

/** What an import is done with. */
export interface ImportOptions {
  /** Id of the framework; where it is left out, the file tells it. */
  as?: string
  /** Frameworks that Proofbook knows by itself. */
  builtIn?: readonly Framework[]
}

/** Imports a catalogue into the working folder; returns what there is to say of it. */
export function importCatalog(file: string, {as, builtIn = builtInFrameworks}: ImportOptions = {}): string {
  const catalog = readCatalogFile(file, as)
  const known = builtIn.find(({id}) => id === catalog.id)
  const agreement = known?.closed ? compareWithBuiltIn(catalog, known) : undefined
  const {path, replaced} = writeCatalog(catalog, projectAround('.'))
  const parts = [
    describe(catalog),
    visible(`${replaced ? 'Replaced' : 'Wrote'} ${path}`),
    ...notes(catalog, agreement).map(visible),
    ...(known ? [] : [snippet(catalog.id)]),
  ]
  return `${parts.join('\n')}\n`
}

function describe(catalog: Catalog): string {
  const {id, title, version, source, functions, categories, controls, withdrawn} = catalog
  const rows: [string, string | number][] = [
    ['version', version ?? 'none'],
    ['framework', id],
    ['from', `${source.file}, ${KINDS[source.kind]}`],
    ['functions', functions.length],
    ['categories', categories.length],
    ['controls', controls.length],
    ['withdrawn', withdrawn.length],
    ['wordings', frameworkOf(catalog).wordings.length],
  ]
  return [title, ...rows.map(([name, value]) => `  ${name.padEnd(12)}${value}`)].map(visible).join('\n')
}

function notes({title}: Catalog, agreement: Agreement | undefined): string[] {
  const part = PART.exec(title)?.[0]
  const lines = part ? [`Its title says \`${part}\`: ids outside it are unknown to this framework`] : []
  if (!agreement) return lines
  const {agreeing, compared, differing, missing} = agreement
  const others = differing.length > 0 ? `; others have ${differing.join(', ')}` : ''
  lines.push(`${agreeing} of ${compared} wordings match the official ones${others}`)
  if (missing.length > 0) lines.push(`Without ${missing.join(', ')}, which the built-in framework has`)
  return lines
}

function snippet(id: string): string {
  return `
Assign tables to it in proofbook.config.yml:

controls:
  tables:
    - header: '^control id$' # the header cell of the id column in your tables
      framework: ${id}`
}

function listCatalogs(): string {
  const catalogs = loadCatalogs(projectAround('.'))
  const ids = builtInFrameworks.map(({id}) => `\`${id}\``).join(', ')
  const builtIn = `Built in, without official texts: ${ids}; \`proofbook list frameworks\` shows more\n`
  if (catalogs.length === 0)
    return `No catalogue in ${CATALOGS_FOLDER}; \`proofbook catalog import <file>\` stores one\n${builtIn}`
  const width = Math.max(...catalogs.map(({id}) => id.length))
  const lines = catalogs.map(({id, title, version, controls}) => {
    const edition = version === undefined || title.includes(version) ? '' : `, version ${version}`
    return `${visible(`${id.padEnd(width)}  ${controls.length} controls  ${title}${edition}`)}\n`
  })
  return [...lines, builtIn].join('')
}
