import type {HomePage, LibraryGroup, Titled} from '../routes/home.ts'
import {choiceCounts, type LibraryTold, totalsOf} from '../theme/PlaybookIndex/totals.ts'
import {readView} from '../theme/PlaybookIndex/view.ts'
import {type Listing, MOST_WHOLE} from '../theme/rows/listing.ts'
import type {KeepWhole} from './serve.ts'
import {titlesListing} from './titles.ts'

/** The first page as its route has it. */
export interface HomeRoute extends Omit<HomePage, 'groups' | 'others' | 'notPublished'> {
  library: Listing<LibraryGroup[], LibraryTold>
  others: Listing<Titled[], number>
  notPublished: Listing<Titled[], number>
}

/** How many rows of all groups together a long library begins with, and how many of each at least. */
const ROWS = 200
const LEAST = 5

/** The first page with its lists as they are, or with the beginnings of long ones. */
export function homeRoute({groups, others, notPublished, ...page}: HomePage, keep: KeepWhole): HomeRoute {
  return {
    ...page,
    library: libraryListing(groups, keep),
    others: titlesListing('others', others, keep),
    notPublished: titlesListing('not-published', notPublished, keep),
  }
}

/** The library as it is, or the beginning of each group of a long one. */
function libraryListing(groups: LibraryGroup[], keep: KeepWhole): Listing<LibraryGroup[], LibraryTold> {
  const playbooks = groups.reduce((sum, {rows}) => sum + rows.length, 0)
  if (playbooks <= MOST_WHOLE) return {page: groups, cut: null}
  const first = Math.max(LEAST, Math.floor(ROWS / groups.length))
  const told = {
    totals: groups.map(({rows}) => totalsOf(rows)),
    counts: choiceCounts(groups, readView('')),
    first,
  }
  const beginning = groups.map(({name, rows}) => ({name, rows: rows.slice(0, first)}))
  return {page: beginning, cut: {whole: keep('library', groups), told, csv: null}}
}
