import {type FocusEvent, type KeyboardEvent, useState} from 'react'

/** A cell with a button: -1 is the row of headers. */
interface CellPlace {
  row: number
  column: number
}

/** A cell's name in the document. */
export function cellKey(row: number, column: number): string {
  return `${row} ${column}`
}

/** Leads the keyboard through a table: one cell is a tab stop, and arrows, Home and End make another one it. */
export function useCells(rows: number, columns: number) {
  const [active, setActive] = useState<CellPlace>({row: -1, column: 0})
  // A filter may take the row or column away in which the keyboard was.
  const row = Math.min(active.row, rows - 1)
  const column = Math.min(active.column, columns - 1)
  const onFocus = ({target}: FocusEvent<HTMLElement>) => {
    const place = placeOf(target)
    if (place) setActive(place)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const from = placeOf(event.target as HTMLElement)
    const to = from && moved(event.key, from, rows, columns)
    if (!to) return
    event.preventDefault()
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${cellKey(to.row, to.column)}"]`)?.focus()
  }
  return {active: {row, column}, onFocus, onKeyDown}
}

function placeOf(element: HTMLElement): CellPlace | undefined {
  const [row, column] = (element.dataset.cell ?? '').split(' ').map(Number)
  return row === undefined || column === undefined ? undefined : {row, column}
}

function moved(key: string, {row, column}: CellPlace, rows: number, columns: number): CellPlace | undefined {
  const last = columns - 1
  if (key === 'ArrowRight') return {row, column: Math.min(column + 1, last)}
  if (key === 'ArrowLeft') return {row, column: Math.max(column - 1, 0)}
  if (key === 'ArrowDown') return {row: Math.min(row + 1, rows - 1), column}
  if (key === 'ArrowUp') return {row: Math.max(row - 1, -1), column}
  if (key === 'Home') return {row, column: 0}
  return key === 'End' ? {row, column: last} : undefined
}
