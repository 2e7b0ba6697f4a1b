import {type Command, Option} from 'commander'
import {explainConfig, loadConfig} from '../config/load.ts'
import {printConfig} from '../config/print.ts'
import {publishedSchema} from '../config/published-schema.ts'
import {writtenWithSlashes} from '../files/slashes.ts'
import {configureParser, parserInUse} from '../parse/parser-choice.ts'
import {print} from './print.ts'
import {show} from './show.ts'

const EXAMPLES = `
Examples:
  proofbook config print                       your own settings, and where each value comes from
  proofbook config print runbooks/sqs --all    everything that applies to a folder, with defaults
  proofbook config schema > .vscode/proofbook.schema.json

Exit codes: 0 done, 2 a broken configuration.`

/** Adds `proofbook config` to the command line. */
export function addConfig(program: Command): void {
  const config = program
    .command('config')
    .description('show the configuration that applies, and its JSON schema for editors')
    .addHelpText('after', EXAMPLES)
  config
    .command('print')
    .description('print the configuration of a path as YAML, with the place of each value')
    .argument('[path]', 'file or folder', '.')
    .option('--all', 'include the defaults')
    .addOption(new Option('--config <file>', 'configuration file to use instead of those that are found'))
    .action((path: string, {all, config: file}: {all?: boolean; config?: string}) => {
      // What would be refused is refused here too.
      configureParser(loadConfig(file, [path]).parser)
      const said = printConfig(explainConfig(writtenWithSlashes(path), file), {isWhole: all === true})
      const {name, reason} = parserInUse()
      return show(`${said}# Parser in use: ${name}, ${reason}\n`)
    })
  config
    .command('schema')
    .description('print the JSON schema of proofbook.config.yml')
    .action(() => print(`${JSON.stringify(publishedSchema(), null, 2)}\n`))
}
