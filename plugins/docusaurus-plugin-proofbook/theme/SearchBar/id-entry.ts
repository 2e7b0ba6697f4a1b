import {parseQuery} from '../../search/query'
import type {PageHits} from '../../search/rank'
import type {Answer} from '../../search/site-search'

/** An id of the frameworks that playbooks cite, such as `PR.DS-1`. */
const ID = /^[a-z]{2}\.[a-z]{2}-\d{1,2}$/i

/** The list of controls that cite an id. */
export interface IdEntry {
  id: string
  url: string
}

/** Where a query is an id, and something holds it: its own entry, which comes before what was found. */
export function idEntryOf(text: string, answer: Answer | undefined, controls: string): IdEntry | undefined {
  const [term, ...others] = parseQuery(text).terms
  if (!term || others.length > 0 || !ID.test(term.text) || !answer?.pages.length) return undefined
  const id = term.text.toUpperCase()
  return {id, url: `${controls}?${new URLSearchParams({id})}`}
}

/** The pages that were found, without the one that the entry is. */
export function withoutEntry(pages: PageHits[], entry: IdEntry | undefined): PageHits[] {
  return entry ? pages.filter(({url}) => url !== entry.url) : pages
}
