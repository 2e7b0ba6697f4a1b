import {type Command, Option} from 'commander'
import {type Coverage, type CoverageFilter, readCoverage} from '../coverage/coverage.ts'
import {STATES} from '../coverage/states.ts'
import {didYouMean} from '../likeness/slips.ts'
import {jsonCoverage, prettyCoverage} from '../report/coverage.ts'
import type {ControlGroup} from '../shapes/shapes.ts'
import {wantsColour} from './colour.ts'
import {UsageError} from './exit.ts'
import {print} from './print.ts'
import {load} from './run.ts'
import {show} from './show.ts'
import {version} from './version.ts'

const EXAMPLES = `
A service covers a control of a framework if one of its playbooks has a written control that cites
it. Otherwise there is only a placeholder, a playbook declares it not applicable, or the playbooks
are silent.

Examples:
  proofbook coverage                                     services down, categories across
  proofbook coverage --category PR.AC                    one category, id by id
  proofbook coverage --status silent --function PR,DE    the gaps in two functions
  proofbook coverage --service kms --subcategories       one service, id by id
  proofbook coverage --group detective                   what detective controls cover
  proofbook coverage --framework nist-csf-1.1 --format json > coverage.json

Separate several values with commas, or repeat the option.
Exit codes: 0 done, even if nothing is cited; 2 usage.`

/** The filters as they were typed; one that was not is undefined. */
export interface CoverageWords {
  framework?: string[]
  function?: string[]
  category?: string[]
  group?: string[]
  service?: string[]
  status?: string[]
}

/** Options of `proofbook coverage`. */
export interface CoverageCommandOptions extends CoverageWords {
  /** Whether each control of the framework is listed. */
  subcategories?: boolean
  format: 'table' | 'json'
  config?: string
}

/** Adds `proofbook coverage` to the command line. */
export function addCoverage(program: Command): void {
  program
    .command('coverage')
    .description('show which controls of a framework each service covers, and which it does not mention')
    .argument(
      '[paths...]',
      'files and folders (default: $PROOFBOOK_DOCS, else `documents` of the configuration)',
    )
    .option('--framework <id>', 'only these frameworks', collect)
    .option('--function <ids>', 'only these functions, such as PR', collect)
    .option('--category <ids>', 'only these categories, such as PR.AC, id by id', collect)
    .option('--group <groups>', 'count only controls of these groups, such as detective', collect)
    .option('--service <names>', 'only these services', collect)
    .option(
      '--status <states>',
      'count only these states: content, placeholder, not-applicable, silent',
      collect,
    )
    .option('--subcategories', 'list every id, with the controls that cite it')
    .addOption(new Option('--format <format>', 'how to print it').choices(['table', 'json']).default('table'))
    .option('--config <file>', 'configuration (default: the nearest proofbook.config.yml above each file)')
    .addHelpText('after', EXAMPLES)
    .action((paths: string[], options: CoverageCommandOptions) => runCoverage(paths, options))
}

function collect(text: string, before: string[] = []): string[] {
  return [...before, ...text.split(',').map((word) => word.trim())].filter((word) => word !== '')
}

/** Prints the coverage of some paths. */
export async function runCoverage(paths: string[], options: CoverageCommandOptions): Promise<void> {
  const {corpus} = await load(paths, {config: options.config})
  const filter = readFilter(options, readCoverage(corpus))
  const coverages = readCoverage(corpus, filter)
  if (options.format === 'json') return print(jsonCoverage(coverages, filter, {name: 'proofbook', version}))
  await show(
    prettyCoverage(coverages, {
      colour: wantsColour(process.stdout),
      width: process.stdout.columns ?? 120,
      details: options.subcategories === true || filter.categories !== undefined,
      isPicked: filter.statuses !== undefined,
    }),
  )
}

const GROUPS: readonly ControlGroup[] = ['preventative', 'detective', 'respond', 'requirement', 'operational']

/** How many known values a message lists. */
const MOST_LISTED = 12

/**
 * Reads the filters, whatever the case of their words.
 * @param all the coverage without filters, which says what can be asked for; where it is empty, anything can
 * @throws {UsageError} for a word that nothing has
 */
export function readFilter(words: CoverageWords, all: readonly Coverage[]): CoverageFilter {
  const groups = known('group', words.group, GROUPS)
  const statuses = known('status', words.status, STATES)
  if (all.length === 0) return {groups, statuses}
  const frameworks = known(
    'framework',
    words.framework,
    all.map(({framework}) => framework),
  )
  const asked = all.filter(({framework}) => frameworks?.includes(framework) ?? true)
  const functions = asked.flatMap((coverage) => coverage.functions.map(({id}) => id))
  const categories = asked.flatMap((coverage) => coverage.categories.map(({id}) => id))
  const services = asked.flatMap((coverage) => coverage.services.map(({service}) => service))
  return {
    frameworks,
    functions: known('function', words.function, functions),
    categories: known('category', words.category, categories),
    groups,
    services: known('service', words.service, services),
    statuses,
  }
}

function known<Value extends string>(
  what: string,
  words: string[] | undefined,
  values: readonly Value[],
): Value[] | undefined {
  return words?.map((word) => {
    const value =
      values.find((each) => each === word) ?? values.find((each) => each.toLowerCase() === word.toLowerCase())
    if (value === undefined) throw new UsageError(describeUnknown(what, word, [...new Set(values)]))
    return value
  })
}

function describeUnknown(what: string, word: string, values: readonly string[]): string {
  if (values.length === 0)
    return `Unexpected ${what} \`${word}\`, expected none: no framework asked for has one`
  const listed = values.slice(0, MOST_LISTED).map((value) => `\`${value}\``)
  const others = values.length > MOST_LISTED ? ` or one of ${values.length - MOST_LISTED} others` : ''
  return `Unexpected ${what} \`${word}\`, expected ${listed.join(', ')}${others}${didYouMean(word, values)}`
}
