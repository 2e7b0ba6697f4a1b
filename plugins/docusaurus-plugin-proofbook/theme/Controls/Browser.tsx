import Heading from '@theme/Heading'
import {type ReactNode, useMemo, useState} from 'react'
import type {ControlsPage} from '../../routes/controls'
import {Icon} from '../proofbook/Icon'
import {useAddressView} from '../proofbook/useAddressView'
import {useIsLive} from '../proofbook/useIsLive'
import type {Listing} from '../rows/listing'
import {More} from '../rows/More'
import {useFirst} from '../rows/useFirst'
import {useListing} from '../rows/useListing'
import {Chosen} from './Chosen'
import {controlsCsv} from './csv'
import {FacetSheet} from './FacetSheet'
import {Facets} from './Facets'
import {withChosen} from './facet-values'
import {findId} from './filter'
import {type ControlsTold, findIn, listedOf} from './found'
import {Gaps} from './Gaps'
import {IdEntry} from './IdEntry'
import {SumsLine} from './SumsLine'
import {Table} from './Table'
import {CopyLink, DownloadCsv, FilterField} from './Tools'
import {Views} from './Views'
import {
  EVERYTHING,
  FACETS,
  FIRST,
  isNarrowed,
  readView,
  type Sort,
  sortedBy,
  toggled,
  writeView,
} from './view'

interface BrowserProps {
  listing: Listing<ControlsPage, ControlsTold>
  isOfGaps: boolean
}

/** The controls of all playbooks, or what of them is not written: a table that one can narrow, sort, link and take along. */
export function Browser({listing, isOfGaps}: BrowserProps): ReactNode {
  const isLive = useIsLive()
  const [view, change] = useAddressView(readView, writeView)
  const [isSheet, setSheet] = useState(false)
  const isAsking = isNarrowed(view) || view.sort !== undefined
  const list = useListing(listing, isAsking)
  const {page, cut} = list
  const listed = useMemo(() => listedOf(page, isOfGaps), [page, isOfGaps])
  // What is cut shows its beginning until it is whole.
  const present = cut ? EVERYTHING : view
  const {id, entries, gaps, told: toldHere} = useMemo(() => findIn(listed, present), [listed, present])
  const told = cut?.told ?? toldHere
  const lists = cut ? withChosen(told.lists, view) : told.lists
  const shape = {total: told.rows, view: writeView(view)}
  const ofEntries = useFirst(entries, {...shape, first: FIRST.controls})
  const ofGaps = useFirst(gaps, {...shape, first: FIRST.gaps})
  const {next, more, drawn} = isOfGaps ? ofGaps : ofEntries
  const waits = cut && isAsking && list.state !== 'there' ? list.state : null
  const sort = (by: Sort) => change(sortedBy(view, by, isOfGaps ? 'open' : 'service'))
  const toggle = isLive
    ? (...[facet, value]: [Parameters<typeof toggled>[1], string]) => change(toggled(view, facet, value))
    : undefined
  const enter = (text: string) => {
    const named = isOfGaps ? undefined : findId(listed.ids, text)
    change(named ? {...view, text: '', id: named.listed.id, framework: ''} : {...view, text})
  }
  const csv = async () =>
    controlsCsv(findIn(listedOf(await list.whole(), isOfGaps), view).entries, window.location.origin)
  const chosen = FACETS.reduce((sum, facet) => sum + view.chosen[facet].length, 0)
  const search = writeView({...view, sort: undefined})
  const facets = <Facets lists={lists} onToggle={toggle} onMore={list.ask} />
  return (
    <div className="pb-controls">
      <aside className="pb-facets" aria-label="Filter">
        {facets}
      </aside>
      <main className="pb-controls-main">
        <div className="pb-controls-head">
          <Heading as="h1">{isOfGaps ? 'Gaps' : 'Controls'}</Heading>
          {told.sentence !== null && <p>{told.sentence}</p>}
          <Views
            current={isOfGaps ? 'gaps' : 'controls'}
            counts={told.counts}
            path={page.path}
            search={search}
          />
        </div>
        <div className="pb-controls-tools">
          {isLive ? (
            <>
              <FilterField
                value={view.text}
                placeholder={isOfGaps ? 'Words, a service' : 'Words, an id, an action'}
                onChange={(text) => change({...view, text})}
                onEnter={enter}
              />
              <Chosen page={page} view={view} onChange={change} />
              <span className="pb-controls-buttons">
                <button
                  type="button"
                  className="pb-button pb-filter-button"
                  aria-expanded={isSheet}
                  onClick={() => setSheet(true)}
                >
                  <Icon name="filter" />
                  Filter
                </button>
                <CopyLink />
                <DownloadCsv
                  name={isOfGaps ? 'gaps.csv' : 'controls.csv'}
                  text={cut ? csv : () => controlsCsv(entries, window.location.origin)}
                />
              </span>
            </>
          ) : (
            <noscript>
              <p className="pb-quiet">
                Filters need JavaScript; the table {cut ? 'begins here' : 'is whole'} without it.
              </p>
            </noscript>
          )}
        </div>
        {id && !isOfGaps && (
          <IdEntry
            page={page}
            entries={listed.all}
            ids={listed.ids}
            id={id}
            onService={(service) => change(toggled(view, 'service', service))}
          />
        )}
        <SumsLine view={view} sums={told.sums} isUnknown={!cut && view.id !== '' && !id} waits={waits} />
        {isOfGaps
          ? gaps.length > 0 && (
              <Gaps
                rows={ofGaps.drawn}
                columns={told.columns}
                view={present}
                onSort={isLive ? sort : undefined}
              />
            )
          : entries.length > 0 && (
              <Table
                entries={ofEntries.drawn}
                view={present}
                marked={id?.place}
                onSort={isLive ? sort : undefined}
              />
            )}
        <More
          key={shape.view}
          list={waits === null ? list : {...list, state: 'there'}}
          drawn={drawn.length}
          total={told.rows}
          next={next}
          noun={isOfGaps ? 'playbooks' : 'controls'}
          onMore={more}
        />
      </main>
      {isSheet && (
        <FacetSheet
          chosen={chosen}
          count={told.sums.shown}
          onClear={() => change({...view, chosen: EVERYTHING.chosen})}
          onClose={() => setSheet(false)}
        >
          {facets}
        </FacetSheet>
      )}
    </div>
  )
}
