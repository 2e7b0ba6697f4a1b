import Heading from '@theme/Heading'
import Layout from '@theme/Layout'
import {type ReactNode, useCallback, useMemo} from 'react'
import {STATE_WORDS, STATES, totalOf} from '../../../../src/coverage/states'
import type {CoverageFramework, CoveragePage} from '../../routes/coverage'
import {CopyLink, DownloadCsv} from '../Controls/Tools'
import {Views} from '../Controls/Views'
import {frameworkLabel} from '../proofbook/framework-label'
import {thousands} from '../proofbook/thousands'
import {useAddressView} from '../proofbook/useAddressView'
import {useIsLive} from '../proofbook/useIsLive'
import {coverageCsv} from './csv'
import {Details} from './Details'
import {FilterForm} from './FilterForm'
import {type Grid, gridOf} from './grid'
import {Legend} from './Legend'
import {List} from './List'
import {Table} from './Table'
import {useNarrow} from './useNarrow'
import {readView, type View, writeView} from './view'

/** Which controls of a framework each service covers; without a script the whole of every framework. */
export default function Coverage({page}: {page: CoveragePage}): ReactNode {
  const [view, change] = useAddressView(readView, writeView)
  const framework = page.frameworks.find(({id}) => id === view.framework) ?? page.frameworks[0]
  return (
    <Layout title="Coverage" description="Which controls of each framework every service covers">
      <main className="pb-coverage">
        <div className="pb-controls-head">
          <Heading as="h1">Coverage</Heading>
          {framework && <p>{sentenceOf(framework)}</p>}
          <Views current="coverage" counts={page.counts} path={page.controlsPath} />
        </div>
        {framework ? (
          <FrameworkCoverage page={page} framework={framework} view={view} change={change} />
        ) : (
          <p>No playbook cites a control of a framework.</p>
        )}
        <noscript>
          {page.frameworks.slice(1).map((other) => (
            <Whole key={other.id} page={page} framework={other} />
          ))}
        </noscript>
      </main>
    </Layout>
  )
}

interface FrameworkCoverageProps {
  page: CoveragePage
  framework: CoverageFramework
  view: View
  change: (change: Partial<View>) => void
}

/** One framework. What the server draws is what the browser takes over: a table of thousands of cells is drawn once. */
function FrameworkCoverage({page, framework, view, change}: FrameworkCoverageProps): ReactNode {
  const isLive = useIsLive()
  const isNarrow = useNarrow()
  const {functions, groups, services, statuses, columns} = view
  const grid = useMemo(
    () => gridOf(framework, page, {functions, groups, services: partsOf(services), statuses}),
    [framework, page, functions, groups, services, statuses],
  )
  const open = useCallback((category: string, only: string) => change({category, only}), [change])
  const close = useCallback(() => change({category: '', only: ''}), [change])
  const isPicked = statuses.length > 0
  const column = grid.columns.find(({category}) => category.id === view.category)
  return (
    <section aria-label={framework.name}>
      <div className="pb-controls-tools">
        {isLive ? (
          <>
            <Choices page={page} framework={framework} view={view} grid={grid} onChange={change} />
            <FilterForm framework={framework} view={view} onChange={change} />
            <span className="pb-controls-buttons">
              <CopyLink />
              <DownloadCsv name={`coverage-${framework.id}.csv`} text={() => coverageCsv(grid)} />
            </span>
          </>
        ) : (
          <noscript>
            <p className="pb-quiet">
              Filters and the controls behind each number need JavaScript; the tables are whole without it.
            </p>
          </noscript>
        )}
      </div>
      <p className="pb-controls-sums" role="status">
        {sumsOf(grid)}
      </p>
      {grid.rows.length > 0 &&
        (isNarrow ? (
          <List grid={grid} onOpen={open} />
        ) : (
          <>
            <Legend isPicked={isPicked} />
            <Table
              page={page}
              grid={grid}
              isPicked={isPicked}
              isWhole={columns === 'all'}
              onOpen={isLive ? open : undefined}
            />
          </>
        ))}
      {column && <Details page={page} grid={grid} column={column} only={view.only} onClose={close} />}
    </section>
  )
}

/** A framework without its filters, for who has no script. */
function Whole({page, framework}: {page: CoveragePage; framework: CoverageFramework}): ReactNode {
  const grid = gridOf(framework, page, {functions: [], groups: [], services: [], statuses: []})
  return (
    <section aria-label={framework.name}>
      <h2>{framework.name}</h2>
      <p className="pb-controls-sums">{sumsOf(grid)}</p>
      <Table page={page} grid={grid} isPicked={false} isWhole={false} />
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

function sentenceOf({name, categories, services}: CoverageFramework): string {
  const total = categories.reduce((sum, {ids}) => sum + ids.length, 0)
  const covered = Array.from({length: total}, (_, at) => at).filter((at) =>
    services.some(({states}) => states[at] === 'c' || states[at] === 'C'),
  ).length
  return `${name}: ${covered} of ${total} ${total === 1 ? 'id is' : 'ids are'} covered by a written control of some service.`
}

function sumsOf({rows, columns, whole, framework}: Grid): string {
  const ids = columns.reduce((sum, {category}) => sum + category.ids.length, 0)
  const sums = STATES.map((state) => `${thousands(whole[state])} ${STATE_WORDS[state]}`).join(' + ')
  const services = `${thousands(rows.length)} ${rows.length === 1 ? 'service' : 'services'}`
  const unlisted =
    framework.unlisted.length > 0
      ? ` Not counted: ${framework.unlisted.join(', ')}, which the framework does not have.`
      : ''
  return `${services}, ${thousands(ids)} ${ids === 1 ? 'id' : 'ids'}: ${thousands(totalOf(whole))} = ${sums}.${unlisted}`
}
