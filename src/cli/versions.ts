import {type Command, InvalidArgumentError} from 'commander'
import {documentsFolder} from '../check/documents-folder.ts'
import {loadConfig} from '../config/load.ts'
import {FileError} from '../files/file-error.ts'
import {isSystemError, reasonOf} from '../files/reason.ts'
import type {Asked} from '../versions/candidates.ts'
import {type Synced, type SyncedVersion, syncVersions} from '../versions/sync.ts'
import {UsageError} from './exit.ts'
import {showProgress} from './progress.ts'
import {show} from './show.ts'

const HELP = `
Examples:
  proofbook versions sync --tags 'v*'            every tag that begins with v is a version
  proofbook versions sync --tags 'v*' --limit 5  only the newest five
  proofbook versions sync --ref main --ref release/2024
  proofbook versions sync --merges               each merge into this branch, called by its day
  proofbook versions sync --merges --dry-run     what would be done; nothing is written

Without --tags, --ref and --merges, \`versions\` of the configuration says what becomes a version, so
that the bare command is all that a pipeline needs:

versions:
  tags: v*

States whose documents are the same are one version, under the oldest name. Files are read from git
itself: nothing is checked out, and no filter or hook runs. Versions that were cut by hand stay.
Exit codes: 0 done, or nothing to do; 2 usage, a ref or history that this clone does not have, or a
place that cannot be written. Then everything is as it was before.`

/** Options of `proofbook versions sync`. */
interface SyncWords {
  tags: string[]
  ref: string[]
  merges?: boolean
  limit?: number
  dryRun?: boolean
  config?: string
}

/** Adds `proofbook versions` to the command line. */
export function addVersions(program: Command): void {
  const versions = program
    .command('versions')
    .description('versions of the documents for the site, made from git')
    .addHelpText('after', HELP)
  versions
    .command('sync')
    .description('make tags, refs or merges versions of the site; what nothing asks for any more goes')
    .option('--tags <glob>', 'tags whose names match; may be repeated', addWord, [])
    .option('--ref <ref>', 'a branch, tag or commit; may be repeated', addWord, [])
    .option('--merges', 'each merge among the first parents of HEAD')
    .option('--limit <count>', 'how many versions at most; the newest are taken', readCount)
    .option('--dry-run', 'only say what would be done')
    .option('--config <file>', 'configuration (default: the nearest proofbook.config.yml)')
    .addHelpText('after', HELP)
    .action(async (words: SyncWords) => show(await runSync(words)))
}

function addWord(word: string, before: string[]): string[] {
  return [...before, word]
}

function readCount(word: string): number {
  if (!/^[1-9]\d{0,5}$/.test(word)) throw new InvalidArgumentError('Expected a number from 1.')
  return Number(word)
}

/** Syncs the versions of the working folder; returns what there is to say of it. */
async function runSync({limit, dryRun: isDry = false, config: file, ...words}: SyncWords): Promise<string> {
  const config = loadConfig(file)
  const progress = showProgress()
  try {
    const synced = await syncVersions({
      ...askedBy(words, config.versions),
      limit: limit ?? config.versions.limit,
      docs: documentsFolder(config),
      isDry,
      onProgress: progress.show,
    })
    progress.clear()
    return describe(synced, isDry)
  } catch (error) {
    progress.clear()
    if (isSystemError(error)) throw new UsageError(`Cannot write the versions: ${reasonOf(error)}`)
    throw error instanceof FileError ? new UsageError(error.message) : error
  }
}

/** What the command line asks for, else what the configuration does. */
function askedBy(
  {tags, ref: refs, merges = false}: Omit<SyncWords, 'limit' | 'dryRun'>,
  configured: Asked,
): Asked {
  const isAsked = ({tags, refs, merges}: Asked) => tags.length + refs.length > 0 || merges
  const asked = {tags, refs, merges}
  if (isAsked(asked)) return asked
  if (isAsked(configured)) return configured
  throw new UsageError([
    'Nothing says what becomes a version, expected --tags, --ref or --merges, or `versions` in proofbook.config.yml:',
    'versions:',
    '  tags: v*',
  ])
}

function describe({versions, removed, byHand, leftOut, isChange}: Synced, isDry: boolean): string {
  const rows: [name: string, date: string, what: string][] = [
    ...versions.map((version): [string, string, string] => [version.name, version.date, whatOf(version)]),
    ...byHand.map((name): [string, string, string] => [name, '', 'cut by hand: left as it is']),
    ...removed.map((name): [string, string, string] => [name, '', 'removed: nothing asks for it any more']),
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  const lines = [
    ...rows.map(([name, date, what]) => `${name.padEnd(width)}  ${date.padEnd(10)}  ${what}`),
    ...leftOut.map(({kind, ref, reason}) => `Left out the ${kind} \`${ref}\`: ${reason}`),
    ...versions.flatMap(({name, unwritten}) =>
      unwritten.map(({path, what}) => `Left out of ${name}: \`${path}\`, ${what}`),
    ),
    lastLine(versions.length + byHand.length, isChange, isDry),
  ]
  return `${lines.join('\n')}\n`
}

function whatOf({state, files, also}: SyncedVersion): string {
  const count = files === undefined ? '' : `, ${files === 1 ? '1 file' : `${files} files`}`
  const what = state === 'kept' ? 'as it was' : `${state}${count}`
  return also.length === 0 ? what : `${what}; the same as ${also.join(', ')}`
}

function lastLine(count: number, isChange: boolean, isDry: boolean): string {
  const total = count === 1 ? '1 version' : `${count} versions`
  if (!isChange) return `${total}, nothing to do`
  return isDry ? `${total}; nothing was written, because of --dry-run` : `${total}, listed in versions.json`
}
