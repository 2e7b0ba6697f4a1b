import {statSync} from 'node:fs'
import {posix} from 'node:path'
import {type Command, Option} from 'commander'
import {documentsFolder, serviceRoot} from '../check/documents-folder.ts'
import {PathError} from '../check/path-error.ts'
import {loadResolutions} from '../check/resolutions.ts'
import {isMarkdown} from '../check/walk.ts'
import type {Config} from '../config/config.ts'
import {DEFAULTS} from '../config/defaults.ts'
import {loadConfig} from '../config/load.ts'
import {writtenWithSlashes} from '../files/slashes.ts'
import {changeLog, isSince, readSince} from '../history/change-log.ts'
import {revisionsOf} from '../history/document-revisions.ts'
import {type History, historyOf} from '../history/history.ts'
import type {DocumentHistory} from '../history/revision.ts'
import {atomFeed} from '../report/atom.ts'
import {jsonHistory, markdownHistory, prettyHistory, type Told, type ToldRevision} from '../report/history.ts'
import {wantsColour} from './colour.ts'
import {UsageError} from './exit.ts'
import {print} from './print.ts'
import {showProgress} from './progress.ts'
import {show} from './show.ts'
import {version} from './version.ts'

const HELP = `
Examples:
  proofbook history                                    what changed in the library, by commit
  proofbook history docs/playbooks/kms/playbook.md     the revisions of one playbook
  proofbook history --since 2021-03-01                 what was committed since a day
  proofbook history --since v1 --format markdown       what changed since a version, as a page
  proofbook history --format atom --page https://playbooks.example.com/changes/

A playbook is followed under all its names. What is not committed yet is in proofbook diff. All
versions are read with the configuration of today.
Exit codes: 0 done, 2 usage, or a ref or path that this clone does not have.`

/** Options of `proofbook history`. */
export interface HistoryCommandOptions {
  since?: string
  format: 'pretty' | 'json' | 'markdown' | 'atom'
  authors?: boolean
  page?: string
  config?: string
}

/** Adds `proofbook history` to the command line. */
export function addHistory(program: Command): void {
  program
    .command('history')
    .description('what changed in the library, or in one playbook, commit by commit')
    .argument(
      '[path]',
      'a playbook or a folder (default: $PROOFBOOK_DOCS, else `documents` of the configuration)',
    )
    .option('--since <date|ref>', 'only what was committed since a day, or is not in a branch, tag or commit')
    .addOption(
      new Option('--format <format>', 'how to print it')
        .choices(['pretty', 'json', 'markdown', 'atom'])
        .default('pretty'),
    )
    .option('--authors', 'name the authors of commits')
    .option('--page <address>', 'address of the page that the entries of an Atom feed lead to')
    .option('--config <file>', 'configuration (default: the nearest proofbook.config.yml above the path)')
    .addHelpText('after', HELP)
    .action(runHistory)
}

/** Prints the history of a path, or of the library. */
export async function runHistory(path: string | undefined, options: HistoryCommandOptions): Promise<void> {
  const named =
    path === undefined ? undefined : posix.normalize(writtenWithSlashes(path)).replace(/(?<=.)\/$/, '')
  const config = loadConfig(options.config, named === undefined ? ['.'] : [named])
  const page = options.format === 'atom' ? pageOf(options, config) : ''
  const asked = ask(named, config)
  const history = await historyOf('.', asked.folder, {
    ...{config, today: new Date().toISOString().slice(0, 10), withAuthors: options.authors === true},
    resolutions: loadResolutions([asked.folder]),
  })
  try {
    const document = asked.document === undefined ? undefined : findDocument(history, asked.document)
    if (!document && history.documents.length === 0)
      throw new PathError(
        `Found no markdown file in \`${asked.folder}\` in any commit, expected at least one`,
      )
    const told = await tell(history, document, options)
    await put(told, options, {page, config})
  } finally {
    history.close()
  }
}

/** The folder of the library, and the document in it that is asked for. */
function ask(path: string | undefined, config: Config): {folder: string; document: string | undefined} {
  const documents = documentsFolder(config)
  if (path === undefined) return {folder: documents, document: undefined}
  const stats = statSync(path, {throwIfNoEntry: false})
  const isFile = stats ? stats.isFile() : isMarkdown(path)
  if (!isFile) return {folder: path, document: undefined}
  return {folder: serviceRoot(path, path, documents), document: path}
}

function findDocument(history: History, path: string): DocumentHistory {
  const document = history.find(path)
  if (document) return document
  throw new PathError(`Cannot find \`${path}\` in the history of \`${history.folder}\`; is it committed?`)
}

/** What there is to tell, as it is wanted. */
async function tell(
  history: History,
  document: DocumentHistory | undefined,
  {since: text}: HistoryCommandOptions,
): Promise<Told> {
  const since = text === undefined ? undefined : readSince(text, history)
  const progress = showProgress('revisions')
  try {
    const entries = await changeLog(history, {since, document: document?.key, onProgress: progress.show})
    const facts = document ? await revisionsOf(history, document) : []
    const revisions = (document?.revisions.map(({revision}) => revision) ?? history.revisions)
      .filter((revision) => !since || isSince(revision, since))
      .map(
        (revision): ToldRevision => ({
          revision,
          entries: entries.filter(({commit}) => commit === revision.commit),
          facts: facts.find((each) => each.revision === revision),
        }),
      )
    const {tip, isShallow} = history
    return {tip, isShallow, document, revisions}
  } finally {
    progress.clear()
  }
}

async function put(
  told: Told,
  {format}: HistoryCommandOptions,
  {page, config}: {page: string; config: Config},
): Promise<void> {
  if (format === 'json') await print(jsonHistory(told, {name: 'proofbook', version}))
  else if (format === 'markdown') await print(markdownHistory(told))
  else if (format === 'pretty') await show(prettyHistory(told, wantsColour(process.stdout)))
  else {
    const {title} = config.site
    const entries = told.revisions.flatMap((each) => each.entries)
    const updated = told.revisions[0]?.revision.time ?? '1970-01-01T00:00:00Z'
    const self = new URL('atom.xml', page).href
    await print(atomFeed(entries, {page, self, title, author: title, updated}))
  }
}

/** Where the entries of a feed lead: feeds are read elsewhere, so that it is an absolute address. */
function pageOf({page}: HistoryCommandOptions, {site}: Config): string {
  const own = site.url === DEFAULTS.site.url ? undefined : `${site.url}${site.baseUrl}changes/`
  const address = page ?? own
  if (address === undefined)
    throw new UsageError(
      'Cannot make a feed without an address; name one with --page, or write `site: {url}` in proofbook.config.yml',
    )
  if (!/^https?:\/\/[^\s"<>#]+$/.test(address) || !URL.canParse(address))
    throw new UsageError(
      `Unexpected \`${address}\` for --page, expected an address that begins with https://`,
    )
  return address
}
