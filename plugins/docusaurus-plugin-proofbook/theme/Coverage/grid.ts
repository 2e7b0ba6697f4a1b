import {addCounts, type CellState, type Counts, countStates, totalOf} from '../../../../src/coverage/states'
import type {ControlGroup} from '../../../../src/shapes/shapes'
import type {CompactService, CoverageFramework, CoveragePage} from '../../routes/coverage'

/** Which cells are counted; an empty list takes all. */
export interface Filters {
  functions: string[]
  groups: ControlGroup[]
  /** Parts of names, in any case. */
  services: string[]
  statuses: CellState[]
}

/** A framework's table as it is shown. */
export interface Grid {
  framework: CoverageFramework
  columns: Column[]
  functions: FunctionColumns[]
  rows: Row[]
  whole: Counts
}

/** A function, over the columns of its categories. */
export interface FunctionColumns {
  id: string
  title: string
  columns: number
  counts: Counts
  /** How many ids it has, and how many of them some service covers. */
  ids: number
  covered: number
  /** Whether any service cites one of them. */
  isCited: boolean
}

export type Category = CoverageFramework['categories'][number]

export interface Column {
  category: Category
  /** Place of its first id in a service's states. */
  from: number
  counts: Counts
  /** Whether some service covers it, an id each. */
  covered: boolean[]
}

export interface Row {
  service: string
  /** As readers call it. */
  label: string
  counts: Counts
  cells: Cell[]
}

export interface Cell {
  counts: Counts
  isContradicted: boolean
  /** Told when it is asked for: there are thousands of cells, and a reader opens one. */
  readonly ids: IdState[]
  /** Whether the id at a place of the category is covered. */
  covers(at: number): boolean
}

/** An id of a service. */
export interface IdState {
  id: string
  title: string
  state: CellState
  isContradicted: boolean
  /** Places in the page's controls. */
  controls: number[]
}

/** States by the letters of the page's data; a capital says that playbooks contradict each other. */
const STATES_OF: Readonly<Record<string, CellState>> = {
  c: 'content',
  C: 'content',
  p: 'placeholder',
  P: 'placeholder',
  n: 'not-applicable',
  N: 'not-applicable',
  s: 'silent',
  S: 'silent',
}

/** What is left of a framework by some filters: the same counts that `proofbook coverage` gives with them. */
export function gridOf(framework: CoverageFramework, page: CoveragePage, filters: Filters): Grid {
  const {functions, statuses} = filters
  const shown = placed(framework).filter(
    ({category}) => functions.length === 0 || functions.includes(category.function ?? ''),
  )
  const all = framework.services
    .filter(({name, label}) => isAskedFor(`${name} ${label}`, filters.services))
    .map((service) => rowOf(service, shown, page, filters))
  const isUsed = shown.map(
    (_, at) => statuses.length === 0 || all.some(({cells}) => totalOf(cells[at]!.counts) > 0),
  )
  const rows = all
    .filter(({cells}) => statuses.length === 0 || cells.some(({counts}) => totalOf(counts) > 0))
    .map((row) => ({...row, cells: row.cells.filter((_, at) => isUsed[at])}))
  const columns = shown
    .filter((_, at) => isUsed[at])
    .map((column, at) => {
      const cells = rows.map((row) => row.cells[at]!)
      return {
        ...column,
        counts: addCounts(cells.map(({counts}) => counts)),
        covered: column.category.ids.map((_, id) => cells.some((cell) => cell.covers(id))),
      }
    })
  return {
    framework,
    columns,
    functions: framework.functions
      .map(({id, title}) => {
        const own = columns.filter(({category}) => category.function === id)
        const covered = own.flatMap((column) => column.covered)
        const counts = addCounts(own.map((column) => column.counts))
        return {
          id,
          title,
          columns: own.length,
          counts,
          ids: covered.length,
          covered: covered.filter(Boolean).length,
          isCited: counts.content + counts.placeholder > 0,
        }
      })
      .filter((each) => each.columns > 0),
    rows,
    whole: addCounts(columns.map(({counts}) => counts)),
  }
}

/** Whether a service is one of those whose names, or parts of them, were typed. */
function isAskedFor(name: string, parts: string[]): boolean {
  return parts.length === 0 || parts.some((part) => name.toLowerCase().includes(part.toLowerCase()))
}

function placed({categories}: CoverageFramework): {category: Category; from: number}[] {
  let from = 0
  return categories.map((category) => {
    const own = {category, from}
    from += category.ids.length
    return own
  })
}

function rowOf(
  service: CompactService,
  columns: {category: Category; from: number}[],
  page: CoveragePage,
  filters: Filters,
): Row {
  const cells = columns.map((column) => cellOf({...column, service, page, filters}))
  return {
    service: service.name,
    label: service.label,
    cells,
    counts: addCounts(cells.map(({counts}) => counts)),
  }
}
/** What a cell is made of. */
interface CellSource {
  category: Category
  /** Place of its first id in the service's states. */
  from: number
  service: CompactService
  page: CoveragePage
  filters: Filters
}

function cellOf(source: CellSource): Cell {
  const {category, from, service, filters} = source
  let known: IdState[] | undefined
  const idsOf = () => {
    known ??= idStates(source)
    return known
  }
  const letters = service.states.slice(from, from + category.ids.length)
  // Without these filters the letters tell everything: most pages that are opened show the whole table.
  if (filters.groups.length === 0 && filters.statuses.length === 0)
    return {
      counts: countLetters(letters),
      isContradicted: letters !== letters.toLowerCase(),
      covers: (at) => letters[at] === 'c' || letters[at] === 'C',
      get ids() {
        return idsOf()
      },
    }
  const ids = idsOf()
  return {
    counts: countStates(ids.map(({state}) => state)),
    isContradicted: ids.some(({isContradicted}) => isContradicted),
    covers: (at) => ids.some(({id, state}) => state === 'content' && id === category.ids[at]![0]),
    ids,
  }
}

function countLetters(letters: string): Counts {
  const counts = countStates([])
  for (const letter of letters) counts[STATES_OF[letter]!]++
  return counts
}

function idStates({category, from, service, page, filters}: CellSource): IdState[] {
  const cites = new Map(service.cites.map(([at, ...controls]) => [at!, controls]))
  return category.ids
    .map(([id, title], index) => ({
      id,
      title,
      ...stateOf(service.states[from + index]!, cites.get(from + index) ?? [], page, filters.groups),
    }))
    .filter(({state}) => filters.statuses.length === 0 || filters.statuses.includes(state))
}

function stateOf(
  letter: string,
  cites: number[],
  page: CoveragePage,
  groups: ControlGroup[],
): Omit<IdState, 'id' | 'title'> {
  const whole = STATES_OF[letter]!
  const isContradicted = letter !== letter.toLowerCase()
  if (groups.length === 0 || cites.length === 0) return {state: whole, isContradicted, controls: cites}
  const controls = cites.filter((at) => {
    const group = page.controls[at]![3]
    return group !== null && groups.includes(group)
  })
  if (controls.length === 0) return {state: 'silent', isContradicted: false, controls}
  const state = controls.some((at) => page.controls[at]![4] === 1) ? 'content' : 'placeholder'
  return {state, isContradicted, controls}
}
