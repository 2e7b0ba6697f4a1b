import {posix} from 'node:path'
import {groupBy} from '../../../src/model/group-by.ts'
import {serviceOf} from '../../../src/model/service.ts'
import type {ControlId, SectionStatus} from '../../../src/model/types.ts'
import type {ControlGroup} from '../../../src/shapes/shapes.ts'
import {emptyGroups} from '../facts/empty-groups.ts'
import {placedPlaybook} from '../facts/placements.ts'
import {type ControlFacts, type PlaybookFacts, playbookFacts} from '../facts/playbook-facts.ts'
import type {Shelf} from '../library.ts'
import {CONTROLS} from './controls-path.ts'
import {type ListedFramework, listedFrameworks} from './listed-frameworks.ts'
import type {SiteContext} from './site-context.ts'

/**
 * Every control of every published playbook: the one data file behind the table of controls and the list of gaps. What many
 * controls share is told once, and named by its place.
 */
export interface ControlsPage {
  /** Address of the page, with the site's base. */
  path: string
  playbooks: ListedPlaybook[]
  /** In the order of the playbooks, then of their documents. */
  controls: ListedControl[]
  /** Those that published playbooks cite. */
  frameworks: ListedFramework[]
}

/** A playbook, as the list of controls names it. */
export interface ListedPlaybook {
  /** Its folder or file: the first part of the stable ids of its controls. */
  service: string
  /** The service as readers call it. */
  name: string
  /** What tells it from the other playbooks of its service; empty if there are none. */
  detail: string
  title: string
  /** Address of its page, with the site's base. */
  path: string
  /** Who offers the service; null if nobody says so. */
  provider: string | null
  /** ISO date of the last update; null if it has none. */
  updated: string | null
  /** Groups that it announces, and in which it says nothing. */
  emptyGroups: ControlGroup[]
}

/** A control. */
export interface ListedControl {
  /** Place of its playbook in the page's. */
  playbook: number
  /** Stable id. */
  id: string
  /** Letter of its group, and its number. */
  code: string
  /** Title without its number. */
  name: string
  group: ControlGroup | null
  status: SectionStatus
  /** Whether anything is written besides placeholders and ids. */
  isWritten: boolean
  /** Anchor of its heading; line of the file, from 1. */
  anchor: string
  line: number
  /** Its ids: places in the ids of all frameworks, one framework after the other. */
  ids: number[]
  policies: ListedPolicy[]
  /** What its policies allow or deny, as written, each once. */
  actions: string[]
}

/** A policy example: its verdict, and the line of the file that it is about, from 1. */
export type ListedPolicy = [verdict: 'proven' | 'warning' | 'error', line: number]

const known = new WeakMap<Shelf, ControlsPage>()

/** Gathers the page, once, when pages have addresses. */
export function controlsPage(shelf: Shelf, site: SiteContext): ControlsPage {
  const found = known.get(shelf)
  if (found) return found
  const all = playbookFacts(shelf, site).filter(({playbook, controls}) => {
    const {kind, isTemplate} = playbook.published.document
    return !isTemplate && (kind === 'playbook' || controls.length > 0)
  })
  const playbooks = inOrder(listedPlaybooks(all, site))
  const places = new Map(playbooks.map(({facts}, place) => [facts.playbook.path, place]))
  const frameworks = listedFrameworks(shelf, places)
  const idPlaces = new Map<string, number>()
  for (const framework of frameworks)
    for (const {id} of framework.ids) idPlaces.set(`${framework.id} ${id}`, idPlaces.size)
  // A catalogue may write an id in another way than people do.
  const placeOf = ({framework, id}: ControlId) =>
    idPlaces.get(`${framework} ${shelf.corpus.frameworks.control(framework, id)?.id ?? id}`)
  const page: ControlsPage = {
    path: site.baseUrl + CONTROLS,
    playbooks: playbooks.map(({listed}) => listed),
    controls: playbooks.flatMap(({facts}, place) =>
      facts.controls.map((control) => listedControl(control, place, placeOf)),
    ),
    frameworks,
  }
  known.set(shelf, page)
  return page
}

function inOrder<Item extends {listed: ListedPlaybook}>(items: Item[]): Item[] {
  const nameOf = ({listed: {name, detail}}: Item) => `${name} ${detail}`
  return items.sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en', {numeric: true}))
}

function listedPlaybooks(
  all: readonly PlaybookFacts[],
  {config}: SiteContext,
): {facts: PlaybookFacts; listed: ListedPlaybook}[] {
  const named = all.map((facts) => {
    const {service: name, provider} = placedPlaybook(facts.playbook, config)
    return {facts, service: serviceOf(facts.playbook.id), name, provider}
  })
  const [byService, byName] = [groupBy(named, ({service}) => service), groupBy(named, ({name}) => name)]
  return named.map(({facts, service, name, provider}) => {
    const {playbook, title, address, lastUpdate} = facts
    const isAlone = byService.get(service)?.length === 1 && byName.get(name)?.length === 1
    const listed = {
      service,
      name,
      detail: isAlone ? '' : posix.parse(playbook.id).name.toLowerCase(),
      title,
      path: address,
      provider,
      updated: lastUpdate,
      emptyGroups: emptyGroups(playbook.published.document, config.shapes),
    }
    return {facts, listed}
  })
}

function listedControl(
  control: ControlFacts,
  playbook: number,
  placeOf: (id: ControlId) => number | undefined,
): ListedControl {
  const {id, code, name, group, status, isWritten, line, address, ids, policies} = control
  const statements = policies.flatMap(({example}) => example.policy.statements)
  const actions = statements.flatMap(({action, notAction}) => [
    ...(action?.values ?? []),
    ...(notAction?.values ?? []),
  ])
  return {
    playbook,
    id,
    code,
    name,
    group,
    status,
    isWritten,
    anchor: address.slice(address.indexOf('#') + 1),
    line,
    ids: ids.flatMap((each) => placeOf(each) ?? []),
    policies: policies.map(({verdict, line: place}): ListedPolicy => [verdict, place]),
    actions: [...new Set(actions.map(({value}) => value))],
  }
}
