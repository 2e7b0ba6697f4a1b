import {hasConflict} from '../../../src/model/playbook-type.ts'
import {visible} from '../../../src/parse/visible.ts'
import {baseNameOf} from './base-name.ts'
import type {PlacedPlaybook} from './placements.ts'
import type {PlaybookFacts} from './playbook-facts.ts'

/** What readers should know before they copy from a playbook. */
export interface Caution {
  /** Name of the playbook. */
  name: string
  /** Address of its page. */
  path: string
  verdict: 'error' | 'warning'
  /** What is wrong, in words; code is between backticks. */
  text: string
  /** How many more errors its policies have. */
  more: number
  /** Place in the source, such as `kms:11`, and the address of what it is in. */
  place: string
  placePath: string
}

/** The errors of published policies, then the conflicts that nobody has resolved; one for each playbook. */
export function cautionsOf(named: readonly {facts: PlaybookFacts; placed: PlacedPlaybook}[]): Caution[] {
  const errors = named.flatMap(({facts, placed}) => errorOf(facts, placed) ?? [])
  const conflicts = named.flatMap(({facts, placed}) => conflictOf(facts, placed) ?? [])
  return [...errors, ...conflicts]
}

function errorOf(facts: PlaybookFacts, {service}: PlacedPlaybook): Caution | undefined {
  const {playbook, address, controls, policies} = facts
  const found = [...new Set(policies.flatMap(({findings}) => findings))]
  const errors = found.filter(({severity}) => severity === 'error')
  const [first] = errors
  if (!first) return undefined
  const control = controls.find((each) => each.policies.some(({findings}) => findings.includes(first)))
  return {
    name: service,
    path: address,
    verdict: 'error',
    text: first.message,
    more: errors.length - 1,
    place: `${visible(baseNameOf(playbook.id))}:${first.place.line}`,
    placePath: control?.address ?? address,
  }
}

function conflictOf(facts: PlaybookFacts, {service}: PlacedPlaybook): Caution | undefined {
  const {playbook, address, conflictLine} = facts
  if (conflictLine === null || !hasConflict(playbook)) return undefined
  const label = playbook.published.label
  return {
    name: service,
    path: address,
    verdict: 'warning',
    text: `Its file has versions in conflict that nobody has resolved${label === null ? '' : `; \`${label}\` is shown`}`,
    more: 0,
    place: `${visible(baseNameOf(playbook.id))}:${conflictLine}`,
    placePath: address,
  }
}
