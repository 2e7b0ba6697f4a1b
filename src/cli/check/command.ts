import {type Command, InvalidArgumentError, Option} from 'commander'
import {readShard} from '../../check/shard.ts'
import {EXIT} from '../exit.ts'
import {addJudgeOptions} from '../judges.ts'
import {FORMAT_NAMES} from './outputs.ts'
import {type CheckOptions, runCheck} from './run.ts'

const EXAMPLES = `
Examples:
  proofbook check runbooks                           what is wrong in a folder
  proofbook check runbooks --quiet                   errors only
  proofbook check runbooks --rule no-dead-link       findings of one rule, or of one of its messages
  proofbook check runbooks --max-warnings 20         fail on the 21st warning
  proofbook check runbooks --format sarif=out.sarif  print as usual, and write a file for tools
  proofbook check runbooks --format github           annotations and a job summary on GitHub
  proofbook check runbooks --diff                    what --fix would change, as a patch
  proofbook check --changed main                     what a branch changed, and what links to it
  proofbook check - --stdin-filename runbooks/a.md   check what an editor has
  proofbook check runbooks --update-baseline         accept old findings, or drop what was fixed
  proofbook explain no-dead-link                     what a rule looks for, and why

Formats: ${FORMAT_NAMES.join(', ')}. NAME prints, NAME=FILE writes a file.
A comment suppresses a finding:
  <!-- proofbook-disable-next-line no-dead-link -- the wiki moves in May -->
Exit codes: 0 clean, 1 findings at or above --fail-on, 2 usage, configuration or crash.`

/**
 * Adds `proofbook check` to the command line.
 * @param exitWith called where there are findings at or above the fail level
 */
export function addCheck(program: Command, exitWith: (code: number) => void): void {
  const command = program
    .command('check')
    .description('check playbooks: conflicts, control ids, policy examples, anchors, links, images')
    .argument(
      '[paths...]',
      'files, folders and globs, or - for standard input (default: $PROOFBOOK_DOCS, else `documents` of the configuration)',
    )
    .option(
      '--format <format>',
      'how to report, as NAME or NAME=FILE; may be repeated (default: pretty)',
      gather,
      [],
    )
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity that gives exit code 1')
        .choices(['error', 'warning', 'info'])
        .default('error'),
    )
    .option('--max-warnings <number>', 'exit with 1 if there are more warnings than this', readNumber)
    .option('--rule <rule>', 'only this rule, or this rule/message; may be repeated', gather, [])
    .option('--quiet', 'show only errors')
    .option('--all', 'show each finding at its place, even if there are many or they are alike')
    .option(
      '--baseline <file>',
      'accept the findings that this file lists (default: proofbook.baseline.json, if it exists)',
    )
    .option('--no-baseline', 'accept no old findings')
    .option(
      '--update-baseline',
      'update the baseline: drop what is fixed; if there is none yet, list everything',
    )
    .option('--allow-growth', 'with --update-baseline: add new findings too')
    .option(
      '--fix',
      'fix what has one right answer: official wordings, ids with one wrong character, anchors',
    )
    .option('--diff', 'show what --fix would change, and write nothing; exit with 1 if there is anything')
    .option(
      '--changed <ref>',
      'only what the branch changed since it left this ref, and documents that link to it',
    )
    .option(
      '--shard <i/n>',
      'check only one of n parts; `proofbook merge` combines their JSON reports',
      readShard,
    )
    .option('--stdin-filename <path>', 'with the path -: the file that standard input stands for')
    .option('--watch', 'check again on each save, and show what is new and what is gone')
    .option(
      '--cache-location <folder>',
      'where results are kept for the next run (default: node_modules/.cache/proofbook, if the project has a node_modules)',
    )
    .option('--no-cache', 'neither use nor keep results')
    .option('--config <file>', 'configuration (default: the nearest proofbook.config.yml above each file)')
    .addHelpText('after', EXAMPLES)
  addJudgeOptions(command).action(async (paths: string[], options: CheckOptions) => {
    const hasFindings = await runCheck(paths, options)
    if (hasFindings) exitWith(EXIT.findings)
  })
}

function gather(word: string, words: string[]): string[] {
  return [...words, word]
}

function readNumber(word: string): number {
  if (!/^\d{1,9}$/.test(word)) throw new InvalidArgumentError('Expected a whole number, such as 0.')
  return Number(word)
}
