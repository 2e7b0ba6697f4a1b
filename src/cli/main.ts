import {Command, CommanderError, Option} from 'commander'
import {CatalogError} from '../catalogs/catalog.ts'
import {documentsFolder} from '../check/documents-folder.ts'
import {PathError} from '../check/files.ts'
import {ConfigError} from '../config/load.ts'
import {ResolutionsError} from '../resolutions/resolution.ts'
import {addCatalog} from './catalog.ts'
import {runCheck} from './check.ts'
import {addCoverage} from './coverage.ts'
import {EXIT, UndecidedError, UsageError} from './exit.ts'
import {addExport} from './export.ts'
import {runInspect} from './inspect.ts'
import {addJudgeOptions} from './judges.ts'
import {addLintPolicy} from './lint-policy.ts'
import {addResolve} from './resolve/command.ts'
import {addVariants} from './variants.ts'
import {version} from './version.ts'

const EXAMPLES = `
Examples:
  proofbook check                            check docs/playbooks and show each finding in place
  proofbook check kms/playbook.md            check one file
  proofbook check --fail-on warning          exit 1 on warnings too
  proofbook check --fix                      mend what has one right answer, and show the rest
  proofbook check --format json > out.json   findings as data, for other tools
  proofbook inspect kms/playbook.md          what Proofbook reads in a file: controls, tables, policies
  proofbook variants kms/playbook.md         what a file with conflicts can mean, and what is published of it
  proofbook resolve kms/playbook.md          take a side of its conflicts; --help shows how
  proofbook lint-policy policy.json          lint one IAM policy in a file of its own
  proofbook coverage                         which service covers which part of a framework
  proofbook export controls > out.csv        every cited control as a table; also JSON, OSCAL, mapping files
  proofbook catalog import catalog.json      take in the official text of a framework

Exit codes: 0 clean, 1 findings at or above --fail-on, 2 usage, configuration or crash.
Configuration: proofbook.config.yml in the working folder; every key is optional.`

/** Runs the command line; returns the exit code. Prints results to stdout, progress and errors to stderr. */
export async function main(argv: string[]): Promise<number> {
  let code: number = EXIT.clean
  const program = new Command('proofbook')
    .description('Checks security playbooks written in markdown, and shows what they hold.')
    .version(version)
    .showSuggestionAfterError()
    .showHelpAfterError('(proofbook --help shows examples)')
    .exitOverride()
    .addHelpText('after', EXAMPLES)
  const check = program
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
    .option('--fix', 'write what has one right answer: official wordings, ids with a slip of one character')
    .option('--config <file>', 'configuration (default: proofbook.config.yml, where it exists)')
  addJudgeOptions(check).action(async (paths: string[], options) => {
    code = (await runCheck(paths.length > 0 ? paths : [documentsFolder()], options))
      ? EXIT.findings
      : EXIT.clean
  })
  program
    .command('inspect')
    .description('print the model of playbooks: titles, variants, controls, tables, policy examples')
    .argument('<paths...>', 'files and folders')
    .addOption(new Option('--format <format>', 'how to print the model').choices(['json']).default('json'))
    .option('--config <file>', 'configuration (default: proofbook.config.yml, where it exists)')
    .action((paths: string[], options) => runInspect(paths, options))
  addCoverage(program)
  addExport(program)
  addCatalog(program)
  addLintPolicy(program, () => {
    code = EXIT.findings
  })
  addVariants(program, () => {
    code = EXIT.findings
  })
  addResolve(program)
  try {
    await program.parseAsync(argv, {from: 'user'})
    return code
  } catch (error) {
    return explain(error)
  }
}

const MISUSES = [CatalogError, ConfigError, PathError, ResolutionsError, UsageError]

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.trouble
  const isUndecided = error instanceof UndecidedError
  if (isUndecided || MISUSES.some((misuse) => error instanceof misuse)) {
    process.stderr.write(`${(error as Error).message}\n`)
    return isUndecided ? EXIT.findings : EXIT.trouble
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`Proofbook crashed; this is a fault of Proofbook, not of your documents.\n${text}\n`)
  return EXIT.trouble
}
