import Heading from '@theme/Heading'
import {type ReactNode, useMemo, useState} from 'react'
import type {ControlsPage} from '../../routes/controls'
import {Icon} from '../proofbook/Icon'
import {useAddressView} from '../proofbook/useAddressView'
import {useIsLive} from '../proofbook/useIsLive'
import {Chosen} from './Chosen'
import {countsOfControls} from './counts'
import {controlsCsv} from './csv'
import {allIds, type Entry, entriesOf, statusOf} from './entries'
import {FacetSheet} from './FacetSheet'
import {Facets} from './Facets'
import {facetsOf} from './facet-values'
import {findId, matching, sorted} from './filter'
import {Gaps} from './Gaps'
import {gapRows, isGap} from './gap-rows'
import {IdEntry} from './IdEntry'
import {Table} from './Table'
import {CopyLink, DownloadCsv, FilterField} from './Tools'
import {Views} from './Views'
import {
  EVERYTHING,
  FACETS,
  isNarrowed,
  readView,
  type Sort,
  sortedBy,
  toggled,
  type View,
  writeView,
} from './view'

interface BrowserProps {
  page: ControlsPage
  isOfGaps: boolean
}

/** The controls of all playbooks, or what of them is not written: a table that one can narrow, sort, link and take along. */
export function Browser({page, isOfGaps}: BrowserProps): ReactNode {
  const isLive = useIsLive()
  const [view, change] = useAddressView(readView, writeView)
  const [isSheet, setSheet] = useState(false)
  const all = useMemo(() => entriesOf(page), [page])
  const ids = useMemo(() => allIds(page), [page])
  const counts = useMemo(() => countsOfControls(page), [page])
  const base = useMemo(() => (isOfGaps ? all.filter(isGap) : all), [all, isOfGaps])
  const id = useMemo(() => findId(ids, view.id, view.framework), [ids, view.id, view.framework])
  const shown = useMemo(() => {
    const found = view.id !== '' && !id ? [] : matching(base, view, id)
    return sorted(found, view)
  }, [base, view, id])
  const lists = useMemo(() => facetsOf(page, base, view, id), [page, base, view, id])
  const rows = useMemo(
    () => (isOfGaps ? gapRows(page, all, shown, view) : []),
    [page, all, shown, view, isOfGaps],
  )
  const sort = (by: Sort) => change(sortedBy(view, by, isOfGaps ? 'open' : 'service'))
  const toggle = isLive
    ? (...[facet, value]: [Parameters<typeof toggled>[1], string]) => change(toggled(view, facet, value))
    : undefined
  const enter = (text: string) => {
    const named = isOfGaps ? undefined : findId(ids, text)
    change(named ? {...view, text: '', id: named.listed.id, framework: ''} : {...view, text})
  }
  const chosen = FACETS.reduce((sum, facet) => sum + view.chosen[facet].length, 0)
  const search = writeView({...view, sort: undefined})
  return (
    <div className="pb-controls">
      <aside className="pb-facets" aria-label="Filter">
        <Facets lists={lists} onToggle={toggle} />
      </aside>
      <main className="pb-controls-main">
        <div className="pb-controls-head">
          <Heading as="h1">{isOfGaps ? 'Gaps' : 'Controls'}</Heading>
          {isOfGaps && <p>{gapSentence(page, all)}</p>}
          <Views current={isOfGaps ? 'gaps' : 'controls'} counts={counts} path={page.path} search={search} />
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
                  text={() => controlsCsv(shown, window.location.origin)}
                />
              </span>
            </>
          ) : (
            <noscript>
              <p className="pb-quiet">Filters need JavaScript; the table is whole without it.</p>
            </noscript>
          )}
        </div>
        {id && !isOfGaps && (
          <IdEntry
            page={page}
            entries={all}
            ids={ids}
            id={id}
            onService={(service) => change(toggled(view, 'service', service))}
          />
        )}
        <Sums view={view} shown={shown} total={base.length} isUnknown={view.id !== '' && !id} />
        {isOfGaps
          ? rows.length > 0 && <Gaps rows={rows} view={view} onSort={isLive ? sort : undefined} />
          : shown.length > 0 && (
              <Table entries={shown} view={view} marked={id?.place} onSort={isLive ? sort : undefined} />
            )}
      </main>
      {isSheet && (
        <FacetSheet
          chosen={chosen}
          count={shown.length}
          onClear={() => change({...view, chosen: EVERYTHING.chosen})}
          onClose={() => setSheet(false)}
        >
          <Facets lists={lists} onToggle={toggle} />
        </FacetSheet>
      )}
    </div>
  )
}

function countOf(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

function gapSentence(page: ControlsPage, all: readonly Entry[]): string {
  const gaps = all.filter(isGap)
  const partly = gaps.filter(({control}) => statusOf(control) === 'partly').length
  const open = new Set(gaps.map(({playbook}) => playbook)).size
  const without = page.playbooks.filter((playbook) =>
    all.every((entry) => entry.playbook !== playbook),
  ).length
  const named =
    without === 0
      ? ''
      : ` ${countOf(without, 'playbook')} ${without === 1 ? 'names' : 'name'} no control yet.`
  return `${countOf(gaps.length - partly, 'control')} announced and not written, ${partly} partly, in ${open} of ${countOf(page.playbooks.length, 'playbook')}.${named}`
}

interface SumsProps {
  view: View
  shown: readonly Entry[]
  total: number
  isUnknown: boolean
}

/** What is shown, in numbers. */
function Sums({view, shown, total, isUnknown}: SumsProps): ReactNode {
  const services = new Set(shown.map(({playbook}) => playbook.service)).size
  const documents = new Set(shown.map(({playbook}) => playbook)).size
  const status = (wanted: string) => shown.filter(({control}) => statusOf(control) === wanted).length
  const parts = [
    [status('written'), 'written'],
    [status('partly'), 'partly'],
    [status('not-written'), 'not written'],
  ].flatMap(([count, word]) => (count === 0 ? [] : `${count} ${word}`))
  return (
    <p className="pb-controls-sums" role="status">
      {isUnknown && <span>No framework that the playbooks cite has the id {view.id}. </span>}
      <span>
        <b>{shown.length}</b> of {countOf(total, 'control')} in {countOf(services, 'service')}
        {documents !== services && `, ${countOf(documents, 'document')}`}
      </span>
      <span>{parts.join(', ')}</span>
      {isNarrowed(view) && <code>{writeView(view)}</code>}
    </p>
  )
}
