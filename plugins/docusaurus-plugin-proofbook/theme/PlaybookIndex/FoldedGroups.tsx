import Heading from '@theme/Heading'
import type {ReactNode} from 'react'
import type {LibraryGroup} from '../../routes/home'
import {Icon} from '../proofbook/Icon'
import {Seal} from '../proofbook/Seal'
import {thousands} from '../proofbook/thousands'
import {More} from '../rows/More'
import {useFirst} from '../rows/useFirst'
import type {Present} from '../rows/useListing'
import {Gauge} from './Gauge'
import {Rows} from './Rows'
import type {GroupTotals, LibraryTold} from './totals'

/** How many blocks stand for a category. */
const BLOCKS = 24

/** How many rows of a category a long library draws at first. */
const FIRST = 100

/** A category and what is told of it. */
export interface ToldGroup {
  group: LibraryGroup
  totals: GroupTotals
}

interface Props {
  list: Present<LibraryGroup[], LibraryTold>
  groups: ToldGroup[]
  /** Those of them that have something to show, with what they show. */
  shown: LibraryGroup[]
  words: string[]
  isNarrow: boolean
  /** Whether so much is shown that only the first rows of a category are drawn. */
  isLong: boolean
  opened: ReadonlySet<string>
  onToggle: (name: string, isOpen: boolean) => void
}

/** A large library: each category folded to its totals; while it is narrowed down, those with hits are open. */
export function FoldedGroups({groups, shown, ...props}: Props): ReactNode {
  const {isNarrow} = props
  const totals = new Map(groups.map((each) => [each.group.name, each.totals]))
  const missing = groups.filter(({group}) => !shown.some(({name}) => name === group.name))
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
      {shown.map((group) => (
        <FoldedGroup key={group.name} group={group} totals={totals.get(group.name)!} {...props} />
      ))}
      {isNarrow && missing.length > 0 && (
        <p className="pb-groups-missing">
          Nothing of it in <b>{missing.length}</b> {missing.length === 1 ? 'group' : 'groups'}:{' '}
          {missing.map(({group}) => group.name).join(', ')}
        </p>
      )}
    </div>
  )
}

type GroupProps = Omit<Props, 'groups' | 'shown'> & ToldGroup

function FoldedGroup({
  list,
  group: {name, rows},
  totals,
  words,
  isNarrow,
  isLong,
  opened,
  onToggle,
}: GroupProps): ReactNode {
  const isOpen = isNarrow || opened.has(name)
  const total = list.cut ? totals.playbooks : rows.length
  const {drawn, next, more} = useFirst(rows, {
    total,
    first: list.cut ? list.cut.told.first : FIRST,
    view: words.join(' '),
    isLong,
  })
  return (
    <details open={isOpen} onToggle={({currentTarget}) => !isNarrow && onToggle(name, currentTarget.open)}>
      <Summary name={name} totals={totals} hits={isNarrow && !list.cut ? rows.length : null} />
      <Rows rows={drawn} words={words} />
      <More
        key={words.join(' ')}
        list={list}
        drawn={drawn.length}
        total={total}
        next={next}
        noun="playbooks"
        where="the sidebar of each playbook leads to those beside it"
        onMore={more}
      />
    </details>
  )
}

interface SummaryProps {
  name: string
  totals: GroupTotals
  /** How many playbooks a view leaves; null where it leaves all. */
  hits: number | null
}

function Summary({name, totals, hits}: SummaryProps): ReactNode {
  const {playbooks, controls, written, newest} = totals
  return (
    <summary>
      <Icon name="chevron-right" />
      <Heading as="h3">{name}</Heading>
      <span className="pb-groups-count">
        {hits !== null && (
          <>
            <b>{thousands(hits)}</b> of{' '}
          </>
        )}
        {thousands(playbooks)}
        <span className="pb-unseen"> playbooks</span>
      </span>
      <span className="pb-groups-gauge">
        <Gauge written={written} of={controls} blocks={BLOCKS} />
      </span>
      <span className="pb-groups-written">
        {controls === 0 ? 'no controls' : `${thousands(written)} of ${thousands(controls)}`}
        {controls > 0 && <span className="pb-unseen"> controls written</span>}
      </span>
      <span className="pb-row-verdict">
        <Worst findings={totals.findings} />
      </span>
      {newest ? <time dateTime={newest}>{newest}</time> : <span className="pb-row-undated">undated</span>}
    </summary>
  )
}

function Worst({findings}: Pick<GroupTotals, 'findings'>): ReactNode {
  if (findings === null) return <span aria-hidden="true">–</span>
  const counts = (['error', 'warning'] as const).flatMap((verdict) => {
    const count = findings[verdict]
    return count > 0 ? [{verdict, count}] : []
  })
  if (counts.length === 0) return <Seal verdict="proven" label="policies proven" />
  return counts.map(({verdict, count}) => (
    <span key={verdict}>
      <Seal verdict={verdict} /> {thousands(count)}
      <span className="pb-unseen"> {count === 1 ? verdict : `${verdict}s`} </span>
    </span>
  ))
}
