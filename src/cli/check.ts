import {type Command, Option} from 'commander'
import {checkCorpus, fails} from '../check/check.ts'
import type {Checked} from '../check/check-files.ts'
import {jsonReport} from '../report/json.ts'
import {count, prettyReport} from '../report/pretty.ts'
import type {Severity} from '../rules/rule.ts'
import {wantsColour} from './colour.ts'
import {EXIT, UsageError} from './exit.ts'
import {fixFiles} from './fix.ts'
import {addJudgeOptions, type JudgeChoice, seatJudges} from './judges.ts'
import {print} from './print.ts'
import {load} from './run.ts'
import {show, tell} from './show.ts'
import {version} from './version.ts'

/** Options of `proofbook check`. */
export interface CheckOptions extends JudgeChoice {
  format: 'pretty' | 'json'
  failOn: Severity
  /** Whether findings with one right answer are fixed in the files. */
  fix?: boolean
  config?: string
}

/**
 * Adds `proofbook check` to the command line.
 * @param exitWith called where there are findings at or above the fail level
 */
export function addCheck(program: Command, exitWith: (code: number) => void): void {
  const command = program
    .command('check')
    .description('check playbooks: conflicts, control ids, policy examples, anchors, links, images')
    .argument('[paths...]', 'files and folders (default: $PROOFBOOK_DOCS, else docs/playbooks)')
    .addOption(
      new Option('--format <format>', 'how to print the findings')
        .choices(['pretty', 'json'])
        .default('pretty'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'from which severity findings give exit code 1')
        .choices(['error', 'warning', 'info'])
        .default('error'),
    )
    .option(
      '--fix',
      'fix what has exactly one fix: official wordings, ids with a slip of one character, anchors',
    )
    .option('--config <file>', 'configuration (default: proofbook.config.yml, where it exists)')
  addJudgeOptions(command).action(async (paths: string[], options: CheckOptions) => {
    const hasFindings = await runCheck(paths, options)
    if (hasFindings) exitWith(EXIT.findings)
  })
}

/** Checks some paths and prints the report; tells whether it holds findings at or above the fail level. */
export async function runCheck(paths: string[], options: CheckOptions): Promise<boolean> {
  const {corpus, report} = await check(paths, options)
  if (options.format === 'json') await print(jsonReport(report, {name: 'proofbook', version}))
  else
    await show(
      prettyReport(report, corpus, {
        colour: wantsColour(process.stdout),
        width: process.stdout.columns ?? 120,
      }),
    )
  return fails(report, options.failOn)
}

async function check(paths: string[], options: CheckOptions): Promise<Checked> {
  if (options.fix && options.judge)
    throw new UsageError('Unexpected `--judge` with `--fix`, expected one of the two: fix, then check again')
  const judges = await seatJudges(options)
  const choice = {config: options.config, withOthers: true}
  const {config, corpus} = await load(paths, choice)
  const checked = {config, corpus, report: await checkCorpus(corpus, config, judges)}
  if (!options.fix) return checked
  const fixed = await fixFiles(checked, () => load(paths, choice))
  tell(`Fixed ${count(fixed.fixes, 'finding')} in ${count(fixed.files, 'file')}`)
  return fixed
}
