import clsx from 'clsx'
import {memo, type ReactNode} from 'react'
import {type Counts, cellText, countsText, summarise} from '../../../../src/coverage/states'
import type {Category, Cell, Grid, Row} from './grid'
import {cellKey, useCells} from './useCells'

/** Opens the controls of a category: of one service, or of all where none is named. */
export type Open = (category: string, service: string) => void

interface TableProps {
  grid: Grid
  /** Whether only some states are counted: then cells tell how many, not a share. */
  isPicked: boolean
  /** Left out if nothing opens: then cells are text. */
  onOpen?: Open
}

/** Services down, categories across. One tab stop leads into the table; arrows lead from cell to cell. */
export function Table({grid, isPicked, onOpen}: TableProps): ReactNode {
  const {framework, columns, functions, rows, whole} = grid
  const {active, onKeyDown, onFocus} = useCells(rows.length, columns.length)
  const title = `${framework.name} by service`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls the table with the arrows
    <section className="pb-coverage-scroll" aria-label={title} tabIndex={0}>
      <table className="pb-coverage-table" onKeyDown={onKeyDown} onFocus={onFocus}>
        <caption className="pb-unseen">
          {title}: how many ids of each category are covered, of those that apply.
          {onOpen &&
            ' The button in a cell or header lists the controls; arrow keys lead from one to the next.'}
        </caption>
        <colgroup span={2} />
        {functions.map(({id, columns: span}) => (
          <colgroup key={id} span={span} />
        ))}
        <thead>
          {functions.length > 0 && (
            <tr>
              <td className="pb-coverage-corner" />
              <td />
              {functions.map(({id, title: name, columns: span, counts}) => (
                <th key={id} scope="colgroup" colSpan={span} className="pb-coverage-function">
                  {id} {name} <Share counts={counts} isPicked={isPicked} />
                </th>
              ))}
            </tr>
          )}
          <tr>
            <th scope="col" className="pb-coverage-corner">
              Service
            </th>
            <th scope="col">All</th>
            {columns.map(({category}, at) => (
              <th key={category.id} scope="col" title={`${category.id} ${category.title}`.trim()}>
                <Button
                  place={[-1, at]}
                  isActive={active.row === -1 && active.column === at}
                  onClick={onOpen && (() => onOpen(category.id, ''))}
                >
                  <span aria-hidden="true">{shortId(category)}</span>
                  <span className="pb-unseen">{`${category.id} ${category.title}`.trim()}</span>
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <ServiceRow
              key={row.service}
              row={row}
              at={at}
              grid={grid}
              isPicked={isPicked}
              active={active.row === at ? active.column : -1}
              onOpen={onOpen}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All services</th>
            <td>
              <Share counts={whole} isPicked={isPicked} />
            </td>
            {columns.map(({category, counts}) => (
              <td key={category.id}>
                <Share counts={counts} isPicked={isPicked} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

/** `AC` for `PR.AC`: the row above says which function it is of. */
function shortId({id, function: group}: Category): string {
  return group !== null && id.startsWith(`${group}.`) ? id.slice(group.length + 1) : id
}

interface RowProps {
  row: Row
  at: number
  grid: Grid
  isPicked: boolean
  /** Column whose cell the keyboard enters; -1 where it enters another row. */
  active: number
  onOpen: Open | undefined
}

const ServiceRow = memo(function ServiceRow({row, at, grid, isPicked, active, onOpen}: RowProps): ReactNode {
  return (
    <tr>
      <th scope="row">{row.service}</th>
      <td>
        <Share counts={row.counts} isPicked={isPicked} />
      </td>
      {row.cells.map((cell, column) => {
        const {id} = grid.columns[column]!.category
        return (
          <td key={id} className={`pb-cell--${summarise(cell.counts)}`}>
            <Button
              place={[at, column]}
              isActive={active === column}
              onClick={onOpen && (() => onOpen(id, row.service))}
            >
              <Share counts={cell.counts} isPicked={isPicked} cell={cell} />
            </Button>
          </td>
        )
      })}
    </tr>
  )
})

interface ButtonProps {
  place: [row: number, column: number]
  isActive: boolean
  onClick: (() => void) | undefined
  children: ReactNode
}

function Button({place: [row, column], isActive, onClick, children}: ButtonProps): ReactNode {
  if (!onClick) return children
  return (
    <button
      type="button"
      className="pb-cell"
      data-cell={cellKey(row, column)}
      tabIndex={isActive ? 0 : -1}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

/** Counts as sighted readers see them, and in words for those who listen. */
function Share({counts, isPicked, cell}: {counts: Counts; isPicked: boolean; cell?: Cell}): ReactNode {
  const marks = cell ? `${counts.placeholder > 0 ? '~' : ''}${cell.isContradicted ? '!' : ''}` : ''
  return (
    <>
      <span className={clsx(marks !== '' && 'pb-cell-marked')} aria-hidden="true">
        {cellText(counts, isPicked)}
        {marks}
      </span>
      <span className="pb-unseen">
        {countsText(counts, isPicked)}
        {cell?.isContradicted && ', some cited and declared not applicable'}
      </span>
    </>
  )
}
