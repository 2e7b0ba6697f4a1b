import {type Coverage, type IdCell, readCoverage} from '../../../src/coverage/coverage.ts'
import type {Covering} from '../../../src/coverage/coverings.ts'
import type {CellState} from '../../../src/coverage/states.ts'
import {groupBy} from '../../../src/model/group-by.ts'
import {isPublished} from '../../../src/model/playbook-type.ts'
import type {ControlGroup} from '../../../src/shapes/shapes.ts'
import {shortTitle} from '../front-matter.ts'
import type {Shelf} from '../library.ts'
import {withEmoji} from '../rehype/emoji.ts'
import {type ControlCounts, countsOfControls} from '../theme/Controls/counts.ts'
import {type ControlsPage, controlsPage, type ListedPlaybook} from './controls.ts'
import type {SiteContext} from './site-context.ts'

/**
 * Which controls of each framework every service covers. A site of a hundred services has ten thousand cells for each
 * framework, so that a cell is a letter, and what cites it a number.
 */
export interface CoveragePage {
  /** Address of the page of all controls, with the site's base. */
  controlsPath: string
  counts: ControlCounts
  frameworks: CoverageFramework[]
  /** Title and path of each document that cites an id. */
  playbooks: [title: string, path: string][]
  /** What cites ids, each once. */
  controls: CompactControl[]
}

export interface CoverageFramework {
  id: string
  name: string
  /** Whether an id of it can be looked up: a published playbook cites one. */
  isCited: boolean
  functions: {id: string; title: string}[]
  categories: {id: string; title: string; function: string | null; ids: [id: string, title: string][]}[]
  services: CompactService[]
  /** Ids that are cited and that it lacks. */
  unlisted: string[]
}

export interface CompactService {
  name: string
  /** As readers call it. */
  label: string
  /** A letter an id in the order of the categories, see `STATE_LETTERS`; a capital for one that is contradicted. */
  states: string
  /** What cites an id: its place in `states`, then places in the page's controls. */
  cites: number[][]
}

/** A control: its title, place of its document, anchor, group, and 1 where it is written. */
export type CompactControl = [
  title: string,
  playbook: number,
  slug: string,
  group: ControlGroup | null,
  isWritten: 0 | 1,
]

const STATE_LETTERS: Record<CellState, string> = {
  content: 'c',
  placeholder: 'p',
  'not-applicable': 'n',
  silent: 's',
}

/** Gathers the page. */
export function coveragePage(shelf: Shelf, site: SiteContext): CoveragePage {
  const {config} = site
  const playbooks = new Numbering<[string, string]>()
  const controls = new Numbering<CompactControl>()
  const published = shelf.corpus.playbooks.filter(isPublished)
  const titles = new Map(published.map((each) => [each.path, each.published.document.title]))
  const numberOf = ({playbook: path, title, slug, group, isWritten, line}: Covering) => {
    const titled = shortTitle(titles.get(path)!, config)
    const playbook = playbooks.of(path, [titled, shelf.permalinks.get(path) ?? ''])
    return controls.of(`${path} ${slug} ${line}`, [
      withEmoji(title),
      playbook,
      slug,
      group,
      isWritten ? 1 : 0,
    ])
  }
  const cited = new Set(shelf.corpus.citations.frameworks)
  const listed = controlsPage(shelf, site)
  const labels = labelsOf(listed)
  const frameworks = readCoverage(shelf.corpus).map((coverage) =>
    describe(coverage, {cited, numberOf, labels}),
  )
  return {
    controlsPath: listed.path,
    counts: countsOfControls(listed),
    frameworks,
    playbooks: playbooks.all,
    controls: controls.all,
  }
}

/** The names of services, where their playbooks agree on one that no other service has. */
function labelsOf({playbooks}: ControlsPage): Map<string, string> {
  const namesOf = groupBy(playbooks, ({service}) => service)
  const servicesOf = groupBy(playbooks, ({name}) => name)
  const labels = new Map<string, string>()
  for (const [service, own] of namesOf) {
    const [{name}] = own as [ListedPlaybook]
    const isClear =
      own.every((each) => each.name === name) &&
      servicesOf.get(name)!.every((each) => each.service === service)
    labels.set(service, isClear ? name : service)
  }
  return labels
}

/** What frameworks are described with. */
interface Describing {
  cited: ReadonlySet<string>
  numberOf(covering: Covering): number
  labels: ReadonlyMap<string, string>
}

function describe(
  {framework, name, functions, categories, services, unlisted}: Coverage,
  {cited, numberOf, labels}: Describing,
): CoverageFramework {
  return {
    id: framework,
    name,
    isCited: cited.has(framework),
    functions: functions.map(({id, title}) => ({id, title})),
    categories: categories.map((category) => ({
      id: category.id,
      title: category.title,
      function: category.function ?? null,
      ids: category.ids.map(({id, title}): [string, string] => [id, title]),
    })),
    services: services.map(({service, cells}) => {
      const ids = cells.flatMap((cell) => cell.ids)
      const cites = ids.map(({controls}, at) => [at, ...controls.map(numberOf)])
      return {
        name: service,
        label: labels.get(service) ?? service,
        states: ids.map(letterOf).join(''),
        cites: cites.filter(({length}) => length > 1),
      }
    }),
    unlisted,
  }
}

function letterOf({state, contradicted}: IdCell): string {
  const letter = STATE_LETTERS[state]
  return contradicted ? letter.toUpperCase() : letter
}

/** Numbers things in the order in which they come, each key once. */
class Numbering<Thing> {
  readonly all: Thing[] = []
  readonly #numbers = new Map<string, number>()

  of(key: string, thing: Thing): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.all.length)
    return this.all.push(thing) - 1
  }
}
