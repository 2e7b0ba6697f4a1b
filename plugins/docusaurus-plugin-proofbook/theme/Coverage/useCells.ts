import {type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef} from 'react'

/** A cell that leads somewhere: -1 is the row of headers. */
interface CellPlace {
  row: number
  column: number
}

/** A cell's name in the document. */
export function cellKey(row: number, column: number): string {
  return `${row} ${column}`
}

/**
 * Leads the keyboard through a table: one cell is a tab stop, and arrows, Home and End make another one it. Which one it is
 * is in the document alone, so that a step does not draw a row anew. As long as the keyboard has not come near, thousands
 * of cells are left as they were built.
 * @param has whether there is something to reach in a cell
 */
export function useCells(
  table: RefObject<HTMLTableElement | null>,
  has: (row: number, column: number) => boolean,
  size: [rows: number, columns: number],
) {
  const active = useRef<string | null>(null)
  const keepOneStop = () => {
    const all = [...(table.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])]
    const stop = all.find(({dataset}) => dataset.cell === active.current) ?? all[0]
    for (const cell of all) {
      const tabIndex = cell === stop ? 0 : -1
      // The attribute: without one, a link says 0 as well.
      if (cell.getAttribute('tabindex') !== String(tabIndex)) cell.tabIndex = tabIndex
    }
  }
  // After every change: a filter may take the cell away in which the keyboard was.
  useEffect(() => {
    if (active.current !== null) keepOneStop()
  })
  const onFocus = ({target}: FocusEvent<HTMLElement>) => {
    const {cell} = target.dataset
    const isFirst = active.current === null
    active.current = cell ?? active.current ?? ''
    if (isFirst) keepOneStop()
    if (cell === undefined) return
    const before = table.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')
    if (before) before.tabIndex = -1
    target.tabIndex = 0
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const from = placeOf(event.target as HTMLElement)
    const to = from && moved(event.key, from, has, size)
    if (!to) return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>(`[data-cell="${cellKey(to.row, to.column)}"]`)?.focus()
  }
  return {onFocus, onKeyDown}
}

function placeOf(element: HTMLElement): CellPlace | undefined {
  const [row, column] = (element.dataset.cell ?? '').split(' ').map(Number)
  return row === undefined || column === undefined ? undefined : {row, column}
}

/** The next cell with something to reach in the direction of a key, else the same one; undefined for other keys. */
export function moved(
  key: string,
  from: CellPlace,
  has: (row: number, column: number) => boolean,
  [rows, columns]: [rows: number, columns: number],
): CellPlace | undefined {
  const seek = (start: CellPlace, right: number, down: number): CellPlace => {
    let {row, column} = start
    while (row >= -1 && row < rows && column >= 0 && column < columns) {
      if (has(row, column)) return {row, column}
      row += down
      column += right
    }
    return from
  }
  const {row, column} = from
  if (key === 'ArrowRight') return seek({row, column: column + 1}, 1, 0)
  if (key === 'ArrowLeft') return seek({row, column: column - 1}, -1, 0)
  if (key === 'ArrowDown') return seek({row: row + 1, column}, 0, 1)
  if (key === 'ArrowUp') return seek({row: row - 1, column}, 0, -1)
  if (key === 'Home') return seek({row, column: 0}, 1, 0)
  return key === 'End' ? seek({row, column: columns - 1}, -1, 0) : undefined
}
