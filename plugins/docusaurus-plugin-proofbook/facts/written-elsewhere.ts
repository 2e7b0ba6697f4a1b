import {likeness, nameWords} from '../../../src/likeness/names.ts'
import type {Playbook} from '../../../src/model/playbook-type.ts'
import {serviceOf} from '../../../src/model/service.ts'
import type {Control, ControlId} from '../../../src/model/types.ts'
import type {Shelf} from '../library.ts'
import type {SiteContext} from '../routes/site-context.ts'
import {type PlacedPlaybook, placedPlaybooks} from './placements.ts'
import {type ControlFacts, playbookFacts} from './playbook-facts.ts'

/** A written control of another playbook that is about what a control announces. */
export interface ElsewhereFacts {
  /** The service, and the letter and number of the control: `Redshift P3`. */
  code: string
  name: string
  address: string
}

/** A written control as others are compared with it. */
interface Candidate {
  playbook: Playbook
  /** Of its name, without those that name its service. */
  words: string[]
  ids: Set<string>
  facts: ElsewhereFacts
}

/** How many are named. */
const MOST = 4

/** Share of the ids that another control must cite, and of the words that it must have as they are. */
const ENOUGH = 0.5

const known = new WeakMap<Shelf, Candidate[]>()

/**
 * The written controls of other playbooks that cite most of a control's ids, or have a title like its own but for the names
 * of the services; the nearest first.
 */
export function writtenElsewhere(
  shelf: Shelf,
  playbook: Playbook,
  {name, controlIds}: Control,
  site: SiteContext,
): ElsewhereFacts[] {
  const own = placedPlaybooks(shelf, site.config).find((each) => each.playbook === playbook)
  if (!own) return []
  const words = ownWords(name, own)
  const ids = controlIds.map(keyOf)
  return candidates(shelf, site)
    .filter((other) => other.playbook !== playbook)
    .map((other) => ({...other, near: shareOf(ids, other.ids) + alike(words, other.words)}))
    .filter(({near}) => near > 0)
    .sort((a, b) => b.near - a.near || a.facts.code.localeCompare(b.facts.code, 'en', {numeric: true}))
    .slice(0, MOST)
    .map(({facts}) => facts)
}

/** Every written control of the library; gathered once. */
function candidates(shelf: Shelf, site: SiteContext): Candidate[] {
  const found = known.get(shelf)
  if (found) return found
  const facts = new Map(playbookFacts(shelf, site).map((each) => [each.playbook, each.controls]))
  const all = placedPlaybooks(shelf, site.config).flatMap((placed) =>
    (facts.get(placed.playbook) ?? [])
      .filter(({isWritten}) => isWritten)
      .map((control) => candidate(control, placed)),
  )
  known.set(shelf, all)
  return all
}

function candidate({code, name, address, ids}: ControlFacts, placed: PlacedPlaybook): Candidate {
  const {playbook, service, mark} = placed
  return {
    playbook,
    words: ownWords(name, placed),
    ids: new Set(ids.map(keyOf)),
    facts: {code: [service, mark, code].filter((part) => part !== null).join(' '), name, address},
  }
}

/** How alike two names are; those that share too few words as they are need not be looked at closely. */
function alike(words: readonly string[], others: readonly string[]): number {
  const shared = words.filter((word) => others.includes(word)).length
  const least = Math.min(words.length, others.length)
  return least > 1 && shared >= ENOUGH * least ? likeness(words, others) : 0
}

/** The share of some ids that others have; 0 where it is too small to be of the same matter. */
function shareOf(ids: readonly string[], others: ReadonlySet<string>): number {
  const share = ids.filter((id) => others.has(id)).length / Math.max(1, ids.length)
  return share < ENOUGH ? 0 : share
}

function keyOf({framework, id}: ControlId): string {
  return `${framework} ${id}`
}

/** The words of a control's name that do not name the service that it is about. */
function ownWords(name: string, {service, playbook}: PlacedPlaybook): string[] {
  const own = new Set(nameWords(`${service} ${serviceOf(playbook.id)}`))
  return nameWords(name).filter((word) => !own.has(word))
}
