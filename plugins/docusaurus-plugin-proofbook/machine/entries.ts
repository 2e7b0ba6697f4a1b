import {type PlacedPlaybook, placedPlaybooks} from '../facts/placements.ts'
import {type PlaybookFacts, playbookFacts} from '../facts/playbook-facts.ts'
import type {Shelf} from '../library.ts'
import type {SiteContext} from '../routes/site-context.ts'

/** A playbook of the library with all that lists tell of it. */
export interface LibraryEntry {
  placed: PlacedPlaybook
  facts: PlaybookFacts
}

/** The playbooks of the library by the names of their services. */
export function libraryEntries(shelf: Shelf, site: SiteContext): LibraryEntry[] {
  const factsOf = new Map(playbookFacts(shelf, site).map((facts) => [facts.playbook, facts]))
  return placedPlaybooks(shelf, site.config).map((placed) => ({
    placed,
    facts: factsOf.get(placed.playbook)!,
  }))
}
