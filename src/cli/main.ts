import {Command, CommanderError, Help, type Option} from 'commander'
import {didYouMean} from '../likeness/slips.ts'
import {preferParser} from '../parse/parser-choice.ts'
import {UserError} from '../parse/user-error.ts'
import {visible} from '../parse/visible.ts'
import {EXIT, UndecidedError, UsageError} from './exit.ts'
import {watchOutput} from './print.ts'
import {tell} from './show.ts'
import {version} from './version.ts'

const EXAMPLES = `
Examples:
  proofbook check                            check docs/playbooks, show each finding in place
  proofbook check docs/playbooks/kms/playbook.md      check one file
  proofbook check --fail-on warning          exit 1 on warnings too
  proofbook check --fix                      fix what has exactly one fix, and show the rest
  proofbook check --format json > out.json   findings as data, for other tools
  proofbook rules                            every rule; proofbook explain shows more
  proofbook inspect docs/playbooks/kms/playbook.md    what Proofbook recognises in a file
  proofbook variants docs/playbooks/kms/playbook.md   the variants of a file with conflicts
  proofbook resolve --help                   how to take a side of a conflict
  proofbook list ids nist-csf-1.1            the ids that control tables may cite
  proofbook new playbook sqs                 a whole playbook to start from
  proofbook lint-policy policy.json          lint one IAM policy in a file of its own
  proofbook diff-policy old.json new.json    what a changed policy allows and forbids
  proofbook diff main                        what a branch changes: controls, policies, findings
  proofbook history                          what changed in the library, commit by commit
  proofbook coverage                         which service covers which control ids
  proofbook export controls > out.csv        every cited control, as a table
  proofbook versions sync --tags 'v*'        tags become versions of the site
  proofbook lsp --stdio                      serve an editor, as a language server
  proofbook catalog import catalog.json      import the official text of a framework

Exit codes: 0 clean, 1 findings at or above --fail-on, 2 usage, configuration or crash.
Configuration: the nearest proofbook.config.yml above each file; proofbook init writes one.`

/** Adds a command to the command line; it calls `exitWith` where its result is another code than 0. */
type AddCommand = (program: Command, exitWith: (code: number) => void) => void

/** In the order of the help. Only the one that is asked for is loaded, so that a small task starts fast. */
const COMMANDS: ReadonlyMap<string, () => Promise<AddCommand>> = new Map([
  ['check', async () => (await import('./check/command.ts')).addCheck],
  ['merge', async () => (await import('./merge.ts')).addMerge],
  ['rules', async () => (await import('./rules.ts')).addRules],
  ['explain', async () => (await import('./explain.ts')).addExplain],
  ['init', async () => (await import('./init.ts')).addInit],
  ['inspect', async () => (await import('./inspect.ts')).addInspect],
  ['coverage', async () => (await import('./coverage.ts')).addCoverage],
  ['export', async () => (await import('./export.ts')).addExport],
  ['catalog', async () => (await import('./catalog.ts')).addCatalog],
  ['config', async () => (await import('./config.ts')).addConfig],
  ['list', async () => (await import('./list.ts')).addList],
  ['new', async () => (await import('./new.ts')).addNew],
  ['lint-policy', async () => (await import('./lint-policy.ts')).addLintPolicy],
  ['diff-policy', async () => (await import('./diff-policy.ts')).addDiffPolicy],
  ['diff', async () => (await import('./diff.ts')).addDiff],
  ['history', async () => (await import('./history.ts')).addHistory],
  ['versions', async () => (await import('./versions.ts')).addVersions],
  ['lsp', async () => (await import('./lsp.ts')).addLsp],
  ['variants', async () => (await import('./variants.ts')).addVariants],
  ['resolve', async () => (await import('./resolve/command.ts')).addResolve],
  [
    'completion',
    async () => {
      const {addCompletion} = await import('./completion.ts')
      return (program) => addCompletion(program, () => programOf())
    },
  ],
])

/** Runs the command line; returns the exit code. Prints results to stdout, progress and errors to stderr. */
export async function main(argv: string[]): Promise<number> {
  const lostOutput = watchOutput()
  const code = await run(argv)
  return (await lostOutput()) ? EXIT.trouble : code
}

async function run(argv: string[]): Promise<number> {
  let code: number = EXIT.clean
  const program = await programOf(argv[0] === 'help' ? argv[1] : argv[0], (other) => {
    code = other
  })
  try {
    preferParser('native')
    await program.parseAsync(wordsFor(argv), {from: 'user'})
    return code
  } catch (error) {
    return explain(error)
  }
}

/**
 * `help check` is `check --help`.
 * @throws {UsageError} for help on what is not a command
 */
function wordsFor(argv: string[]): string[] {
  const [help, name, ...rest] = argv
  if (help !== 'help' || name === undefined || name.startsWith('-')) return argv
  if (COMMANDS.has(name)) return [name, ...rest, '--help']
  const known = [...COMMANDS.keys()]
  throw new UsageError(
    `Unexpected command \`${name}\`, expected ${known.map((each) => `\`${each}\``).join(', ')}${didYouMean(name, known)}`,
  )
}

/** The command line with the command that is asked for; with all of them where none of that name is. */
export async function programOf(
  name = '',
  exitWith: (code: number) => void = () => undefined,
): Promise<Command> {
  const program = new Command('proofbook')
    .description('Checks security playbooks written in markdown, and shows what they contain.')
    .version(version, '-v, --version')
    .showSuggestionAfterError()
    .showHelpAfterError('(proofbook --help shows examples)')
    .configureOutput({outputError: (text, write) => write(visibleMisuse(text))})
    .exitOverride()
    .configureHelp({minWidthToWrap: 30, optionDescription: describeOption})
    .addHelpText('after', EXAMPLES)
  for (const load of commandsFor(name)) (await load())(program, exitWith)
  return program
}

/** What to load for the first word of a command line: all commands, for the help, unless it says which. */
function commandsFor(word: string): Iterable<() => Promise<AddCommand>> {
  if (['-v', '--version'].includes(word)) return []
  const asked = COMMANDS.get(word)
  return asked ? [asked] : COMMANDS.values()
}

/** An option that may be repeated begins with none, which says nothing. */
function describeOption(option: Option): string {
  return new Help().optionDescription(option).replace(' (default: [])', '')
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.trouble
  if (error instanceof UserError) {
    process.stderr.write(`${error.message}\n`)
    return error instanceof UndecidedError ? EXIT.findings : EXIT.trouble
  }
  tell('Proofbook crashed; this is a fault of Proofbook, not of your documents.')
  tell(String(error))
  // What is left of a stack's lines is the message again, which may hold what an author wrote.
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  for (const line of stack.split('\n').filter((each) => /^ {4}at /.test(each))) tell(line)
  return EXIT.trouble
}

/** What the parser of the command line says of words it does not take: a sentence, and on a second line what is near. */
function visibleMisuse(text: string): string {
  const [, sentence = '', hint = ''] = /^(.*?)((?:\n\(Did you mean [^\n]*\?\))?)\n?$/s.exec(text) ?? []
  return [sentence, ...hint.split('\n').slice(1)].map((line) => `${visible(line)}\n`).join('')
}
