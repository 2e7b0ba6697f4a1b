import type {CompactControl, CoverageFramework, CoveragePage} from '../routes/coverage.ts'
import {gridOf} from '../theme/Coverage/grid.ts'
import {type CoverageTold, FIRST, NO_FILTERS, type Outline} from '../theme/Coverage/present.ts'
import {type Listing, MOST_WHOLE} from '../theme/rows/listing.ts'
import type {KeepWhole} from './serve.ts'

/**
 * The page of coverage as it is, or the beginning of a long one.
 * @param keep keeps the whole page, and says where
 * @param csv address of the file with all controls; null where no such file is made
 */
export function coverageListing(
  page: CoveragePage,
  keep: KeepWhole,
  csv: string | null,
): Listing<CoveragePage, CoverageTold> {
  if (page.frameworks.every(({services}) => services.length <= MOST_WHOLE)) return {page, cut: null}
  const told = page.frameworks.map((framework) => outlineOf(framework, page))
  return {page: beginningOf(page), cut: {whole: keep('coverage', page), told, csv}}
}

function outlineOf(framework: CoverageFramework, page: CoveragePage): Outline {
  const {columns, functions, rows, whole} = gridOf(framework, page, NO_FILTERS)
  return {columns, functions, whole, services: rows.length}
}

/** A page with the first services of each framework, and with what they cite. */
function beginningOf(page: CoveragePage): CoveragePage {
  const controls = new Places(page.controls)
  const playbooks = new Places(page.playbooks)
  const frameworks = page.frameworks.map((framework) => ({
    ...framework,
    services: framework.services.slice(0, FIRST).map((service) => ({
      ...service,
      cites: service.cites.map(([at, ...cited]) => [at!, ...cited.map((place) => controls.of(place))]),
    })),
  }))
  const kept = controls.kept.map(
    ([title, playbook, ...rest]): CompactControl => [title, playbooks.of(playbook), ...rest],
  )
  return {...page, frameworks, controls: kept, playbooks: playbooks.kept}
}

/** Items of a list that are kept, each at a new place. */
class Places<Item> {
  readonly kept: Item[] = []
  readonly #all: readonly Item[]
  readonly #places = new Map<number, number>()

  constructor(all: readonly Item[]) {
    this.#all = all
  }

  /** The new place of what is at an old one. */
  of(place: number): number {
    const known = this.#places.get(place)
    if (known !== undefined) return known
    this.#places.set(place, this.kept.length)
    return this.kept.push(this.#all[place]!) - 1
  }
}
