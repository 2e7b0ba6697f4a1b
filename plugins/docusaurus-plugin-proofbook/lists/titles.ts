import type {Titled} from '../routes/home.ts'
import {type Listing, MOST_WHOLE} from '../theme/rows/listing.ts'
import type {KeepWhole} from './serve.ts'

/** How many titles of a long list a page begins with. */
const FIRST = 200

/** A list of titles as it is, or the beginning of a long one; how many there are is told of the whole. */
export function titlesListing(name: string, titles: Titled[], keep: KeepWhole): Listing<Titled[], number> {
  if (titles.length <= MOST_WHOLE) return {page: titles, cut: null}
  return {page: titles.slice(0, FIRST), cut: {whole: keep(name, titles), told: titles.length, csv: null}}
}
