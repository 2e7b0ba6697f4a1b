import type {Config} from '../../../src/config/config.ts'
import {isPublished, type PublishedPlaybook} from '../../../src/model/playbook-type.ts'
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
  const told = placed
    .map((each) => {
      const mark = markOf(each, placed)
      return {...each, mark, word: isNamesake(each, placed) ? mark : (each.word ?? mark)}
    })
    .sort(byService)
  known.set(shelf, told)
  return told
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

function markOf(each: PlacedPlaybook, all: readonly PlacedPlaybook[]): string | null {
  if (isNamesake(each, all)) return distinction(each, all.filter(sameNameAs(each)))
  return each.provider === mainProvider(all) ? null : each.provider
}

function isNamesake(each: PlacedPlaybook, all: readonly PlacedPlaybook[]): boolean {
  return all.filter(sameNameAs(each)).length > 1
}

function sameNameAs(each: PlacedPlaybook) {
  return (other: PlacedPlaybook) => other.service === each.service && other.provider === each.provider
}

/** The part of its path by which a playbook differs from its namesakes, from the file's name outwards. */
function distinction({playbook}: PlacedPlaybook, namesakes: readonly PlacedPlaybook[]): string {
  const partsOf = (id: string) =>
    id
      .replace(/\.[^./]+$/, '')
      .split('/')
      .reverse()
  const own = partsOf(playbook.id)
  const others = namesakes
    .filter((each) => each.playbook !== playbook)
    .map((each) => partsOf(each.playbook.id))
  const at = own.findIndex((part, index) => others.every((parts) => parts[index] !== part))
  return at === 0 ? own[0]!.toLowerCase() : at > 0 ? own[at]! : playbook.id
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
