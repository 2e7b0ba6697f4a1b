import {type PlaybookFacts, playbookFacts} from '../facts/playbook-facts.ts'
import type {LibraryHistory} from '../history/library-history.ts'
import type {Shelf} from '../library.ts'
import {controlsPage} from './controls.ts'
import {coverageAddress, idAddress, oldControlPath, oldFrameworkPath, oldIdPath} from './controls-path.ts'
import {movedDocuments} from './moved-documents.ts'
import {renamedControls} from './renamed-controls.ts'
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

/**
 * The addresses that frameworks, their ids and controls had as pages of their own, and those of controls under the titles
 * by which mapping files still call them; and of documents that git knows by other paths. Each once.
 */
export function redirects(shelf: Shelf, site: SiteContext, history?: LibraryHistory): Redirect[] {
  const {frameworks} = controlsPage(shelf, site)
  const {baseUrl} = site
  const facts = playbookFacts(shelf, site)
  const byPlaybook = new Map<unknown, PlaybookFacts>(facts.map((each) => [each.playbook, each]))
  const all = [
    ...movedDocuments(shelf, history),
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
    ...facts.flatMap(({controls}) =>
      controls.map(({id, address, name}) => ({from: oldControlPath(id), to: address, title: name})),
    ),
    ...renamedControls(shelf).flatMap(({id, playbook, control}) => {
      const own = byPlaybook.get(playbook)?.controls
      const now = own?.find((each) => each.id === control.id)
      return now ? {from: oldControlPath(id), to: now.address, title: now.name} : []
    }),
  ]
  return [...new Map(all.reverse().map((each) => [each.from, each])).values()].reverse()
}
