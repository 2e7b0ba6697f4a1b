import type {HomePage, LibraryGroup} from '../routes/home.ts'
import {choiceCounts, type LibraryTold, totalsOf} from '../theme/PlaybookIndex/totals.ts'
import {readView} from '../theme/PlaybookIndex/view.ts'
import {type Listing, MOST_WHOLE} from '../theme/rows/listing.ts'

/** The first page as its route has it. */
export interface HomeRoute extends Omit<HomePage, 'groups'> {
  library: Listing<LibraryGroup[], LibraryTold>
}

/** How many rows of all groups together a long library begins with, and how many of each at least. */
const ROWS = 200
const LEAST = 5

/**
 * The first page with its library as it is, or with the beginning of each group of a long one.
 * @param keep keeps the whole library, and says where
 */
export function homeRoute({groups, ...page}: HomePage, keep: (groups: LibraryGroup[]) => string): HomeRoute {
  const playbooks = groups.reduce((sum, {rows}) => sum + rows.length, 0)
  if (playbooks <= MOST_WHOLE) return {...page, library: {page: groups, cut: null}}
  const first = Math.max(LEAST, Math.floor(ROWS / groups.length))
  const told = {
    totals: groups.map(({rows}) => totalsOf(rows)),
    counts: choiceCounts(groups, readView('')),
    first,
  }
  const beginning = groups.map(({name, rows}) => ({name, rows: rows.slice(0, first)}))
  return {...page, library: {page: beginning, cut: {whole: keep(groups), told, csv: null}}}
}
