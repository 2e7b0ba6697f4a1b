import {lstatSync, statSync} from 'node:fs'
import {posix} from 'node:path'
import {type Command, Option} from 'commander'
import type {Config, SiteConfig} from '../config/config.ts'
import {controlRows, controlsCsv, controlsJson} from '../exports/controls.ts'
import {exportMapping, MappingError, type MappingExport} from '../exports/mapping.ts'
import {oscalCatalog} from '../exports/oscal-catalog.ts'
import {oscalComponents} from '../exports/oscal-components.ts'
import type {OscalExport, OscalOptions} from '../exports/oscal-metadata.ts'
import {permalinksOf} from '../exports/permalinks.ts'
import {searchPages} from '../exports/search-pages.ts'
import {jsonLines, searchRecords} from '../exports/search-records.ts'
import {writtenWithSlashes} from '../files/slashes.ts'
import {typedPath} from '../files/target.ts'
import {frameworkName} from '../frameworks/index.ts'
import type {Corpus} from '../model/corpus.ts'
import {SIDECAR_NAME} from '../model/sidecar.ts'
import {print} from '../report/json.ts'
import {parsePolicyUrl} from '../sidecars/policy-url.ts'
import {readSidecar} from '../sidecars/read.ts'
import {UsageError} from './exit.ts'
import {load} from './run.ts'
import {showDocument, tell} from './show.ts'
import {changeText, readText, replaceFile} from './text-file.ts'
import {version} from './version.ts'

const EXAMPLES = `
Examples:
  proofbook export controls -o controls.csv              every cited control, as a table
  proofbook export controls docs/playbooks/kms --format json   those of one folder, as data
  proofbook export oscal-components -o components.json   an OSCAL component definition
  proofbook export oscal-catalog -o catalog.json         the organisation's own statements
  proofbook export mapping docs/playbooks/kms/playbook.md
      its mapping file, completed; --write writes it
  proofbook export search-records -o records.jsonl       what can be found, for a search service

Only published variants are exported. Exit codes: 0 done, 2 usage.`

/** Options of every export. */
interface OutputOptions {
  output?: string
  config?: string
}

interface ControlsOptions extends OutputOptions {
  format: 'csv' | 'json'
}

interface OscalCommandOptions extends OutputOptions {
  documentVersion: string
}

interface RecordsCommandOptions extends OutputOptions {
  format: 'jsonl' | 'json'
  versionName: string
  language: string
}

interface MappingCommandOptions extends OutputOptions {
  write?: boolean
  url?: string
}

/** Adds `proofbook export` to the command line. */
export function addExport(program: Command): void {
  const parent = program
    .command('export')
    .description('export controls as CSV, JSON or OSCAL, mapping files, and records for a search service')
    .addHelpText('after', EXAMPLES)
  addPathsCommand(parent, 'controls', 'every control that a playbook cites, with its place and permalink')
    .addOption(new Option('--format <format>', 'how to write them').choices(['csv', 'json']).default('csv'))
    .action(exportControls)
  const oscal = [
    ['oscal-components', 'an OSCAL component definition: one component for each playbook', oscalComponents],
    ['oscal-catalog', 'an OSCAL catalogue of the organisation’s control statements', oscalCatalog],
  ] as const
  for (const [name, description, make] of oscal)
    addPathsCommand(parent, name, description)
      .option('--document-version <text>', 'version that the document states', 'current')
      .action((paths: string[], options: OscalCommandOptions) => exportOscal(make, paths, options))
  addPathsCommand(parent, 'search-records', 'what can be found in each section, for a search service')
    .addOption(
      new Option('--format <format>', 'how to write them').choices(['jsonl', 'json']).default('jsonl'),
    )
    .option('--version-name <name>', 'version of the documents, as the site names it', 'current')
    .option('--language <code>', 'language of the site', 'en')
    .action(exportSearchRecords)
  addOutput(parent.command('mapping').description('the mapping file of a playbook, created or completed'))
    .argument('<playbook>', 'markdown file')
    .option('--write', `write ${SIDECAR_NAME} beside the playbook`)
    .option('--url <address>', 'address of the playbook, if no entry of its mapping file gives it')
    .addHelpText('after', EXAMPLES)
    .action(exportMappingOf)
}

function addPathsCommand(parent: Command, name: string, description: string): Command {
  return addOutput(parent.command(name).description(description))
    .argument(
      '[paths...]',
      'files and folders (default: $PROOFBOOK_DOCS, else `documents` of the configuration)',
    )
    .addHelpText('after', EXAMPLES)
}

function addOutput(command: Command): Command {
  return command
    .option('-o, --output <file>', 'file to write (default: standard output)')
    .option('--config <file>', 'configuration (default: the nearest proofbook.config.yml above each file)')
}

async function exportControls(paths: string[], options: ControlsOptions): Promise<void> {
  const {corpus, config} = await read(paths, options)
  const {site} = config
  warnOfLocalLinks(site)
  const rows = controlRows(corpus, {permalinkOf: permalinksOf(site, corpus)})
  const text = options.format === 'csv' ? controlsCsv(rows) : controlsJson(rows, {name: 'proofbook', version})
  await put(text, options)
}

async function exportOscal(
  make: (corpus: Corpus, options: OscalOptions) => OscalExport,
  paths: string[],
  options: OscalCommandOptions,
): Promise<void> {
  const {corpus, config} = await read(paths, options)
  const {site} = config
  if (make === oscalComponents) warnOfLocalLinks(site)
  const {text, leftOut} = make(corpus, {
    site,
    version: options.documentVersion,
    permalinkOf: permalinksOf(site, corpus),
  })
  for (const {framework, id, file, line} of leftOut) {
    const name = frameworkName(corpus.frameworks.get(framework))
    tell(`${file}:${line} Left out \`${id}\`: ${name} has no such id`)
  }
  await put(text, options)
}

