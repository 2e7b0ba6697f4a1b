import {existsSync} from 'node:fs'
import {isAbsolute, posix, relative, resolve, sep} from 'node:path'
import {type Command, Option} from 'commander'
import {compareSides} from '../changes/compare-sides.ts'
import {copyTree, type TreeCopy} from '../changes/copy.ts'
import type {Difference} from '../changes/difference.ts'
import {mayAllowMore} from '../changes/lines.ts'
import {readSide, type Side} from '../changes/side.ts'
import {documentsFolder} from '../check/documents-folder.ts'
import type {Config} from '../config/config.ts'
import {configsAbove, configsBelow} from '../config/find.ts'
import {loadConfig} from '../config/load.ts'
import {findBoundary} from '../files/boundary.ts'
import {MOST_BYTES} from '../files/budgets.ts'
import {readInside} from '../files/read-inside.ts'
import {askLine} from '../git/git.ts'
import {findCommit, findMergeBase, type NamedCommit, requireRepository} from '../git/refs.ts'
import {type Compared, jsonChanges, markdownChanges, prettyChanges} from '../report/changes.ts'
import {wantsColour} from './colour.ts'
import {EXIT, UsageError} from './exit.ts'
import {print} from './print.ts'
import {showProgress} from './progress.ts'
import {show} from './show.ts'
import {version} from './version.ts'

const HELP = `
Examples:
  proofbook diff main                            main compared with the files as they are now
  proofbook diff main --merge-base               only what this branch did since it left main
  proofbook diff v1 v2                           two commits; the files as they are now are ignored
  proofbook diff main --format markdown          a comment for a pull request
  proofbook diff main --fail-on looser,new-errors

Both sides are read with the newer side's configuration, so only the documents differ.
Exit codes: 0 done, 1 something of --fail-on, 2 usage, or a ref that this clone does not have.`

/** Reasons for exit code 1. */
const REASONS = ['looser', 'uncovered', 'new-errors', 'new-warnings'] as const
type Reason = (typeof REASONS)[number]

/** Options of `proofbook diff`. */
export interface DiffOptions {
  path: string[]
  mergeBase?: boolean
  format: 'text' | 'json' | 'markdown'
  failOn: Reason[]
  config?: string
}

/**
 * Adds `proofbook diff` to the command line.
 * @param exitWith called where the difference has something of `--fail-on`
 */
