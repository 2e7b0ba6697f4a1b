import type {ReactNode} from 'react'
import {AsBuilt} from '../proofbook/AsBuilt'
import {Seal} from '../proofbook/Seal'
import {Strip} from '../proofbook/Strip'
import {thousands} from '../proofbook/thousands'
import {type Entry, statusOf} from './entries'
import type {GapCell, GapColumns, GapGroup, GapRow} from './gap-rows'
import {ColumnHead} from './Table'
import {useLinks} from './useLinks'
import type {Sort, View} from './view'

const TITLES: Record<GapGroup, string> = {
  preventative: 'Preventative',
  detective: 'Detective',
  respond: 'Respond',
  requirement: 'Requirement',
  operational: 'Operational',
  none: 'No group',
}

interface GapsProps {
  rows: readonly GapRow[]
  columns: GapColumns
  view: View
  /** Left out where nothing can be sorted. */
  onSort?: ((sort: Sort) => void) | undefined
}

/** What is announced and not written, a row a playbook and a column a group. */
export function Gaps({rows, columns: {groups, rest}, view, onSort}: GapsProps): ReactNode {
  const onClick = useLinks()
  const sort = view.sort === 'service' ? 'service' : 'open'
  const isUp = sort === 'open' ? view.isDescending : !view.isDescending
  const orderOf = (name: Sort) => (name === sort ? (isUp ? 'ascending' : 'descending') : undefined)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links in it are what is pressed, by key as well
    <table className="pb-list pb-gaps-table" onClick={onClick}>
      <caption className="pb-unseen">What is not written yet, by playbook and group</caption>
      <thead>
        <tr>
          <ColumnHead
            title="Service"
            order={orderOf('service')}
            onSort={onSort && (() => onSort('service'))}
          />
          <ColumnHead title="Open" order={orderOf('open')} onSort={onSort && (() => onSort('open'))} />
          {groups.map((group) => (
            <th key={group} scope="col">
              {TITLES[group]}
            </th>
          ))}
        </tr>
      </thead>
      <AsBuilt
        as="tbody"
        of={rows}
        draw={() =>
          rows.map((row) => <GapLine key={row.playbook.path} row={row} groups={groups} rest={rest} />)
        }
      />
    </table>
  )
}

interface GapLineProps {
  row: GapRow
  /** Groups with a column each, and those that are only announced. */
  groups: GapGroup[]
  rest: GapGroup[]
}

function GapLine({row: {playbook, blocks, open, cells}, groups, rest}: GapLineProps): ReactNode {
  return (
    <tr>
      <th scope="row">
        <a href={playbook.path}>{playbook.name}</a>
        {playbook.detail !== '' && <span> {playbook.detail}</span>}
        <br />
        {blocks.length > 0 && <Strip controls={blocks} />}
        <Announced groups={rest.filter((group) => cells[group].isOnlyAnnounced)} />
      </th>
      <td className="pb-gaps-open">
        {blocks.length === 0 ? (
          <span>no control</span>
        ) : (
          <>
            <b>{thousands(open)}</b> of {thousands(blocks.length)}
          </>
        )}
      </td>
      {groups.map((group) => (
        <td key={group} className="pb-gaps-cell">
          <span className="pb-gaps-group" aria-hidden="true">
            {TITLES[group]}
          </span>
          <Cell cell={cells[group]} />
        </td>
      ))}
    </tr>
  )
}

function Cell({cell: {entries, written, isOnlyAnnounced}}: {cell: GapCell}): ReactNode {
  if (isOnlyAnnounced)
    return (
      <span className="pb-gaps-announced">
        <Seal verdict="none" /> announced, no control
      </span>
    )
  if (entries.length === 0)
    return (
      <span className="pb-quiet">{written > 0 ? `none open, ${thousands(written)} written` : 'none'}</span>
    )
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.control.id}>
          <Gap entry={entry} />
        </li>
      ))}
    </ul>
  )
}

/** Groups that hold no control in any playbook: a column of their own would only repeat the word. */
function Announced({groups}: {groups: GapGroup[]}): ReactNode {
  return groups.map((group) => (
    <span key={group} className="pb-gaps-announced" title="Announced, no control">
      <Seal verdict="none" /> {TITLES[group]}
      <span className="pb-unseen"> announced, no control</span>
    </span>
  ))
}

function Gap({entry: {control, playbook}, entry}: {entry: Entry}): ReactNode {
  const isPart = statusOf(entry.control) === 'partly'
  return (
    <a href={`${playbook.path}#${control.anchor}`}>
      <Seal verdict={isPart ? 'part' : 'none'} />
      <span className="pb-gaps-code">{control.code}</span> {control.name}
      {isPart && <span className="pb-quiet"> (partly)</span>}
    </a>
  )
}
