/** The page of all commands, made of what the command line itself is made of. */
import {mkdtempSync, rmSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Argument, Command, Option} from 'commander'
import {build} from 'esbuild'
import {PROGRAM} from './bundle.mts'

/** The markdown of the page. */
export async function commandsPage(): Promise<string> {
  const {commands} = await commandLine()
  return [
    '# All commands',
    '<!-- Generated from the command line by `npm run generate`; do not edit. -->',
    'Each command prints the same with `--help`. Exit codes of all commands: 0 done and clean, 1 findings or changes to make, 2 usage, configuration or crash. `proofbook --version` prints the version.',
    ...commands.flatMap((command) => sections(command, 'proofbook', '')),
    '[All reference pages](README.md)\n',
  ].join('\n\n')
}

/** The command line with all commands; it is bundled first, since only a bundle can load them from a script. */
async function commandLine(): Promise<Command> {
  const folder = mkdtempSync(resolve('node_modules', '.proofbook-commands-'))
  try {
    await build({...PROGRAM, outdir: folder})
    const {programOf} = await import(pathToFileURL(join(folder, 'cli.cjs')).href)
    return await programOf()
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** A command, and those below it. */
function sections(command: Command, parent: string, shown: string): string[] {
  const name = `${parent} ${command.name()}`
  const notes = notesOf(command)
  return [
    `## ${name}`,
    `${capital(command.description())}.`,
    ...(command.commands.length > 0 ? [] : [`\`\`\`text\n${name} ${command.usage()}\n\`\`\``]),
    ...table(['Argument', 'Meaning'], command.registeredArguments.map(argumentRow)),
    ...table(['Option', 'Default', 'Meaning'], command.options.map(optionRow)),
    ...(notes === '' || notes === shown ? [] : [`\`\`\`text\n${notes}\n\`\`\``]),
    ...command.commands.flatMap((each) => sections(each, name, notes)),
  ]
}

/** What the help says after its lists: examples, exit codes. */
function notesOf(command: Command): string {
  let written = ''
  command.configureOutput({writeOut: (text) => (written += text)})
  command.outputHelp()
  return written.slice(command.helpInformation().length).trim()
}

function argumentRow(argument: Argument): string[] {
  const name = `${argument.name()}${argument.variadic ? '…' : ''}`
  return [`\`${argument.required ? `<${name}>` : `[${name}]`}\``, argument.description]
}

function optionRow({flags, description, defaultValue, argChoices}: Option): string[] {
  const choices = argChoices ? ` (${argChoices.map((each) => `\`${each}\``).join(', ')})` : ''
  const isShown = defaultValue !== undefined && String(defaultValue) !== ''
  return [`\`${flags}\``, isShown ? `\`${String(defaultValue)}\`` : '', description + choices]
}

function table(header: string[], rows: string[][]): string[] {
  if (rows.length === 0) return []
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [[line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
