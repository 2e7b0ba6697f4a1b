import {existsSync, rmSync} from 'node:fs'
import {posix} from 'node:path'
import {type Command, Option} from 'commander'
import {reportFingerprints} from '../baseline/apply.ts'
import {BASELINE_FILE} from '../baseline/entry.ts'
import {checkFiles} from '../check/check-files.ts'
import {choiceOf} from '../check/choice.ts'
import {findFiles} from '../check/files.ts'
import {configIn} from '../config/find.ts'
import {loadConfig} from '../config/load.ts'
import {repositoryAround} from '../files/boundary.ts'
import {writtenWithSlashes} from '../files/slashes.ts'
import {prettySurvey} from '../report/survey.ts'
import {guessFolder} from '../survey/documents.ts'
import {proposeConfig} from '../survey/proposal.ts'
import {surveyOf} from '../survey/survey.ts'
import {applyBaseline} from './check/baseline.ts'
import {UsageError} from './exit.ts'
import {showProgress} from './progress.ts'
import {show, tell} from './show.ts'
import {replaceFile} from './text-file.ts'
import {isLocked, WORKFLOWS, type Workflow} from './workflows.ts'

const EXAMPLES = `
Examples:
  proofbook init                        look at the repository, write a configuration and a baseline
  proofbook init runbooks               the same for the documents of a folder
  proofbook init --dry-run              only show what was found and what would be written
  proofbook init --workflow github      also a workflow that checks every change

Exit codes: 0 done, 2 usage, or a configuration already exists.`

/** Options of `proofbook init`. */
interface InitOptions {
  dryRun?: boolean
  baseline: boolean
  workflow?: Workflow
}

const CONFIG = 'proofbook.config.yml'

/** Adds `proofbook init` to the command line. */
export function addInit(program: Command): void {
  program
    .command('init')
    .description('look at a repository, and write the configuration that fits it')
    .argument('[folder]', 'folder of the documents (default: the one with most of them)')
    .option('--dry-run', 'write nothing')
    .option('--no-baseline', 'write no baseline: every check reports what is found now')
    .addOption(
      new Option('--workflow <host>', 'also write a workflow that checks each change').choices(
        Object.keys(WORKFLOWS),
      ),
    )
    .addHelpText('after', EXAMPLES)
    .action((folder: string | undefined, options: InitOptions) => runInit(folder, options))
}

async function runInit(folder: string | undefined, options: InitOptions): Promise<void> {
  if (options.workflow) refuseBelowTop()
  refuseExisting(options)
  const documents = folderOf(folder)
  const checked = await check([documents])
  const survey = surveyOf(documents, checked, checked.report)
  const config = proposeConfig(survey)
  await show(`${prettySurvey(survey)}\n${CONFIG}:\n${config.replace(/^(?=.)/gm, '  ')}\n`)
  if (options.dryRun) return
  replaceFile(CONFIG, config, undefined)
  tell(`Wrote \`${CONFIG}\``)
  try {
    if (options.baseline) await writeBaseline()
  } catch (error) {
    // A configuration that its own check refuses is worse than none.
    rmSync(CONFIG, {force: true})
    throw error
  }
  if (options.workflow) writeWorkflow(options.workflow)
  tell(
    'From now on, `proofbook check` reports only what is new; `proofbook check --no-baseline` shows everything',
  )
}

/** @throws {UsageError} if a file that would be written is there */
function refuseExisting({dryRun, baseline, workflow}: InitOptions): void {
  if (dryRun) return
  const known = [
    configIn('.'),
    ...(baseline ? [BASELINE_FILE] : []),
    ...(workflow ? [WORKFLOWS[workflow].path] : []),
  ]
  const there = known.find((path) => path !== undefined && existsSync(path))
  if (there !== undefined)
    throw new UsageError(`Unexpected file \`${there}\`, expected none: init leaves it unchanged`)
}

/** @throws {UsageError} below the top of a repository, where no host looks for workflows */
function refuseBelowTop(): void {
  const top = repositoryAround('.')
  if (top === undefined || top === '.') return
  throw new UsageError(
    `Cannot write a workflow here: it belongs at the top of the repository, \`${top}\`; run init there`,
  )
}

function folderOf(named: string | undefined): string {
  if (named !== undefined) {
    const folder = posix.normalize(writtenWithSlashes(named)).replace(/(?<=.)\/$/, '')
    if (posix.isAbsolute(folder) || folder.startsWith('..'))
      throw new UsageError(
        `Unexpected folder \`${named}\`, expected one in the working folder, where the configuration is written`,
      )
    return folder
  }
  const search = {choice: choiceOf(loadConfig()), documents: '.'}
  return guessFolder(findFiles(['.'], search).files)
}

async function check(paths: readonly string[]) {
  const progress = showProgress()
  try {
    return await checkFiles({paths, onProgress: progress.show})
  } finally {
    progress.clear()
  }
}

async function writeBaseline(): Promise<void> {
  const {report, corpus, config} = await check([])
  const baseline = {file: BASELINE_FILE, folder: '.', text: undefined, entries: []}
  const fingerprints = reportFingerprints(report, corpus)
  applyBaseline(report, baseline, {
    ...{corpus, config, fingerprints, paths: []},
    options: {updateBaseline: true},
  })
}

function writeWorkflow(workflow: Workflow): void {
  const {path, text} = WORKFLOWS[workflow]
  replaceFile(path, text(isLocked()), undefined, true)
  tell(`Wrote \`${path}\``)
}
