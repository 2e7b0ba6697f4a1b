import {useMemo, useState} from 'react'
import {MOST_WHOLE} from './listing'

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
 */
export function useFirst<Row>(
  rows: readonly Row[],
  {total, first, view}: {total: number; first: number; view: string},
): First<Row> {
  const [asked, setAsked] = useState({view, count: first})
  if (asked.view !== view) setAsked({view, count: first})
  const count = drawnOf(total, asked.view === view ? asked.count : first)
  const drawn = useMemo(() => (count < rows.length ? rows.slice(0, count) : rows), [rows, count])
  return {
    drawn,
    next: Math.min(count, total - count),
    more: () => setAsked({view, count: 2 * count}),
  }
}

/** How many of some rows are drawn where a reader has asked for a count of them: all of those that a page can hold. */
export function drawnOf(total: number, asked: number): number {
  return total <= MOST_WHOLE ? total : Math.min(total, asked)
}
