import {playbookFacts} from '../facts/playbook-facts.ts'
import type {Shelf} from '../library.ts'
import {controlsPage} from './controls.ts'
import {coverageAddress, idAddress, oldControlPath, oldFrameworkPath, oldIdPath} from './controls-path.ts'
import type {SiteContext} from './site-context.ts'

/** An address that pages once had, and the one that answers now. */
export interface Redirect {
  /** Path below the site's base, with a slash at its end. */
  from: string
  /** Address with the site's base. */
  to: string
  /** What is there, in words. */
  title: string
}

/** The addresses that frameworks, their ids and controls had as pages of their own; each once. */
export function redirects(shelf: Shelf, site: SiteContext): Redirect[] {
  const {frameworks} = controlsPage(shelf, site)
  const {baseUrl} = site
  const all = [
    ...frameworks.map(({id, name}) => ({
      from: oldFrameworkPath(id),
      to: baseUrl + coverageAddress(id),
      title: name,
    })),
    ...frameworks.flatMap((framework) =>
      framework.ids.map(({id, title}) => ({
        from: oldIdPath(framework.id, id),
        to: baseUrl + idAddress(framework.id, id, shelf.corpus),
        title: `${id} ${title}`.trim(),
      })),
    ),
    ...playbookFacts(shelf, site).flatMap(({controls}) =>
      controls.map(({id, address, name}) => ({from: oldControlPath(id), to: address, title: name})),
    ),
  ]
  return [...new Map(all.reverse().map((each) => [each.from, each])).values()].reverse()
}
