import type {Group} from '../frameworks/framework.ts'
import {type Framework, frameworkName} from '../frameworks/index.ts'
import type {Corpus} from '../model/corpus.ts'
import {excludes} from '../model/exclusions.ts'
import type {PublishedPlaybook} from '../model/playbook-type.ts'
import type {Exclusion} from '../model/types.ts'
import type {ControlGroup} from '../shapes/shapes.ts'
import {type CategoryColumn, columnsOf, unlistedIds} from './columns.ts'
import {type Covering, type Coverings, gatherCoverings} from './coverings.ts'
import {readServices} from './services.ts'
import {addCounts, type CategoryState, type CellState, type Counts, countStates, summarise} from './states.ts'

/** Which cells are counted; a filter that is left out takes all. */
export interface CoverageFilter {
  /** Ids of frameworks. */
  frameworks?: readonly string[] | undefined
  /** Ids of functions; a framework without functions has none of them. */
  functions?: readonly string[] | undefined
  /** Ids of categories. */
  categories?: readonly string[] | undefined
  /** Only controls of these groups count as citing; what others cite and nobody of these does is silent. */
  groups?: readonly ControlGroup[] | undefined
  services?: readonly string[] | undefined
  /** Only cells in these states are counted; services and categories without one are left out. */
  statuses?: readonly CellState[] | undefined
}

/** How far services cover a framework: a row for each service, a column for each category. */
export interface Coverage {
  framework: string
  /** The framework's name with its edition. */
  name: string
  /** Those of the categories that are shown; empty for a framework without functions. */
  functions: readonly Group[]
  categories: readonly CategoryColumn[]
  /** By name. */
  services: ServiceCoverage[]
  /** Of all services: in whole, and in the order of the categories and functions. */
  totals: {whole: Counts; categories: Counts[]; functions: Counts[]}
  /** Ids that playbooks cite and the framework lacks; they are not counted. */
  unlisted: string[]
}

export interface ServiceCoverage {
  service: string
  /** Paths of its published documents. */
  playbooks: string[]
  counts: Counts
  /** In the order of the categories. */
  cells: CategoryCell[]
}

/** A category of a service. Its counts are those of its ids; without a filter by status they add up to its size. */
export interface CategoryCell {
  category: string
  state: CategoryState
  counts: Counts
  ids: IdCell[]
}

/** A control of a framework in a service. */
export interface IdCell {
  id: string
  state: CellState
  /** Whether the service cites it and declares it not applicable all the same; then it counts as cited. */
  contradicted: boolean
  /** What cites it. */
  controls: readonly Covering[]
}

/** The coverage of each framework that the published documents cite or exclude controls of, in the order of citation. */
export function readCoverage(corpus: Corpus, filter: CoverageFilter = {}): Coverage[] {
  const services = readServices(corpus.playbooks)
  const documents = [...services.values()].flat().map(({published}) => published.document)
  const excluded = documents.flatMap(({exclusions}) => exclusions.map(({framework}) => framework))
  const ids = [...new Set([...corpus.citations.frameworks, ...excluded])]
  return ids
    .filter((id) => filter.frameworks?.includes(id) ?? true)
    .map((id) => coverageOf(corpus.frameworks.get(id), services, corpus, filter))
    .filter(({categories}) => categories.length > 0)
}

function coverageOf(
  framework: Framework,
  services: ReadonlyMap<string, readonly PublishedPlaybook[]>,
  corpus: Corpus,
  filter: CoverageFilter,
): Coverage {
  const coverings = gatherCoverings(corpus.citations, framework.id)
  const columns = columnsOf(framework, coverings, corpus).filter(
    (column) =>
      (filter.functions?.includes(column.function ?? '') ?? true) &&
      (filter.categories?.includes(column.id) ?? true),
  )
  const rows = [...services]
    .filter(([service]) => filter.services?.includes(service) ?? true)
    .map(([service, playbooks]) => {
      const read = cellReader({service, playbooks}, {framework: framework.id, coverings, corpus, filter})
      const cells = columns.map((column) => categoryCell(column, read, filter.statuses))
      return {service, playbooks: playbooks.map(({path}) => path), ...withCounts(cells)}
    })
  const shown = filter.statuses ? withoutBlanks(columns, rows) : {columns, rows}
  return {
    framework: framework.id,
    name: frameworkName(framework),
    functions: framework.functions.filter(({id}) => shown.columns.some((column) => column.function === id)),
    categories: shown.columns,
    services: shown.rows,
    totals: totalsOf(framework, shown.columns, shown.rows),
    unlisted: unlistedIds(framework, coverings, corpus),
  }
}

interface Source {
  framework: string
  coverings: Coverings
  corpus: Corpus
  filter: CoverageFilter
}

/** Reads the cells of a service by id. */
function cellReader(
  {service, playbooks}: {service: string; playbooks: readonly PublishedPlaybook[]},
  {framework, coverings, corpus, filter}: Source,
): (id: string) => IdCell {
  const exclusions: Exclusion[] = playbooks
    .flatMap(({published}) => published.document.exclusions)
    .filter((exclusion) => exclusion.framework === framework && !exclusion.unlessStated)
  return (id) => {
    const citing = coverings.get(service)?.get(id) ?? []
    const controls = filter.groups
      ? citing.filter(({group}) => group !== null && filter.groups!.includes(group))
      : citing
    const isExcluded = exclusions.some((each) => excludes(each, framework, id, corpus.frameworks))
    // What any group cites is applicable, whichever groups are asked for.
    const unanswered = isExcluded && citing.length === 0 ? 'not-applicable' : 'silent'
    const answered = controls.some(({isWritten}) => isWritten) ? 'content' : 'placeholder'
    return {
      id,
      state: controls.length > 0 ? answered : unanswered,
      contradicted: isExcluded && controls.length > 0,
      controls,
    }
  }
}

function categoryCell(
  column: CategoryColumn,
  read: (id: string) => IdCell,
  statuses: CoverageFilter['statuses'],
): CategoryCell {
  const ids = column.ids.map(({id}) => read(id)).filter(({state}) => statuses?.includes(state) ?? true)
  const counts = countStates(ids.map(({state}) => state))
  return {category: column.id, state: summarise(counts), counts, ids}
}

function withCounts(cells: CategoryCell[]) {
  return {counts: addCounts(cells.map(({counts}) => counts)), cells}
}

/** Leaves out rows and columns in which nothing is counted. */
function withoutBlanks(columns: CategoryColumn[], rows: ServiceCoverage[]) {
  const isUsed = columns.map((_, at) => rows.some(({cells}) => cells[at]!.ids.length > 0))
  const kept = rows
    .filter(({cells}) => cells.some(({ids}) => ids.length > 0))
    .map((row) => ({...row, cells: row.cells.filter((_, at) => isUsed[at])}))
  return {columns: columns.filter((_, at) => isUsed[at]), rows: kept}
}

function totalsOf(
  {functions}: Framework,
  columns: CategoryColumn[],
  rows: ServiceCoverage[],
): Coverage['totals'] {
  const categories = columns.map((_, at) => addCounts(rows.map(({cells}) => cells[at]!.counts)))
  const within = (id: string) => categories.filter((_, at) => columns[at]!.function === id)
  const shown = functions.filter(({id}) => columns.some((column) => column.function === id))
  return {
    whole: addCounts(categories),
    categories,
    functions: shown.map(({id}) => addCounts(within(id))),
  }
}
