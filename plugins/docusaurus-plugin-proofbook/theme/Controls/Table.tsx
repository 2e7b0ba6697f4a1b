import type {ReactNode} from 'react'
import {AsBuilt} from '../proofbook/AsBuilt'
import type {Entry} from './entries'
import {Row} from './Row'
import {useLinks} from './useLinks'
import type {Sort, View} from './view'

const COLUMNS: [sort: Sort, title: string][] = [
  ['service', 'Service'],
  ['group', 'Group'],
  ['control', 'Control'],
  ['status', 'Status'],
  ['ids', 'Ids'],
  ['policies', 'Policies'],
  ['updated', 'Updated'],
]

interface TableProps {
  entries: readonly Entry[]
  view: View
  /** Place of the id that is looked up. */
  marked: number | undefined
  /** Left out where nothing can be sorted. */
  onSort?: ((sort: Sort) => void) | undefined
}

/** The controls, a row each. */
export function Table({entries, view, marked, onSort}: TableProps): ReactNode {
  const onClick = useLinks()
  const sort = view.sort ?? 'service'
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links in it are what is pressed, by key as well
    <table className="pb-list pb-controls-table" onClick={onClick}>
      <caption className="pb-unseen">Controls of all playbooks</caption>
      <thead>
        <tr>
          {COLUMNS.map(([name, title]) => (
            <ColumnHead
              key={name}
              title={title}
              order={name === sort ? (view.isDescending ? 'descending' : 'ascending') : undefined}
              onSort={onSort && (() => onSort(name))}
            />
          ))}
        </tr>
      </thead>
      <AsBuilt
        as="tbody"
        of={entries}
        draw={() =>
          entries.map((entry, at) => (
            <Row
              key={`${entry.control.playbook} ${entry.control.id}`}
              entry={entry}
              isRepeated={sort === 'service' && entries[at - 1]?.playbook === entry.playbook}
              marked={marked}
              functions={view.chosen.function}
            />
          ))
        }
      />
    </table>
  )
}

interface ColumnHeadProps {
  title: string
  /** How the rows are sorted by it; undefined where they are not. */
  order: 'ascending' | 'descending' | undefined
  onSort: (() => void) | undefined
}

/** The head of a column, by which rows can be sorted. */
export function ColumnHead({title, order, onSort}: ColumnHeadProps): ReactNode {
  const arrow = order && (
    <span aria-hidden="true" className="pb-sort">
      {order === 'ascending' ? ' ↑' : ' ↓'}
    </span>
  )
  return (
    <th scope="col" aria-sort={order}>
      {onSort ? (
        <button type="button" onClick={onSort}>
          {title}
          {arrow}
        </button>
      ) : (
        <>
          {title}
          {arrow}
        </>
      )}
    </th>
  )
}
