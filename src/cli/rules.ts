import {type Command, Option} from 'commander'
import {jsonRules, prettyRules} from '../report/rules-list.ts'
import {rules} from '../rules/index.ts'
import {wantsColour} from './colour.ts'
import {print} from './print.ts'
import {show} from './show.ts'
import {version} from './version.ts'

const EXAMPLES = `
Examples:
  proofbook rules                    each rule, its severity, and what it requires
  proofbook rules --format json      the same as data, with the messages of each rule
  proofbook explain no-dead-anchor   one rule, with examples

The list says which rules --fix can fix. An opt-in rule runs only if the configuration turns it on.`

/** Adds `proofbook rules` to the command line. */
export function addRules(program: Command): void {
  program
    .command('rules')
    .description('list the rules: severity, what each requires, whether --fix can fix it')
    .addOption(
      new Option('--format <format>', 'how to print them').choices(['pretty', 'json']).default('pretty'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async ({format}: {format: 'pretty' | 'json'}) => {
      if (format === 'json') await print(jsonRules(rules, {name: 'proofbook', version}))
      else await show(prettyRules(rules, wantsColour(process.stdout)))
    })
}
