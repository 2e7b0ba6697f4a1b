import type {Shelf} from '../library.ts'
import {controlsPage} from './controls.ts'
import type {SiteContext} from './site-context.ts'

/** The page of the search: what its results are told with. What there is to be found is in the index. */
export interface SearchRoutePage {
  /** Address of the page of all controls, with the site's base. */
  controlsPath: string
  /** Titles of the functions of frameworks, by their ids. */
  functions: Record<string, string>
  /** What this library can be asked for: an id, an action, the name of a service. */
  examples: string[]
}

/** Gathers the page. */
export function searchPage(shelf: Shelf, site: SiteContext): SearchRoutePage {
  const {path, frameworks, controls, playbooks} = controlsPage(shelf, site)
  const functions = frameworks.flatMap((framework) => framework.functions)
  const cited = new Set(controls.flatMap(({ids}) => ids))
  const ids = frameworks.flatMap((framework) => framework.ids).filter((_, place) => cited.has(place))
  const examples = [
    ids.find(({isKnown}) => isKnown)?.id,
    controls.flatMap(({actions}) => actions).find((action) => /^[\w-]+:\w+$/.test(action)),
    playbooks[0]?.name,
  ]
  return {
    controlsPath: path,
    functions: Object.fromEntries(functions.map(({id, title}) => [id, title])),
    examples: examples.filter((example) => example !== undefined),
  }
}
