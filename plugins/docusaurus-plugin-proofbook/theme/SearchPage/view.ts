import {type Chosen, FACETS, type FacetName} from '../../../../src/search/facets'
import {HANDBOOK} from '../../handbook-path'

/** What of the page is shown: all of it is in the address, so that it can be linked. */
export interface View {
  text: string
  /** Name of a version; empty for the newest one. */
  version: string
  isHandbook: boolean
  chosen: Record<FacetName, readonly string[]>
}

/** Reads a view from a query; what it does not know is left out. */
export function readView(search: string): View {
  const query = new URLSearchParams(search)
  const chosen = {} as View['chosen']
  for (const facet of FACETS)
    chosen[facet] = [...new Set(query.getAll(facet).filter((value) => value !== ''))]
  return {
    text: query.get('q') ?? '',
    version: query.get('version') ?? '',
    isHandbook: query.get('in') === HANDBOOK,
    chosen,
  }
}

/** Writes a view as a query. */
export function writeView({text, version, isHandbook, chosen}: View): string {
  const query = new URLSearchParams()
  if (text.trim() !== '') query.set('q', text.trim())
  if (version !== '') query.set('version', version)
  if (isHandbook) query.set('in', HANDBOOK)
  for (const facet of FACETS) for (const value of chosen[facet]) query.append(facet, value)
  const written = query.toString()
  return written === '' ? '' : `?${written}`
}

/** Nothing is chosen. */
export const NOTHING_CHOSEN = readView('').chosen

/** What is chosen with a value of a facet more, or less where it was chosen. */
export function toggled(chosen: View['chosen'], facet: FacetName, value: string): View['chosen'] {
  const now = chosen[facet]
  return {...chosen, [facet]: now.includes(value) ? now.filter((each) => each !== value) : [...now, value]}
}

/** How many values are chosen. */
export function chosenCount(chosen: Chosen): number {
  return FACETS.reduce((sum, facet) => sum + (chosen[facet]?.length ?? 0), 0)
}