async function exportSearchRecords(paths: string[], options: RecordsCommandOptions): Promise<void> {
  const {corpus, config} = await read(paths, options)
  warnOfLocalLinks(config.site)
  const pages = searchPages(corpus, {config, permalinkOf: permalinksOf(config.site, corpus)})
  const records = searchRecords(pages, {version: options.versionName, language: options.language})
  await put(options.format === 'jsonl' ? jsonLines(records) : print(records), options)
}

/** Reads a corpus, and says which of its documents readers do not get. */
async function read(
  paths: string[],
  {config: file}: OutputOptions,
): Promise<{corpus: Corpus; config: Config}> {
  const {config, corpus} = await load(paths, {config: file})
  for (const {path, published} of corpus.playbooks)
    if (!published) tell(`${path} Left out: its conflict markers are malformed`)
  return {corpus, config}
}

async function exportMappingOf(path: string, options: MappingCommandOptions): Promise<void> {
  if (options.write && options.output !== undefined)
    throw new UsageError('Unexpected `--output` beside `--write`, expected one of them')
  const {playbook, playbooks, addressed} = await readBeside(path, options.config)
  const file = posix.join(posix.dirname(playbook.path), SIDECAR_NAME)
  const completed = (before: string | undefined) => {
    const existing = before === undefined ? undefined : readSidecar(file, before, playbooks)
    const made = complete(playbook, existing, {url: options.url, playbooks: addressed})
    // A byte order mark is not part of what was read, and stays.
    return {...made, text: `${before?.startsWith('\uFEFF') ? '\uFEFF' : ''}${made.text}`}
  }
  if (options.write) return writeMapping(file, completed)
  const made = completed(isThere(file) ? readText(file, 'a mapping file') : undefined)
  await put(made.text, options)
  tellChanges(made, file)
}

function writeMapping(file: string, completed: (before: string | undefined) => MappingExport): void {
  const last: {made?: MappingExport} = {}
  changeText(file, (before) => {
    last.made = completed(before)
    return last.made.text === before ? undefined : last.made.text
  })
  if (last.made) tellChanges(last.made, file)
}

/** Whether there is anything of a name, if only a link to nothing. */
function isThere(path: string): boolean {
  return lstatSync(path, {throwIfNoEntry: false}) !== undefined
}

/**
 * A playbook, the documents of its folder, since a mapping file names the controls of any of them, and those in folders
 * beside it to which the addresses of that file lead.
 */
async function readBeside(asked: string, config: string | undefined) {
  const path = posix.normalize(writtenWithSlashes(asked))
  if (statSync(path, {throwIfNoEntry: false})?.isFile() !== true)
    throw new UsageError(`Cannot find \`${asked}\`, expected a markdown file`)
  const folder = posix.dirname(path)
  const {corpus} = await load([folder, path, ...addressedBeside(folder)], {config})
  const playbooks = corpus.playbooks.filter((each) => posix.dirname(each.path) === folder)
  return {playbook: corpus.find(path)!, playbooks, addressed: corpus.playbooks}
}

/** The files in folders beside a document's to which the addresses of its mapping file seem to lead. */
function addressedBeside(folder: string): string[] {
  const file = posix.join(folder, SIDECAR_NAME)
  if (!isThere(file)) return []
  const sidecar = readSidecar(file, readText(file, 'a mapping file'), [])
  const paths = sidecar.entries.flatMap(({policy}) => {
    const tail = policy && parsePolicyUrl(policy.value, sidecar)?.segments.slice(-2)
    return tail?.length === 2 && !tail.includes('..') ? posix.join(folder, '..', ...tail) : []
  })
  const isDocument = (path: string) =>
    /\.(?:md|markdown)$/i.test(path) && lstatSync(path, {throwIfNoEntry: false})?.isFile() === true
  return [...new Set(paths)].filter((path) => posix.dirname(path) !== folder && isDocument(path))
}

function complete(...words: Parameters<typeof exportMapping>): MappingExport {
  try {
    return exportMapping(...words)
  } catch (error) {
    throw error instanceof MappingError ? new UsageError(error.message) : error
  }
}

function tellChanges({added, corrected, renamed, orphans}: MappingExport, file: string): void {
  const list = (what: string, names: string[]) => {
    if (names.length > 0) tell(`${file} ${what}: ${names.map((name) => `\`${name}\``).join(', ')}`)
  }
  list('Added', added)
  list('Corrected the address of', corrected)
  list('Renamed as its control', renamed)
  list('Kept, though no control has the name', orphans)
  if (added.length + corrected.length + renamed.length === 0) tell(`${file} Nothing to add or to correct`)
}

/** Writes an export to its file, at once, or to standard output. */
async function put(text: string, {output}: OutputOptions): Promise<void> {
  if (output === undefined) return showDocument(text)
  // Replacing a device would leave a file in its place.
  if (statSync(output, {throwIfNoEntry: false})?.isFile() === false)
    throw new UsageError(`Unexpected folder or device \`${output}\`, expected a file`)
  replaceFile(typedPath(output), text)
}

function warnOfLocalLinks({url}: SiteConfig): void {
  if (new URL(url).hostname === 'localhost')
    tell(`Permalinks lead to ${url}; set \`site.url\` in the configuration to where the site is published`)
}
