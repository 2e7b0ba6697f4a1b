import clsx from 'clsx'
import {type MouseEvent, memo, type ReactNode, useMemo, useRef} from 'react'
import {applicableOf, type Counts, cellText, countsText, totalOf} from '../../../../src/coverage/states'
import type {CoveragePage} from '../../routes/coverage'
import {AsBuilt} from '../proofbook/AsBuilt'
import type {Cell, Grid, Row} from './grid'
import {Head} from './Head'
import {cellKey, useCells} from './useCells'

/** Opens the controls of a category: of one service, or of all where none is named. */
export type Open = (category: string, service: string) => void

interface TableProps {
  page: CoveragePage
  grid: Grid
  /** Whether only some states are counted: then cells tell how many, not a share. */
  isPicked: boolean
  /** Whether functions of which no service cites an id have a column for each category. */
  isWhole: boolean
  /** Left out if nothing opens: then heads are text, and cells lead to the first control that cites. */
  onOpen?: Open | undefined
}

/** A column of the table: a category, or a function of which nobody cites an id. */
export type ShownColumn = {kind: 'category'; at: number} | {kind: 'function'; at: number}

/** Services down, categories across. One tab stop leads into the table; arrows lead from cell to cell. */
export function Table({page, grid, isPicked, isWhole, onOpen}: TableProps): ReactNode {
  const {framework, columns, rows} = grid
  const table = useRef<HTMLTableElement>(null)
  const shown = useMemo(() => shownColumns(grid, isWhole), [grid, isWhole])
  const categories = useMemo(() => columns.map(({category}) => category.id), [columns])
  const has = (row: number, at: number) => {
    const column = shown[at]
    if (column?.kind !== 'category') return false
    return row === -1 || isTold(rows[row]?.cells[column.at])
  }
  const {onKeyDown, onFocus} = useCells(table, has, [rows.length, shown.length])
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')
    if (!cell || !onOpen || event.metaKey || event.ctrlKey || event.shiftKey) return
    const [row, at] = cell.dataset.cell!.split(' ').map(Number) as [number, number]
    event.preventDefault()
    onOpen(columns[shown[at]!.at]!.category.id, row === -1 ? '' : rows[row]!.service)
  }
  const title = `${framework.name} by service`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls the table with the arrows
    <section className="pb-coverage-scroll" aria-label={title} tabIndex={0} onFocus={onFocus}>
      <table
        ref={table}
        className={clsx('pb-coverage-table', shown.length > 18 && 'pb-coverage-table--whole')}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <caption className="pb-unseen">
          {title}: how many ids of each category are covered, of those that apply; silent where a cell is
          blank.
          {onOpen && ' A cell or header opens the controls; arrow keys lead from one to the next.'}
        </caption>
        <Head grid={grid} shown={shown} canOpen={onOpen !== undefined} />
        <AsBuilt
          as="tbody"
          of={shown}
          draw={() =>
            rows.map((row, at) => (
              <ServiceRow
                key={row.service}
                page={page}
                row={row}
                at={at}
                shown={shown}
                categories={categories}
                span={at === 0 ? rows.length : 0}
                isPicked={isPicked}
              />
            ))
          }
        />
      </table>
    </section>
  )
}

/** The columns that are shown; functions of which no service cites an id share one each, unless all are asked for. */
export function shownColumns({columns, functions}: Grid, isWhole: boolean): ShownColumn[] {
  return columns.flatMap(({category}, at): ShownColumn[] => {
    const outer = functions.findIndex(({id}) => id === category.function)
    if (isWhole || outer === -1 || functions[outer]!.isCited) return [{kind: 'category', at}]
    const isFirst = columns[at - 1]?.category.function !== category.function
    return isFirst ? [{kind: 'function', at: outer}] : []
  })
}

/** Whether a service says anything of a category. */
function isTold(cell: Cell | undefined): boolean {
  return cell !== undefined && totalOf(cell.counts) > cell.counts.silent
}

interface RowProps {
  page: CoveragePage
  row: Row
  at: number
  shown: ShownColumn[]
  /** Ids of all categories. */
  categories: string[]
  /** How many rows the columns of functions span that begin in this one; 0 for none. */
  span: number
  isPicked: boolean
}

const ServiceRow = memo(function ServiceRow({
  page,
  row,
  at,
  shown,
  categories,
  span,
  isPicked,
}: RowProps): ReactNode {
  const {content} = row.counts
  return (
    <tr>
      <th scope="row">{row.label}</th>
      <td className="pb-coverage-ids">{content > 0 && content}</td>
      {shown.map((column, place) => {
        if (column.kind === 'function')
          return span > 0 && <td key={`f${column.at}`} rowSpan={span} className="pb-coverage-nobody" />
        const cell = row.cells[column.at]!
        return (
          <td key={column.at}>
            {isTold(cell) && (
              <Share
                page={page}
                service={row.service}
                category={categories[column.at]!}
                cell={cell}
                isPicked={isPicked}
                place={cellKey(at, place)}
              />
            )}
          </td>
        )
      })}
    </tr>
  )
})

interface ShareProps {
  page: CoveragePage
  service: string
  category: string
  cell: Cell
  isPicked: boolean
  place: string
}

/** Counts as sighted readers see them, and in words for those who listen. */
function Share({page, service, category, cell, isPicked, place}: ShareProps): ReactNode {
  const {counts, isContradicted, ids} = cell
  const marks = `${counts.placeholder > 0 && counts.content > 0 ? '~' : ''}${isContradicted ? '!' : ''}`
  const shown = shownText(counts, isPicked)
  const words = `${countsText(counts, isPicked)}${isContradicted ? ', some cited and declared not applicable' : ''}`
  const className = `pb-cell pb-cell--${levelOf(counts)}`
  const first = ids.find(({controls}) => controls.length > 0)?.controls[0]
  // What is declared not applicable has no control behind it, and is told in the details.
  const address =
    first === undefined ? `?${new URLSearchParams({category, only: service})}` : addressOf(first, page)
  return (
    <a
      className={className}
      data-cell={place}
      href={address}
      aria-label={`${shown.join('')}${marks}: ${words}`}
    >
      <b>{shown[0]}</b>
      {shown[1]}
      {marks}
    </a>
  )
}

function addressOf(control: number, {controls, playbooks}: CoveragePage): string {
  const [, playbook, slug] = controls[control]!
  const [, path] = playbooks[playbook]!
  return slug === '' ? path : `${path}#${slug}`
}

function shownText(counts: Counts, isPicked: boolean): [string, string] {
  if (!isPicked && counts.content === 0 && counts.placeholder > 0) return [String(counts.placeholder), '']
  const [before = '', after] = cellText(counts, isPicked).split('/')
  return after === undefined || before === 'n' ? [cellText(counts, isPicked), ''] : [before, `/${after}`]
}

/** How much of a category is covered, in a word that a colour stands for. */
export function levelOf(counts: Counts): 'some' | 'much' | 'most' | 'placeholder' | 'not-applicable' {
  if (counts.content === 0) return counts.placeholder > 0 ? 'placeholder' : 'not-applicable'
  const share = counts.content / applicableOf(counts)
  if (share >= 0.75) return 'most'
  return share >= 0.4 ? 'much' : 'some'
}
