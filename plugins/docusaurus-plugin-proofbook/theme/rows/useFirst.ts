import {useMemo, useState} from 'react'
import {MOST_WHOLE} from './listing'

interface FirstOptions {
  total: number
  first: number
  view: string
  isLong?: boolean
}

/** How many rows come at least when a reader asks for more. */
const STEP = 100

/** What is drawn of a list, and how to draw more of it. */
export interface First<Row> {
  drawn: readonly Row[]
  /** How many rows come next; 0 where all are drawn. */
  next: number
  more(): void
}

/**
 * The first rows of a long list: a browser draws some hundreds at once and not tens of thousands. Each time that a reader
 * asks for more there are twice as many, so that every row is within reach.
 * @param total how many rows there are, of which some may still have to be loaded
 * @param view what is shown: another one begins anew
 * @param isLong whether the list that they belong to is long
 */
export function useFirst<Row>(
  rows: readonly Row[],
  {total, first, view, isLong = total > MOST_WHOLE}: FirstOptions,
): First<Row> {
  const [asked, setAsked] = useState({view, count: first})
  if (asked.view !== view) setAsked({view, count: first})
  const wanted = asked.view === view ? asked.count : first
  const {count, next} = reachOf(total, wanted, isLong)
  const drawn = useMemo(() => (count < rows.length ? rows.slice(0, count) : rows), [rows, count])
  return {
    drawn,
    next,
    more: () => setAsked({view, count: count + next}),
  }
}

/**
 * How far a list is drawn where a reader has asked for a number of rows: of a short one all.
 * @returns how many rows are drawn, and how many come next
 */
export function reachOf(total: number, wanted: number, isLong: boolean): {count: number; next: number} {
  const count = isLong ? Math.min(total, wanted) : total
  return {count, next: Math.min(Math.max(count, STEP), total - count)}
}
