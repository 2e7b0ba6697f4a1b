import type {Config} from '../../../src/config/config.ts'
import {groupBy} from '../../../src/model/group-by.ts'
import {onceFor} from '../../../src/model/once.ts'
import {isPublished, type Playbook, type PublishedPlaybook} from '../../../src/model/playbook-type.ts'
import {CATEGORIES} from '../../../src/services/catalogue.ts'
import {OTHER, type Placement, placementOf} from '../../../src/services/placement.ts'
import {shortTitle} from '../front-matter.ts'
import type {Shelf} from '../library.ts'

/** From how many playbooks on a library is sorted by category; below, by the areas of which there are fewer. */
export const MANY = 60

/** What the only group is called where nobody knows any service. */
const ALL = 'Playbooks'

/** A playbook of the library and where it belongs. */
export interface PlacedPlaybook extends Placement {
  playbook: PublishedPlaybook
  /** What its name needs beside it: what tells it from its namesakes, or a provider that few have; null for nothing. */
  mark: string | null
}

/** The playbooks of one category, or of one area. */
export interface PlaybookGroup {
  name: string
  playbooks: PlacedPlaybook[]
}

const known = new WeakMap<Shelf, PlacedPlaybook[]>()

/**
 * The playbooks of a shelf's library by the names of their services; neither templates nor other documents. Playbooks of
 * one name are told apart by their word.
 */
export function placedPlaybooks(shelf: Shelf, config: Config): PlacedPlaybook[] {
  const found = known.get(shelf)
  if (found) return found
  const placed = shelf.corpus.playbooks
    .filter(isPublished)
    .filter(({published: {document}}) => document.kind === 'playbook' && !document.isTemplate)
    .map((playbook) => placedPlaybook(playbook, config))
  const distinctions = new Map([...groupBy(placed, nameKey).values()].flatMap(distinctionsOf))
  const main = mainProvider(placed)
  const told = placed
    .map((each) => {
      const distinct = distinctions.get(each)
      const mark = distinct ?? (each.provider === main ? null : each.provider)
      return {...each, mark, word: distinct ?? each.word ?? mark}
    })
    .sort(byService)
  known.set(shelf, told)
  return told
}

/** Placed playbooks by what they are of. */
const byPlaybook = onceFor(
  (placed: PlacedPlaybook[]) =>
    new Map<Playbook, PlacedPlaybook>(placed.map((each) => [each.playbook, each])),
)

/** Where a playbook belongs among those of its shelf; undefined for what is not in the library. */
export function placementIn(shelf: Shelf, playbook: Playbook, config: Config): PlacedPlaybook | undefined {
  return byPlaybook(placedPlaybooks(shelf, config)).get(playbook)
}

/** The library in groups, in the order of the built-in categories; a team's own come first, the unknown last. */
export function playbookGroups(placed: readonly PlacedPlaybook[], config: Config): PlaybookGroup[] {
  const keyOf = ({category, area}: Placement) => (placed.length < MANY ? area : category)
  const order = [
    ...Object.keys(config.site.categories),
    ...CATEGORIES.flatMap(({name, area}) => [area, name]),
    ...[...new Set(placed.map(keyOf))].filter((name) => name !== OTHER).sort(),
    OTHER,
  ]
  const names = [...new Set(placed.map(keyOf))].sort((a, b) => order.indexOf(a) - order.indexOf(b))
  return names.map((name) => ({
    name: name === OTHER && names.length === 1 ? ALL : name,
    playbooks: placed.filter((each) => keyOf(each) === name),
  }))
}

/** Where a playbook belongs, by itself. */
export function placedPlaybook(playbook: PublishedPlaybook, config: Config): PlacedPlaybook {
  const {path, id, published} = playbook
  const {title, isTitled, placement: stated} = published.document
  const document = {path, id, title: shortTitle(title, config), isTitled, stated}
  return {playbook, mark: null, ...placementOf(document, config.site.categories)}
}

/** What namesakes have in common. */
function nameKey({service, provider}: Placement): string {
  return JSON.stringify([service, provider])
}

/** The parts of their paths by which namesakes differ from one another, from the file's name outwards; none for one alone. */
function distinctionsOf(namesakes: readonly PlacedPlaybook[]): [PlacedPlaybook, string][] {
  if (namesakes.length === 1) return []
  const counts = new Map<string, number>()
  const paths = namesakes.map((each) => partsOf(each.playbook.id))
  for (const key of paths.flatMap((parts) => parts.map(partKey))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return namesakes.map((each, place) => {
    const own = paths[place]!
    const at = own.findIndex((part, index) => counts.get(partKey(part, index)) === 1)
    return [each, at === 0 ? own[0]!.toLowerCase() : (own[at] ?? each.playbook.id)]
  })
}

/** Names of a file and of the folders that it is in, innermost first. */
function partsOf(id: string): string[] {
  return id
    .replace(/\.[^./]+$/, '')
    .split('/')
    .reverse()
}

function partKey(part: string, index: number): string {
  return `${index} ${part}`
}

function mainProvider(all: readonly Placement[]): string | null {
  const counts = new Map<string | null, number>()
  for (const {provider} of all) counts.set(provider, (counts.get(provider) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

/** Order of playbooks by the names of their services. */
export function byService(a: PlacedPlaybook, b: PlacedPlaybook): number {
  const compare = (one: string, other: string) => one.localeCompare(other, 'en', {numeric: true})
  return compare(a.service, b.service) || compare(a.word ?? '', b.word ?? '')
}
