import type {ControlsPage} from '../../routes/controls'
import {type ControlCounts, countsOfControls} from './counts'
import {allIds, type Entry, entriesOf, type FrameworkId} from './entries'
import {type FacetList, facetsOf} from './facet-values'
import {findId, matching, sorted} from './filter'
import {type GapColumns, type GapRow, gapColumns, gapRows, isGap} from './gap-rows'
import {gapSentence} from './gap-sentence'
import {type Sums, sumsOf} from './sums'
import type {View} from './view'

/** What a page holds, whatever of it is shown. */
export interface Listed {
  page: ControlsPage
  isOfGaps: boolean
  /** All controls, and those of them that the page is about. */
  all: Entry[]
  base: Entry[]
  ids: FrameworkId[]
  counts: ControlCounts
  /** What is open, in words; null on the page of all controls. */
  sentence: string | null
}

/** What is told of a view besides its rows. */
export interface ControlsTold {
  counts: ControlCounts
  sentence: string | null
  lists: FacetList[]
  sums: Sums
  /** Columns of the gaps. */
  columns: GapColumns
  /** How many rows there are. */
  rows: number
}

/** What a view shows of a page. */
export interface Found {
  /** The id that is looked up. */
  id: FrameworkId | undefined
  /** The controls that it leaves, in its order. */
  entries: Entry[]
  /** On the page of gaps, a row for each playbook. */
  gaps: GapRow[]
  told: ControlsTold
}

/** Gathers what of a page is the same for all views. */
export function listedOf(page: ControlsPage, isOfGaps: boolean): Listed {
  const all = entriesOf(page)
  return {
    page,
    isOfGaps,
    all,
    base: isOfGaps ? all.filter(isGap) : all,
    ids: allIds(page),
    counts: countsOfControls(page),
    sentence: isOfGaps ? gapSentence(page, all) : null,
  }
}

/** Finds what a view shows. */
export function findIn({page, isOfGaps, all, base, ids, counts, sentence}: Listed, view: View): Found {
  const id = findId(ids, view.id, view.framework)
  const entries = sorted(view.id !== '' && !id ? [] : matching(base, view, id), view)
  const gaps = isOfGaps ? gapRows(page, all, entries, view) : []
  const told = {
    counts,
    sentence,
    lists: facetsOf(page, base, view, id),
    sums: sumsOf(entries, base.length),
    columns: gapColumns(gaps),
    rows: isOfGaps ? gaps.length : entries.length,
  }
  return {id, entries, gaps, told}
}