export function addDiff(program: Command, exitWith: (code: number) => void): void {
  program
    .command('diff')
    .description('what a branch changes: controls, ids and coverage, policies, findings')
    .argument('<old>', 'a branch, tag or commit')
    .argument('[new]', 'a branch, tag or commit (default: the files as they are now)')
    .option('--merge-base', 'compare from the commit where the new side left the old one')
    .option(
      '--path <path>',
      'a file or folder (default: $PROOFBOOK_DOCS, else `documents` of the configuration)',
      addWord,
      [],
    )
    .addOption(
      new Option('--format <format>', 'how to print it')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .option('--fail-on <reasons>', `exit with 1 if there are any of: ${REASONS.join(', ')}`, addReasons, [])
    .option('--config <file>', 'configuration (default: the nearest proofbook.config.yml above each file)')
    .addHelpText('after', HELP)
    .action(async (before: string, after: string | undefined, options: DiffOptions) => {
      if (await runDiff(before, after, options)) exitWith(EXIT.findings)
    })
}

function addWord(word: string, before: string[]): string[] {
  return [...before, word]
}

function addReasons(words: string, before: Reason[]): Reason[] {
  const found = words.split(',').map((word) => {
    const reason = REASONS.find((each) => each === word.trim())
    if (reason) return reason
    throw new UsageError(
      `Unexpected \`${word.trim()}\` for --fail-on, expected some of: ${REASONS.join(', ')}`,
    )
  })
  return [...before, ...found]
}

/** Prints what changed; says whether something of it is a reason to fail. */
export async function runDiff(old: string, next: string | undefined, options: DiffOptions): Promise<boolean> {
  const {before, after} = findSides(old, next, options.mergeBase === true)
  const difference = await compareCommits(before, after, options)
  const compared: Compared = {
    before,
    after: after ?? {ref: 'the files as they are now', commit: null},
  }
  if (options.format === 'json') await print(jsonChanges(difference, compared, {name: 'proofbook', version}))
  else if (options.format === 'markdown') await print(markdownChanges(difference, compared))
  else await show(prettyChanges(difference, compared, wantsColour(process.stdout)))
  return options.failOn.some((reason) => holds(reason, difference))
}

function findSides(old: string, next: string | undefined, fromMergeBase: boolean) {
  requireRepository()
  const [before, after] = [findCommit(old), next === undefined ? undefined : findCommit(next)]
  if (!after && askLine('rev-parse', '--is-inside-work-tree') !== 'true')
    throw new UsageError('Found no work tree in this repository, expected two refs to compare')
  return {before: fromMergeBase ? findMergeBase(before, after ?? findCommit('HEAD')) : before, after}
}

async function compareCommits(
  before: NamedCommit,
  after: NamedCommit | undefined,
  options: DiffOptions,
): Promise<Difference> {
  const copies: TreeCopy[] = []
  try {
    for (const commit of after ? [after, before] : [before]) copies.push(await copyTree(commit))
    const newer = after ? copies[0]!.folder : process.cwd()
    return await compareFolders(copies.at(-1)!.folder, newer, options)
  } finally {
    for (const copy of copies) copy.remove()
  }
}

async function compareFolders(older: string, newer: string, options: DiffOptions): Promise<Difference> {
  const asked = options.path.map(fromHere)
  const named = options.config === undefined ? undefined : resolve(options.config)
  const config = await inFolder(newer, async () => loadConfig(named, asked.length > 0 ? asked : ['.']))
  const paths = asked.length > 0 ? asked : [documentsFolder(config)].map(fromHere)
  const today = new Date().toISOString().slice(0, 10)
  const read = (folder: string) => inFolder(folder, () => readThere(paths, config, today))
  const [before, after] = [await read(older), await read(newer)]
  if (!before && !after)
    throw new UsageError(
      `Found no markdown file in ${paths.map((path) => `\`${path}\``).join(', ')} on either side; name a folder with --path`,
    )
  const difference = await compareSides(before, after)
  if (named !== undefined) return difference
  return {...difference, notes: [...difference.notes, ...(await configNotes(paths, older, newer))]}
}

/** Paths mean the same on both sides: they are those of the working folder, and of its counterpart. */
function fromHere(path: string): string {
  const below = isAbsolute(path) ? relative(process.cwd(), path) : path
  return posix.normalize(below.split(sep).join('/')) || '.'
}

async function readThere(paths: string[], config: Config, today: string): Promise<Side | undefined> {
  const there = paths.filter((path) => existsSync(path))
  if (there.length === 0) return undefined
  const progress = showProgress()
  try {
    return await readSide({paths: there, config, today, onProgress: progress.show})
  } finally {
    progress.clear()
  }
}

async function configNotes(paths: readonly string[], older: string, newer: string): Promise<string[]> {
  const text = (folder: string) => inFolder(folder, async () => configText(paths))
  if ((await text(newer)) === (await text(older))) return []
  return ['The configuration changes too; both sides were read with the newer one']
}

/** All configuration around some paths. */
function configText(paths: readonly string[]): string {
  const there = paths.filter((path) => existsSync(path))
  const files = new Set([...paths.flatMap(configsAbove), ...there.flatMap((path) => configsBelow(path))])
  return [...files]
    .sort()
    .map((file) => `${file}\n${readInside(file, [findBoundary('.')], MOST_BYTES.neighbour).bytes}`)
    .join('\n')
}

/** Everything that reads documents names them from the working folder, so each side is read in its own. */
async function inFolder<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const home = process.cwd()
  process.chdir(folder)
  try {
    return await work()
  } finally {
    process.chdir(home)
  }
}

function holds(reason: Reason, {policies, coverage, findings}: Difference): boolean {
  if (reason === 'looser') return policies.some(mayAllowMore)
  if (reason === 'uncovered') return coverage.some(({before}) => before === 'content')
  const severity = reason === 'new-errors' ? 'error' : 'warning'
  return findings.new.some((finding) => finding.severity === severity)
}
