import {type ReactNode, useMemo, useState} from 'react'
import type {LibraryGroup} from '../../routes/home'
import {askSearch} from '../../search/ask'
import {thousands} from '../proofbook/thousands'
import {useAddressView} from '../proofbook/useAddressView'
import {useIsLive} from '../proofbook/useIsLive'
import {type Listing, MOST_WHOLE} from '../rows/listing'
import {type Present, useListing} from '../rows/useListing'
import {FoldedGroups} from './FoldedGroups'
import {ColumnHeads, GroupHead, Rows} from './Rows'
import {Toolbar} from './Toolbar'
import {choiceCounts, type LibraryTold, totalsOf} from './totals'
import {isNarrow, narrowed, readView, type View, wordsOf, writeView} from './view'

interface LibraryProps {
  listing: Listing<LibraryGroup[], LibraryTold>
  isMany: boolean
}

/** All playbooks by category, and the means to narrow them down in place. */
export function Library({listing, isMany}: LibraryProps): ReactNode {
  const isLive = useIsLive()
  const [view, change] = useAddressView(readView, writeView)
  const isAsking = isNarrow(view)
  const list = useListing(listing, isAsking)
  const {page: groups, cut} = list
  // What is cut shows its beginning until it is whole.
  const shown = useMemo(() => (cut ? groups : narrowed(groups, view)), [groups, view, cut])
  const told = useMemo(
    () => groups.map((group, at) => ({group, totals: cut?.told.totals[at] ?? totalsOf(group.rows)})),
    [groups, cut],
  )
  const counts = useMemo(() => cut?.told.counts ?? choiceCounts(groups, view), [groups, view, cut])
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(groups.slice(0, 1).map(nameOf)))
  const words = wordsOf(view.text)
  const isAllOpen = groups.every(({name}) => opened.has(name))
  return (
    <section aria-labelledby="library">
      <div className="pb-home-bar">
        <h2 id="library">Library</h2>
        {isLive && <Toolbar counts={counts} view={view} onChange={change} />}
        {isLive && isMany && !isNarrow(view) && (
          <button
            type="button"
            className="pb-button pb-button--quiet pb-home-all"
            onClick={() => setOpened(new Set(isAllOpen ? [] : groups.map(nameOf)))}
          >
            {isAllOpen ? 'Close all' : 'Open all'}
          </button>
        )}
      </div>
      <Outcome
        total={counts.playbooks}
        shown={shown}
        view={view}
        waits={cut && isAsking ? list.state : 'there'}
      />
      {isMany ? (
        <FoldedGroups
          list={isAsking ? {...list, state: 'there'} : list}
          groups={told}
          shown={shown}
          words={cut ? [] : words}
          isNarrow={isAsking && !cut}
          isLong={cut !== null || countOf(shown) > MOST_WHOLE}
          opened={opened}
          onToggle={(name, isOpen) => setOpened((before) => toggled(before, name, isOpen))}
        />
      ) : (
        <div className="pb-ledger">
          {columnsOf(shown).map((column) => (
            <div key={column[0]?.name} className="pb-ledger-column">
              <ColumnHeads />
              {column.map((group) => (
                <section key={group.name} aria-label={group.name}>
                  <GroupHead group={group} />
                  <Rows rows={group.rows} words={words} />
                </section>
              ))}
            </div>
          ))}
        </div>
      )}
    </section>
  )
}

/** How much a view shows, for those who cannot see it too, and where else to look. */
function Outcome({
  total,
  shown,
  view,
  waits,
}: {
  total: number
  shown: LibraryGroup[]
  view: View
  /** Whether what the view asks for is there. */
  waits: Present<unknown, unknown>['state']
}): ReactNode {
  const text = view.text.trim()
  if (waits !== 'there')
    return (
      <p className="pb-home-outcome" role="status">
        {waits === 'loading'
          ? `Loading all ${thousands(total)} playbooks …`
          : `This needs all ${thousands(total)} playbooks, which could not be loaded.`}
      </p>
    )
  return (
    <p className="pb-home-outcome" role="status">
      {isNarrow(view) && (
        <>
          <b>{thousands(countOf(shown))}</b> of {thousands(total)} playbooks{' '}
          {text !== '' && (
            <>
              in names only{' '}
              <button type="button" onClick={() => askSearch(text)}>
                Search the text for “{text}”
              </button>
            </>
          )}
        </>
      )}
    </p>
  )
}

function countOf(groups: readonly LibraryGroup[]): number {
  return groups.reduce((sum, {rows}) => sum + rows.length, 0)
}

function nameOf({name}: LibraryGroup): string {
  return name
}

function toggled(names: ReadonlySet<string>, name: string, isIn: boolean): ReadonlySet<string> {
  if (names.has(name) === isIn) return names
  return isIn ? new Set([...names, name]) : new Set([...names].filter((each) => each !== name))
}

/** Height of a group's head and of the space around it, in rows. */
const HEAD = 1.6

/** Groups in two columns of like heights, in their order down each of them. */
function columnsOf(groups: LibraryGroup[]): LibraryGroup[][] {
  const heightOf = (list: LibraryGroup[]) => list.reduce((sum, {rows}) => sum + rows.length + HEAD, 0)
  const splits = groups.map((_, at) => [groups.slice(0, at + 1), groups.slice(at + 1)])
  const tallest = (split: LibraryGroup[][]) => Math.max(...split.map(heightOf))
  const [first = [], ...others] = splits
  const best = others.reduce((least, split) => (tallest(split) < tallest(least) ? split : least), first)
  return best.filter((column) => column.length > 0)
}
