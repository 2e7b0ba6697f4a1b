import {type Command, Option} from 'commander'
import {jsonModel} from '../report/inspect.ts'
import {print} from './print.ts'
import {load} from './run.ts'
import {version} from './version.ts'

/** Adds `proofbook inspect` to the command line. */
export function addInspect(program: Command): void {
  program
    .command('inspect')
    .description('print the model of playbooks: titles, variants, controls, tables, policy examples')
    .argument('<paths...>', 'files and folders')
    .addOption(new Option('--format <format>', 'how to print the model').choices(['json']).default('json'))
    .option('--config <file>', 'configuration (default: the nearest proofbook.config.yml above each file)')
    .action(runInspect)
}

/** Prints the model of some paths as JSON. */
async function runInspect(paths: string[], options: {config?: string}): Promise<void> {
  const {corpus} = await load(paths, {config: options.config})
  await print(jsonModel(corpus, {name: 'proofbook', version}))
}
