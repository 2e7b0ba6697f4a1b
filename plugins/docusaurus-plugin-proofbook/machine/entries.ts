import {type PlacedPlaybook, placedPlaybooks} from '../facts/placements.ts'
import {type PlaybookFacts, playbookFacts} from '../facts/playbook-facts.ts'
import type {Shelf} from '../library.ts'
import type {SiteContext} from '../routes/site-context.ts'
import {servedAddress} from './addresses.ts'

/** A playbook of the library with all that lists tell of it. */
export interface LibraryEntry {
  placed: PlacedPlaybook
  facts: PlaybookFacts
}

/** The playbooks of the library by the names of their services. */
export function libraryEntries(
  shelf: Shelf,
  site: SiteContext & {trailingSlash: boolean | undefined},
): LibraryEntry[] {
  const factsOf = new Map(playbookFacts(shelf, site).map((facts) => [facts.playbook, facts]))
  return placedPlaybooks(shelf, site.config).map((placed) => ({
    placed,
    facts: served(factsOf.get(placed.playbook)!, site),
  }))
}

/** Facts with the addresses that the site serves. */
function served(facts: PlaybookFacts, site: {trailingSlash: boolean | undefined}): PlaybookFacts {
  const controls = facts.controls.map((control) => ({
    ...control,
    address: servedAddress(control.address, site),
  }))
  return {...facts, address: servedAddress(facts.address, site), controls}
}
