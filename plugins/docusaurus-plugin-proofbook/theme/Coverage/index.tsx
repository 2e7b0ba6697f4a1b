import Heading from '@theme/Heading'
import Layout from '@theme/Layout'
import {type ReactNode, useCallback, useMemo} from 'react'
import {STATE_WORDS, STATES, totalOf} from '../../../../src/coverage/states'
import type {CoverageFramework, CoveragePage} from '../../routes/coverage'
import {countOf} from '../Controls/sums'
import {CopyLink, DownloadCsv} from '../Controls/Tools'
import {Views} from '../Controls/Views'
import {frameworkLabel} from '../proofbook/framework-label'
import {thousands} from '../proofbook/thousands'
import {useAddressView} from '../proofbook/useAddressView'
import {useIsLive} from '../proofbook/useIsLive'
import type {Listing} from '../rows/listing'
import {More} from '../rows/More'
import {useFirst} from '../rows/useFirst'
import {type Present, useListing} from '../rows/useListing'
import {coverageCsv} from './csv'
import {Details} from './Details'
import {FilterForm} from './FilterForm'
import {type Filters, type Grid, gridOf} from './grid'
import {Legend} from './Legend'
import {List} from './List'
import {type CoverageTold, FIRST, NO_FILTERS, type PresentGrid, presentGrid} from './present'
import {Table} from './Table'
import {useNarrow} from './useNarrow'
import {readView, type View, writeView} from './view'

type CoverageList = Present<CoveragePage, CoverageTold>

/** Which controls of a framework each service covers; without a script the whole of every framework. */
export default function Coverage({page: listing}: {page: Listing<CoveragePage, CoverageTold>}): ReactNode {
  const [view, change] = useAddressView(readView, writeView)
  const list = useListing(listing, isAsking(view))
  const {page, cut} = list
  const framework = page.frameworks.find(({id}) => id === view.framework) ?? page.frameworks[0]
  return (
    <Layout title="Coverage" description="Which controls of each framework every service covers">
      <main className="pb-coverage">
        <div className="pb-controls-head">
          <Heading as="h1">Coverage</Heading>
          {framework && <p>{sentenceOf(framework, coveredOf(framework, list))}</p>}
          <Views current="coverage" counts={page.counts} path={page.controlsPath} />
        </div>
        {framework ? (
          <FrameworkCoverage list={list} framework={framework} view={view} change={change} />
        ) : (
          <p>No playbook cites a control of a framework.</p>
        )}
        <noscript>
          {page.frameworks.slice(1).map((other) => (
            <Whole key={other.id} page={page} cut={cut} framework={other} />
          ))}
        </noscript>
      </main>
    </Layout>
  )
}

interface FrameworkCoverageProps {
  list: CoverageList
  framework: CoverageFramework
  view: View
  change: (change: Partial<View>) => void
}

/** One framework. What the server draws is what the browser takes over: a table of thousands of cells is drawn once. */
function FrameworkCoverage({list, framework, view, change}: FrameworkCoverageProps): ReactNode {
  const {page, cut} = list
  const isLive = useIsLive()
  const isNarrow = useNarrow()
  const {functions, groups, services, statuses, columns} = view
  const filters = useMemo(
    () => ({functions, groups, services: partsOf(services), statuses}),
    [functions, groups, services, statuses],
  )
  const present = useMemo(() => presentGrid(framework, page, cut, filters), [framework, page, cut, filters])
  const {grid} = present
  const shown = writeView({...view, columns: '', category: '', only: ''})
  const {drawn, next, more} = useFirst(grid.rows, {
    total: present.services,
    first: FIRST,
    view: shown,
  })
  const table = useMemo(() => (drawn === grid.rows ? grid : {...grid, rows: [...drawn]}), [grid, drawn])
  const csv = async () => coverageCsv(wholeGrid(await list.whole(), framework.id, filters))
  const waits = cut && isAsking(view) && list.state !== 'there' ? list.state : null
  const open = useCallback((category: string, only: string) => change({category, only}), [change])
  const close = useCallback(() => change({category: '', only: ''}), [change])
  const isPicked = statuses.length > 0
  const column = cut ? undefined : grid.columns.find(({category}) => category.id === view.category)
  return (
    <section aria-label={framework.name}>
      <div className="pb-controls-tools">
        {isLive ? (
          <>
            <Choices page={page} framework={framework} view={view} grid={grid} onChange={change} />
            <FilterForm framework={framework} view={view} onChange={change} />
            <span className="pb-controls-buttons">
              <CopyLink />
              <DownloadCsv name={`coverage-${framework.id}.csv`} text={cut ? csv : () => coverageCsv(grid)} />
            </span>
          </>
        ) : (
          <noscript>
            <p className="pb-quiet">
              Filters and the controls of each number need JavaScript; the tables{' '}
              {cut ? 'begin here' : 'are whole'} without it.
            </p>
          </noscript>
        )}
      </div>
      <p className="pb-controls-sums" role="status">
        {waits === null && sumsOf(present)}
        {waits === 'loading' && `Loading all ${countOf(present.services, 'service')} …`}
        {waits === 'failed' &&
          `What you ask for needs all ${countOf(present.services, 'service')}, which could not be loaded.`}
      </p>
      {grid.rows.length > 0 &&
        (isNarrow ? (
          <List grid={grid} onOpen={open} ask={cut && list.ask} />
        ) : (
          <>
            <Legend isPicked={isPicked} />
            <Table
              page={page}
              grid={table}
              isPicked={isPicked}
              isWhole={columns === 'all'}
              onOpen={isLive ? open : undefined}
            />
            <More
              key={shown}
              list={waits === null ? list : {...list, state: 'there'}}
              drawn={drawn.length}
              total={present.services}
              next={next}
              noun="services"
              onMore={more}
            />
          </>
        ))}
      {column && <Details page={page} grid={grid} column={column} only={view.only} onClose={close} />}
    </section>
  )
}

