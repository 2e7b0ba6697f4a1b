import type {CoverageFramework, CoveragePage} from '../../routes/coverage'
import type {Cut} from '../rows/listing'
import {type Filters, type Grid, gridOf} from './grid'

/** What is told of a framework besides its rows: its grid without them, and how many there are. */
export interface Outline extends Omit<Grid, 'framework' | 'rows'> {
  /** How many services have a row. */
  services: number
}

/** What is told of the frameworks of a long list, in their order. */
export type CoverageTold = Outline[]

/** A table as far as it is there. */
export interface PresentGrid {
  grid: Grid
  /** How many rows it has, or has when it is whole. */
  services: number
}

/** How many services of a long list are drawn at first: a row is a cell for each category. */
export const FIRST = 100

/** The filters that leave everything. */
export const NO_FILTERS: Filters = {functions: [], groups: [], services: [], statuses: []}

/** What filters leave of a framework; of a list that is cut its beginning, with the sums of the whole. */
export function presentGrid(
  framework: CoverageFramework,
  page: CoveragePage,
  cut: Cut<CoverageTold> | null,
  filters: Filters,
): PresentGrid {
  if (!cut) {
    const grid = gridOf(framework, page, filters)
    return {grid, services: grid.rows.length}
  }
  const {services, ...outline} = cut.told[page.frameworks.indexOf(framework)]!
  return {grid: {...outline, framework, rows: gridOf(framework, page, NO_FILTERS).rows}, services}
}
