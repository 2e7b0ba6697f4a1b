import {type Command, Option} from 'commander'
import {version} from './version.ts'

const HELP = `
An editor starts it and speaks the language server protocol with it: diagnostics as you type,
hovers, quick fixes, completion. docs/guide/editors.md says how to set up VS Code, Neovim and
JetBrains.`

/** Adds `proofbook lsp` to the command line. */
export function addLsp(program: Command): void {
  program
    .command('lsp')
    .description('serve an editor, as a language server')
    .option('--stdio', 'communicate over standard input and output (the only way, and the default)')
    // VS Code's client says who it is; the server learns that from the protocol as well.
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .addHelpText('after', HELP)
    .action(async () => (await import('../lsp/stdio.ts')).serveStdio(version))
}