/** A framework without its filters, for who has no script. */
function Whole({
  page,
  cut,
  framework,
}: Pick<CoverageList, 'page' | 'cut'> & {framework: CoverageFramework}): ReactNode {
  const present = presentGrid(framework, page, cut, NO_FILTERS)
  const {grid, services} = present
  return (
    <section aria-label={framework.name}>
      <h2>{framework.name}</h2>
      <p className="pb-controls-sums">{sumsOf(present)}</p>
      <Table page={page} grid={grid} isPicked={false} isWhole={false} />
      {cut && (
        <p className="pb-more">
          {thousands(grid.rows.length)} of {thousands(services)} services shown
        </p>
      )}
    </section>
  )
}

interface ChoicesProps {
  page: CoveragePage
  framework: CoverageFramework
  view: View
  grid: Grid
  onChange: (change: Partial<View>) => void
}

/** Which framework is shown, and which of its columns. */
function Choices({page, framework, view, grid, onChange}: ChoicesProps): ReactNode {
  const isFilled = grid.functions.some(({isCited}) => !isCited)
  return (
    <>
      {page.frameworks.length > 1 && (
        <fieldset className="pb-segments" aria-label="Framework">
          {page.frameworks.map(({id, name}) => (
            <button
              key={id}
              type="button"
              title={name}
              aria-pressed={id === framework.id}
              onClick={() => onChange({framework: id, functions: [], category: '', only: ''})}
            >
              {frameworkLabel(id)}
            </button>
          ))}
        </fieldset>
      )}
      {isFilled && (
        <fieldset className="pb-segments pb-coverage-columns" aria-label="Columns">
          <button type="button" aria-pressed={view.columns === ''} onClick={() => onChange({columns: ''})}>
            Filled columns
          </button>
          <button
            type="button"
            aria-pressed={view.columns === 'all'}
            onClick={() => onChange({columns: 'all'})}
          >
            All {grid.columns.length}
          </button>
        </fieldset>
      )}
    </>
  )
}

/** What was typed, without blanks. */
function partsOf(text: string): string[] {
  return text.split(',').flatMap((part) => part.trim() || [])
}

/** What a reader is looking at needs all services. */
function isAsking({functions, groups, services, statuses, category}: View): boolean {
  return [functions, groups, services, statuses, category].some(({length}) => length > 0)
}

/** A table of all services. */
function wholeGrid(page: CoveragePage, framework: string, filters: Filters): Grid {
  return gridOf(page.frameworks.find(({id}) => id === framework)!, page, filters)
}

/** How many ids of a framework some service covers. */
function coveredOf(framework: CoverageFramework, {page, cut}: CoverageList): number {
  if (cut) {
    const {columns} = cut.told[page.frameworks.indexOf(framework)]!
    return columns.flatMap(({covered}) => covered).filter(Boolean).length
  }
  const ids = framework.categories.flatMap((category) => category.ids)
  return ids.filter((_, at) =>
    framework.services.some(({states}) => states[at] === 'c' || states[at] === 'C'),
  ).length
}

function sentenceOf({name, categories}: CoverageFramework, covered: number): string {
  const total = categories.reduce((sum, {ids}) => sum + ids.length, 0)
  return `${name}: ${thousands(covered)} of ${thousands(total)} ${total === 1 ? 'id is' : 'ids are'} covered by a written control of some service.`
}

function sumsOf({grid: {columns, whole, framework}, services: rows}: PresentGrid): string {
  const ids = columns.reduce((sum, {category}) => sum + category.ids.length, 0)
  const sums = STATES.map((state) => `${thousands(whole[state])} ${STATE_WORDS[state]}`).join(' + ')
  const services = countOf(rows, 'service')
  const unlisted =
    framework.unlisted.length > 0
      ? ` Not counted: ${framework.unlisted.join(', ')}, which the framework does not have.`
      : ''
  return `${services}, ${thousands(ids)} ${ids === 1 ? 'id' : 'ids'}: ${thousands(totalOf(whole))} = ${sums}.${unlisted}`
}
