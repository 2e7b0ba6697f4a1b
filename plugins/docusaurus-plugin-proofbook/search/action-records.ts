import {
  type ActionData,
  type ActionDetails,
  installedActionData,
  matchesWildcard,
  type Statement,
} from '../../../src/policy/index.ts'
import type {SearchPage} from '../../../src/search/records.ts'
import {type PlaybookFacts, playbookFacts} from '../facts/playbook-facts.ts'
import type {Shelf} from '../library.ts'
import {CONTROLS} from '../routes/controls-path.ts'
import type {SiteContext} from '../routes/site-context.ts'

/** A policy example of a playbook, by what readers call the playbook, and the statements of it. */
interface Example {
  playbook: string
  statements: readonly Statement[]
}

/** An action by its prefix and by what is known of it. */
interface KnownAction {
  service: string
  details: ActionDetails
}

/**
 * The actions that policies of the library name in full: each with its access level and resource types, and with the
 * playbooks whose examples allow or deny it, by its name or by a pattern.
 */
export async function actionRecords(
  shelf: Shelf,
  site: SiteContext,
  data: ActionData = installedActionData,
): Promise<SearchPage[]> {
  const examples = playbookFacts(shelf, site).flatMap(examplesOf)
  const known = await Promise.all(namedActions(examples).map((name) => knownAction(name, data)))
  return known.flatMap((action) => (action ? recordOf(action, examples, site.baseUrl) : []))
}

function examplesOf({playbook, title, policies}: PlaybookFacts): Example[] {
  if (playbook.published.document.isTemplate) return []
  return policies.map(({example}) => ({playbook: title, statements: example.policy.statements}))
}

/** All that statements name without a wildcard, in lower case, sorted. */
function namedActions(examples: readonly Example[]): string[] {
  const lists = examples.flatMap(({statements}) =>
    statements.flatMap(({action, notAction}) => [action, notAction]),
  )
  const names = lists.flatMap((list) => list?.values.map(({value}) => value.toLowerCase()) ?? [])
  return [...new Set(names)].filter((name) => /^[\w-]+:\w+$/.test(name)).sort()
}

async function knownAction(name: string, data: ActionData): Promise<KnownAction | undefined> {
  const [service = '', action = ''] = name.split(':')
  const details = await data.details(service, action)
  return details && {service, details}
}

function recordOf(
  {service, details}: KnownAction,
  examples: readonly Example[],
  baseUrl: string,
): SearchPage {
  const {name, accessLevel, resourceTypes} = details
  const action = `${service}:${name}`
  const lines = [
    accessLevel,
    resourceTypes.length === 0 ? 'on no resource' : `on ${[...new Set(resourceTypes)].join(', ')}`,
    ...told('Allowed', counted(examples, action, 'Allow')),
    ...told('Denied', counted(examples, action, 'Deny')),
  ]
  return {
    url: `${baseUrl}${CONTROLS}?${new URLSearchParams({q: action})}`,
    title: action,
    names: [],
    provider: 'AWS',
    service: null,
    category: null,
    sections: [
      {
        kind: 'action',
        anchor: '',
        heading: action,
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

/** In how many examples of each playbook a statement of that effect means the action. */
function counted(
  examples: readonly Example[],
  action: string,
  effect: 'Allow' | 'Deny',
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {playbook, statements} of examples)
    if (statements.some((statement) => statement.effect?.value === effect && means(statement, action)))
      counts.set(playbook, (counts.get(playbook) ?? 0) + 1)
  return counts
}

function means({action, notAction}: Statement, asked: string): boolean {
  const list = action ?? notAction
  if (!list) return false
  const isNamed = list.values.some(({value}) => matchesWildcard(value.toLowerCase(), asked.toLowerCase()))
  return isNamed === (list === action)
}

/** `Allowed by 3 examples: KMS (2), S3`; nothing without one. */
function told(verb: string, counts: ReadonlyMap<string, number>): string[] {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (total === 0) return []
  const names = [...counts].map(([name, count]) => (count === 1 ? name : `${name} (${count})`))
  return [`${verb} by ${total} ${total === 1 ? 'example' : 'examples'}: ${names.join(', ')}`]
}
