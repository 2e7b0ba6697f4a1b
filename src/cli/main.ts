import {Command, CommanderError} from 'commander'
import {EXIT, UndecidedError, UsageError} from './exit.ts'
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

/** Adds a command to the command line; it calls `exitWith` where its result is another code than 0. */
type AddCommand = (program: Command, exitWith: (code: number) => void) => void

/** In the order of the help. Only the one that is asked for is loaded, so that a small task starts fast. */
const COMMANDS: ReadonlyMap<string, () => Promise<AddCommand>> = new Map([
  ['check', async () => (await import('./check.ts')).addCheck],
  ['inspect', async () => (await import('./inspect.ts')).addInspect],
  ['coverage', async () => (await import('./coverage.ts')).addCoverage],
  ['export', async () => (await import('./export.ts')).addExport],
  ['catalog', async () => (await import('./catalog.ts')).addCatalog],
  ['lint-policy', async () => (await import('./lint-policy.ts')).addLintPolicy],
  ['variants', async () => (await import('./variants.ts')).addVariants],
  ['resolve', async () => (await import('./resolve/command.ts')).addResolve],
])

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
  const asked = COMMANDS.get(argv[0] ?? '')
  for (const load of asked ? [asked] : COMMANDS.values()) {
    const add = await load()
    add(program, (other) => {
      code = other
    })
  }
  try {
    await program.parseAsync(argv, {from: 'user'})
    return code
  } catch (error) {
    return explain(error)
  }
}

async function explain(error: unknown): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.trouble
  const isUndecided = error instanceof UndecidedError
  if (isUndecided || (await isMisuse(error))) {
    process.stderr.write(`${(error as Error).message}\n`)
    return isUndecided ? EXIT.findings : EXIT.trouble
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`Proofbook crashed; this is a fault of Proofbook, not of your documents.\n${text}\n`)
  return EXIT.trouble
}

/** Whether an error says what its user can mend; the modules that know are loaded only now. */
async function isMisuse(error: unknown): Promise<boolean> {
  const [{CatalogError}, {ConfigError}, {PathError}, {ResolutionsError}] = await Promise.all([
    import('../catalogs/catalog.ts'),
    import('../config/load.ts'),
    import('../check/path-error.ts'),
    import('../resolutions/resolution.ts'),
  ])
  return [CatalogError, ConfigError, PathError, ResolutionsError, UsageError].some(
    (misuse) => error instanceof misuse,
  )
}
