import {type Command, InvalidArgumentError} from 'commander'
import {type HunkChoice, readHunkChoice} from './choices.ts'
import {type ResolveOptions, runResolve} from './run.ts'

const EXAMPLES = `
Examples:
  proofbook resolve docs/playbooks/kms/playbook.md --take newest
      take the side with the newest last update
  proofbook resolve docs/playbooks/kms/playbook.md --take ours --hunk 3=master
      take ours, but in the third hunk the side labelled master
  proofbook resolve docs/playbooks/kms/playbook.md --take ours --record
      keep the document, and record the choice
  proofbook resolve docs/playbooks/kms/playbook.md --take master --write
      take the side with this label, and replace the file

Without --take and --hunk, it asks for a side of each hunk, which needs a terminal, and prints the
result.
Exit codes: 0 resolved, or nothing to resolve; 1 malformed markers, no newest side, or quit;
2 usage.`

/** Adds \`proofbook resolve\` to the command line. */
export function addResolve(program: Command): void {
  program
    .command('resolve')
    .description('print a file with its conflicts resolved to one side')
    .argument('<file>', 'markdown file with conflict markers')
    .option('--take <side>', 'side of all hunks: ours, theirs, newest, or a label such as master')
    .option('--hunk <number=side>', 'side of one hunk, counted from 1; repeatable', collectHunks, [])
    .option('--write', 'replace the file instead of printing the result')
    .option('--record', 'write the choice to proofbook.resolutions.yml, and leave the file unchanged')
    .option('--config <file>', 'configuration (default: the nearest proofbook.config.yml above each file)')
    .addHelpText('after', EXAMPLES)
    .action((file: string, options: ResolveOptions) => runResolve(file, options))
}

function collectHunks(text: string, before: HunkChoice[]): HunkChoice[] {
  const choice = readHunkChoice(text)
  if (!choice) throw new InvalidArgumentError('Expected a number and a side, such as 3=master.')
  return [...before, choice]
}
