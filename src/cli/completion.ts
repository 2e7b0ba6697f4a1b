import {Argument, type Command, type Option} from 'commander'
import {print} from './print.ts'

const EXAMPLES = `
Examples:
  source <(proofbook completion bash)                                     for this session
  proofbook completion bash > ~/.local/share/bash-completion/completions/proofbook
  proofbook completion zsh > ~/.zsh/completions/_proofbook.zsh             and source it in ~/.zshrc
  proofbook completion fish > ~/.config/fish/completions/proofbook.fish`

/** A shell that completion is written for. */
type Shell = 'bash' | 'zsh' | 'fish'

/**
 * Adds `proofbook completion` to the command line.
 * @param all the command line with all its commands
 */
export function addCompletion(program: Command, all: () => Promise<Command>): void {
  program
    .command('completion')
    .description('print a script that lets a shell complete commands, options and their values')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', EXAMPLES)
    .action(async (shell: Shell) => print(SCRIPTS[shell](await all())))
}

const SCRIPTS: Readonly<Record<Shell, (program: Command) => string>> = {
  bash: bashScript,
  zsh: (program) => `autoload -U +X bashcompinit && bashcompinit\n${bashScript(program)}`,
  fish: fishScript,
}

/** Options that are shown; hidden ones are for other programs. */
function optionsOf(command: Command): Option[] {
  return command.createHelp().visibleOptions(command)
}

function commandsOf(command: Command): Command[] {
  return command.createHelp().visibleCommands(command)
}

/** Flags of a command, as they are typed. */
function flags(command: Command): string[] {
  return optionsOf(command).flatMap(({short, long}) => [short, long].filter((flag) => flag !== undefined))
}

/** What may follow a command: commands in it, or the words that its first argument takes. */
function followers(command: Command): string[] {
  const names = commandsOf(command).map((each) => each.name())
  return [...names, ...(command.registeredArguments[0]?.argChoices ?? [])]
}

function bashScript(program: Command): string {
  const cases = program.commands.map((command) => {
    const inner = command.commands.flatMap(flags)
    const values = [command, ...command.commands]
      .flatMap(optionsOf)
      .flatMap(({long, argChoices}) =>
        long && argChoices ? [`      ${long}) words='${argChoices.join(' ')}' ;;`] : [],
      )
    const words = [...new Set([...followers(command), ...flags(command), ...inner])].join(' ')
    return [
      `    ${command.name()})`,
      `      words='${words}'`,
      ...(values.length > 0 ? ['      case "$previous" in', ...new Set(values), '      esac'] : []),
      '      ;;',
    ].join('\n')
  })
  const first = [...followers(program), ...flags(program)].join(' ')
  return `# Completion of proofbook, by \`proofbook completion\`.
_proofbook() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words='${first}'
  if [ "$COMP_CWORD" -gt 1 ]; then
    words=''
    case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _proofbook proofbook
`
}

function fishScript(program: Command): string {
  const lines = program.commands.flatMap((command) => {
    const name = command.name()
    const inside = `-n '__fish_seen_subcommand_from ${name}'`
    return [
      `complete -c proofbook -n __fish_use_subcommand -a ${name} -d ${fishText(command.description())}`,
      ...followers(command).map((word) => `complete -c proofbook ${inside} -a ${word}`),
      ...[command, ...command.commands].flatMap(optionsOf).map((option) => {
        const long = option.long ? ` -l ${option.long.slice(2)}` : ''
        const short = option.short ? ` -s ${option.short.slice(1)}` : ''
        const values = option.argChoices ? ` -x -a '${option.argChoices.join(' ')}'` : ''
        return `complete -c proofbook ${inside}${short}${long}${values} -d ${fishText(option.description)}`
      }),
    ]
  })
  return `# Completion of proofbook, by \`proofbook completion\`.\n${[...new Set(lines)].join('\n')}\n`
}

function fishText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
