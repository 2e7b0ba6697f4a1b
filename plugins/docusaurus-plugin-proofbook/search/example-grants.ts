import {matchesWildcard, type Statement} from '../../../src/policy/index.ts'
import {type PlaybookFacts, playbookFacts} from '../facts/playbook-facts.ts'
import type {Shelf} from '../library.ts'
import type {SiteContext} from '../routes/site-context.ts'
import {thousands} from '../theme/proofbook/thousands.ts'

/** A policy example of a playbook, by what readers call the playbook, and the statements of it. */
export interface Example {
  playbook: string
  statements: readonly Statement[]
}

/** The examples of all playbooks but templates. */
export function examplesOf(shelf: Shelf, site: SiteContext): Example[] {
  return playbookFacts(shelf, site).flatMap(({playbook, title, policies}: PlaybookFacts): Example[] =>
    playbook.published.document.isTemplate
      ? []
      : policies.map(({example}) => ({playbook: title, statements: example.policy.statements})),
  )
}

/**
 * Which examples allow and deny all of some actions, by their names or by patterns, in sentences:
 * `Allowed by 3 examples: KMS (2), S3`; nothing without examples.
 */
export function grantsOf(actions: readonly string[], examples: readonly Example[]): string[] {
  return [
    ...told('Allowed', counted(examples, actions, 'Allow')),
    ...told('Denied', counted(examples, actions, 'Deny')),
  ]
}

/** In how many examples of each playbook statements of that effect mean all the actions. */
function counted(
  examples: readonly Example[],
  actions: readonly string[],
  effect: 'Allow' | 'Deny',
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {playbook, statements} of examples) {
    const own = statements.filter((statement) => statement.effect?.value === effect)
    if (actions.every((action) => own.some((statement) => means(statement, action))))
      counts.set(playbook, (counts.get(playbook) ?? 0) + 1)
  }
  return counts
}

function means({action, notAction}: Statement, asked: string): boolean {
  const list = action ?? notAction
  if (!list) return false
  const isNamed = list.values.some(({value}) => matchesWildcard(value.toLowerCase(), asked.toLowerCase()))
  return isNamed === (list === action)
}

function told(verb: string, counts: ReadonlyMap<string, number>): string[] {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (total === 0) return []
  const names = [...counts].map(([name, count]) => (count === 1 ? name : `${name} (${thousands(count)})`))
  return [`${verb} by ${thousands(total)} ${total === 1 ? 'example' : 'examples'}: ${names.join(', ')}`]
}
