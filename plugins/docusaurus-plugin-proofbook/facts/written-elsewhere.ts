import {likeness, nameWords} from '../../../src/likeness/names.ts'
import type {Playbook} from '../../../src/model/playbook-type.ts'
import {serviceOf} from '../../../src/model/service.ts'
import type {Control, ControlId} from '../../../src/model/types.ts'
import type {Shelf} from '../library.ts'
import type {SiteContext} from '../routes/site-context.ts'
import {type PlacedPlaybook, placedPlaybooks, placementIn} from './placements.ts'
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
  /** The same words and its ids, to look up. */
  hasWord: Set<string>
  ids: Set<string>
  facts: ElsewhereFacts
}

/** How many are named. */
const MOST = 4

/** How many controls one is compared with: those with which it shares what few have. */
const MOST_COMPARED = 2000

/** Share of the ids that another control must cite, and of the words that it must have as they are. */
const ENOUGH = 0.5

/** The candidates of a library by what they have to share with a control: ids, and words of their names. */
interface Candidates {
  byId: Map<string, Candidate[]>
  byWord: Map<string, Candidate[]>
}

const known = new WeakMap<Shelf, Candidates>()

/** Order of codes: `KMS P2` comes before `KMS P10`. */
const {compare} = new Intl.Collator('en', {numeric: true})

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
  const own = placementIn(shelf, playbook, site.config)
  if (!own) return []
  const words = ownWords(name, own)
  const ids = controlIds.map(keyOf)
  const {byId, byWord} = candidates(shelf, site)
  const lists = [...ids.map((id) => byId.get(id) ?? []), ...words.map((word) => byWord.get(word) ?? [])]
  return rarestFirst(lists, MOST_COMPARED)
    .filter((other) => other.playbook !== playbook)
    .map((other) => {
      const share = shareOf(ids, ids.filter((id) => other.ids.has(id)).length)
      const shared = words.filter((word) => other.hasWord.has(word)).length
      return {facts: other.facts, near: share + alike(words, other.words, shared)}
    })
    .filter(({near}) => near > 0)
    .sort((a, b) => b.near - a.near || compare(a.facts.code, b.facts.code))
    .slice(0, MOST)
    .map(({facts}) => facts)
}

/** Every written control of the library; gathered once. */
function candidates(shelf: Shelf, site: SiteContext): Candidates {
  const gathered = known.get(shelf)
  if (gathered) return gathered
  const facts = new Map(playbookFacts(shelf, site).map((each) => [each.playbook, each.controls]))
  const all = placedPlaybooks(shelf, site.config).flatMap((placed) =>
    (facts.get(placed.playbook) ?? [])
      .filter(({isWritten}) => isWritten)
      .map((control) => candidate(control, placed)),
  )
  const found = {byId: byEach(all, ({ids}) => ids), byWord: byEach(all, ({hasWord}) => hasWord)}
  known.set(shelf, found)
  return found
}

/** Candidates by each of the values that they have. */
function byEach(
  all: readonly Candidate[],
  valuesOf: (each: Candidate) => Iterable<string>,
): Map<string, Candidate[]> {
  const found = new Map<string, Candidate[]>()
  for (const candidate of all)
    for (const value of valuesOf(candidate)) {
      const same = found.get(value)
      if (same) same.push(candidate)
      else found.set(value, [candidate])
    }
  return found
}

function candidate({code, name, address, ids}: ControlFacts, placed: PlacedPlaybook): Candidate {
  const {playbook, service, mark} = placed
  const words = ownWords(name, placed)
  return {
    playbook,
    words,
    hasWord: new Set(words),
    ids: new Set(ids.map(keyOf)),
    facts: {code: [service, mark, code].filter((part) => part !== null).join(' '), name, address},
  }
}

/** What some lists hold, each once and those of the shortest lists first. */
function rarestFirst(lists: readonly (readonly Candidate[])[], most: number): Candidate[] {
  const found = new Set<Candidate>()
  for (const list of [...lists].sort((one, other) => one.length - other.length))
    for (const candidate of list) {
      if (found.size === most) return [...found]
      found.add(candidate)
    }
  return [...found]
}

/**
 * How alike two names are; those that share too few words as they are need not be looked at closely.
 * @param shared how many of the words the other one has
 */
function alike(words: readonly string[], others: readonly string[], shared: number): number {
  const least = Math.min(words.length, others.length)
  return least > 1 && shared >= ENOUGH * least ? likeness(words, others) : 0
}

/** The share of some ids that are cited elsewhere; 0 where it is too small to be of the same matter. */
function shareOf(ids: readonly string[], cited: number): number {
  const share = cited / Math.max(1, ids.length)
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
