import {type CellState, STATES} from '../../../../src/coverage/states'
import type {ControlGroup} from '../../../../src/shapes/shapes'
import type {Filters} from './grid'

/** What of the page is shown: all of it is in the address, so that it can be linked. */
export interface View extends Omit<Filters, 'services'> {
  /** `all` for a column for each category, whatever services say of it; empty for those that some service is about. */
  columns: '' | 'all'
  /** Parts of the names of services as they are typed, with commas between. */
  services: string
  /** Id of a framework; empty for the first one. */
  framework: string
  /** Id of the category whose controls are shown; empty for none. */
  category: string
  /** The one service for which they are shown; empty for all. */
  only: string
}

/** Groups of controls, as documents have them. */
export const GROUPS: readonly ControlGroup[] = [
  'preventative',
  'detective',
  'respond',
  'requirement',
  'operational',
]

const NAMES: Record<keyof View, string> = {
  framework: 'framework',
  columns: 'columns',
  functions: 'function',
  groups: 'group',
  services: 'service',
  statuses: 'status',
  category: 'category',
  only: 'only',
}

/** Reads a view from a query; words that nothing has are left out. */
export function readView(search: string): View {
  const query = new URLSearchParams(search)
  const list = (key: keyof View) =>
    (query.get(NAMES[key]) ?? '').split(',').filter((word) => word.trim() !== '')
  return {
    framework: query.get(NAMES.framework) ?? '',
    columns: query.get(NAMES.columns) === 'all' ? 'all' : '',
    functions: list('functions'),
    groups: list('groups').filter((word): word is ControlGroup =>
      (GROUPS as readonly string[]).includes(word),
    ),
    services: query.get(NAMES.services) ?? '',
    statuses: list('statuses').filter((word): word is CellState =>
      (STATES as readonly string[]).includes(word),
    ),
    category: query.get(NAMES.category) ?? '',
    only: query.get(NAMES.only) ?? '',
  }
}

/** Writes a view as a query; one that shows everything is empty. */
export function writeView(view: View): string {
  const query = new URLSearchParams()
  for (const key of Object.keys(NAMES) as (keyof View)[]) {
    const value = [view[key]].flat().join(',')
    if (value !== '') query.set(NAMES[key], value)
  }
  const text = query.toString().replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}
