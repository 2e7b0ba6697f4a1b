import {type Command, Option} from 'commander'
import {EXIT} from '../exit.ts'
import {addJudgeOptions} from '../judges.ts'
import {type CheckOptions, runCheck} from './run.ts'

const EXAMPLES = `
Examples:
  proofbook check runbooks                                what is wrong in a folder
  proofbook check runbooks --update-baseline              begin with old findings: write proofbook.baseline.json
  proofbook check runbooks                                from then on only what is new
  proofbook check runbooks --update-baseline              take what was fixed out of the baseline

A comment suppresses one finding: <!-- proofbook-disable-next-line no-dead-link -- the wiki moves in May -->
Exit codes: 0 clean, 1 findings at or above --fail-on, 2 usage, configuration or crash.`

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
      '--baseline <file>',
      'let pass what this file lists (default: proofbook.baseline.json, where it exists)',
    )
    .option('--no-baseline', 'let nothing pass')
    .option(
      '--update-baseline',
      'write the baseline: without what is fixed; with everything where there is none yet',
    )
    .option('--allow-growth', 'with --update-baseline: add new findings too')
    .option(
      '--fix',
      'write what has one right answer: official wordings, ids with a slip of one character, anchors',
    )
    .option('--config <file>', 'configuration (default: proofbook.config.yml, where it exists)')
    .addHelpText('after', EXAMPLES)
  addJudgeOptions(command).action(async (paths: string[], options: CheckOptions) => {
    const hasFindings = await runCheck(paths, options)
    if (hasFindings) exitWith(EXIT.findings)
  })
}
