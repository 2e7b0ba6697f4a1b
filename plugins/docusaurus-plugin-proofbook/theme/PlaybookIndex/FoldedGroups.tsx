import Heading from '@theme/Heading'
import type {ReactNode} from 'react'
import type {LibraryGroup, LibraryRow} from '../../routes/home'
import {Icon} from '../proofbook/Icon'
import {Seal} from '../proofbook/Seal'
import {Gauge} from './Gauge'
import {Rows} from './Rows'

/** How many blocks stand for a category. */
const BLOCKS = 24

interface Props {
  groups: LibraryGroup[]
  /** Those of them that have something to show, with what they show. */
  shown: LibraryGroup[]
  words: string[]
  isNarrow: boolean
  opened: ReadonlySet<string>
  onToggle: (name: string, isOpen: boolean) => void
}

/** A large library: each category folded to its totals; while it is narrowed down, those with hits are open. */
export function FoldedGroups({groups, shown, words, isNarrow, opened, onToggle}: Props): ReactNode {
  const totals = new Map(groups.map((group) => [group.name, group.rows]))
  const missing = groups.filter(({name}) => !shown.some((group) => group.name === name))
  return (
    <div className={`pb-groups${isNarrow ? ' pb-groups--narrow' : ''}`}>
      <div className="pb-groups-heads" aria-hidden="true">
        <span />
        <span />
        <span>Playbooks</span>
        <span>Controls</span>
        <span>Written</span>
        <span>Policies</span>
        <span>Newest</span>
      </div>
      {shown.map(({name, rows}) => (
        <details
          key={name}
          open={isNarrow || opened.has(name)}
          onToggle={({currentTarget}) => !isNarrow && onToggle(name, currentTarget.open)}
        >
          <Summary name={name} rows={totals.get(name)!} hits={isNarrow ? rows.length : null} />
          <Rows rows={rows} words={words} />
        </details>
      ))}
      {isNarrow && missing.length > 0 && (
        <p className="pb-groups-missing">
          Nothing of it in <b>{missing.length}</b> {missing.length === 1 ? 'group' : 'groups'}:{' '}
          {missing.map(({name}) => name).join(', ')}
        </p>
      )}
    </div>
  )
}

function Summary({name, rows, hits}: {name: string; rows: LibraryRow[]; hits: number | null}): ReactNode {
  const controls = rows.flatMap((row) => row.controls)
  const written = controls.filter(({status}) => status === 'content').length
  const newest = rows
    .map(({lastUpdate}) => lastUpdate ?? '')
    .sort()
    .at(-1)
  return (
    <summary>
      <Icon name="chevron-right" />
      <Heading as="h3">{name}</Heading>
      <span className="pb-groups-count">
        {hits !== null && (
          <>
            <b>{hits}</b> of{' '}
          </>
        )}
        {rows.length}
        <span className="pb-unseen"> playbooks</span>
      </span>
      <span className="pb-groups-gauge">
        <Gauge controls={controls} blocks={BLOCKS} />
      </span>
      <span className="pb-groups-written">
        {controls.length === 0 ? 'no controls' : `${written} of ${controls.length}`}
        {controls.length > 0 && <span className="pb-unseen"> controls written</span>}
      </span>
      <span className="pb-row-verdict">
        <Worst rows={rows} />
      </span>
      {newest ? <time dateTime={newest}>{newest}</time> : <span className="pb-row-undated">undated</span>}
    </summary>
  )
}

function Worst({rows}: {rows: LibraryRow[]}): ReactNode {
  const policies = rows.flatMap((row) => row.policies ?? [])
  const countOf = (verdict: string) =>
    policies.reduce((sum, each) => sum + (each.verdict === verdict ? each.count : 0), 0)
  const counts = (['error', 'warning'] as const).flatMap((verdict) => {
    const count = countOf(verdict)
    return count > 0 ? [{verdict, count}] : []
  })
  if (policies.length === 0) return <span aria-hidden="true">–</span>
  if (counts.length === 0) return <Seal verdict="proven" label="policies proven" />
  return counts.map(({verdict, count}) => (
    <span key={verdict}>
      <Seal verdict={verdict} /> {count}
      <span className="pb-unseen"> {count === 1 ? verdict : `${verdict}s`} </span>
    </span>
  ))
}
