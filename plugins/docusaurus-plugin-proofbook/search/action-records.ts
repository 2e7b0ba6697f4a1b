import {type ActionData, expandActions, installedActionData} from '../../../src/policy/index.ts'
import type {SearchPage} from '../../../src/search/records.ts'
import type {Shelf} from '../library.ts'
import {CONTROLS} from '../routes/controls-path.ts'
import type {SiteContext} from '../routes/site-context.ts'
import {thousands} from '../theme/proofbook/thousands.ts'
import {type Example, examplesOf, grantsOf} from './example-grants.ts'

/** An entry for what a policy names: its title as AWS or the author spells it, and what is known of it. */
interface ActionEntry {
  title: string
  lines: string[]
}

/** Actions of a pattern that its entry names; of more it says how many have each access level. */
const MOST_NAMED = 24

/**
 * What policies of the library name: each action with its access level and resource types, each pattern of the actions of
 * a service with those that it means; and the playbooks whose examples allow or deny them, by name or by a pattern.
 */
export async function actionRecords(
  shelf: Shelf,
  site: SiteContext,
  data: ActionData = installedActionData,
): Promise<SearchPage[]> {
  const examples = examplesOf(shelf, site)
  const names = namesIn(examples)
  const entries = await Promise.all(
    names.map((name) =>
      /[*?]/.test(name) ? patternEntry(name, examples, data) : actionEntry(name, examples, data),
    ),
  )
  return entries.flatMap((entry) => (entry ? recordOf(entry, site.baseUrl) : []))
}

/** All that statements name of one service, each in one spelling, sorted by letters; `*` and all that has no colon is not. */
function namesIn(examples: readonly Example[]): string[] {
  const lists = examples.flatMap(({statements}) =>
    statements.flatMap(({action, notAction}) => [action, notAction]),
  )
  const names = lists.flatMap((list) => list?.values.map(({value}) => value) ?? [])
  const spelled = new Map(names.map((name) => [name.toLowerCase(), name]))
  return [...spelled.keys()]
    .filter((name) => /^[\w-]+:[\w*?]+$/.test(name))
    .sort()
    .map((name) => spelled.get(name) ?? name)
}

async function actionEntry(
  written: string,
  examples: readonly Example[],
  data: ActionData,
): Promise<ActionEntry | undefined> {
  const [service = '', name = ''] = written.toLowerCase().split(':')
  const details = await data.details(service, name)
  if (!details) return undefined
  const {accessLevel, resourceTypes} = details
  const title = `${service}:${details.name}`
  const on = resourceTypes.length === 0 ? 'on no resource' : `on ${[...new Set(resourceTypes)].join(', ')}`
  return {title, lines: [accessLevel, on, ...grantsOf([title], examples)]}
}

async function patternEntry(
  pattern: string,
  examples: readonly Example[],
  data: ActionData,
): Promise<ActionEntry | undefined> {
  const expansion = await expandActions(pattern, data)
  if (expansion.kind !== 'actions' || expansion.actions.length === 0) return undefined
  const {actions} = expansion
  const what =
    actions.length <= MOST_NAMED
      ? actions.map(({action, accessLevel}) => `${action} (${accessLevel})`)
      : levelsOf(actions.map(({accessLevel}) => accessLevel))
  const count = actions.length === 1 ? '1 action' : `${thousands(actions.length)} actions`
  const granted = grantsOf(
    actions.map(({action}) => action),
    examples,
  )
  return {title: pattern, lines: [`${count}: ${what.join(', ')}`, ...granted]}
}

/** How many actions have each access level: `20 Read`. */
function levelsOf(levels: readonly string[]): string[] {
  return [...new Set(levels)]
    .sort()
    .map((level) => `${thousands(levels.filter((each) => each === level).length)} ${level}`)
}

function recordOf({title, lines}: ActionEntry, baseUrl: string): SearchPage {
  return {
    url: `${baseUrl}${CONTROLS}?${new URLSearchParams({q: title})}`,
    title,
    names: [],
    provider: 'AWS',
    service: null,
    category: null,
    sections: [
      {
        kind: 'action',
        anchor: '',
        heading: title,
        above: [],
        text: lines.join(' · '),
        group: null,
        status: null,
        functions: [],
        frameworks: [],
      },
    ],
  }
}
