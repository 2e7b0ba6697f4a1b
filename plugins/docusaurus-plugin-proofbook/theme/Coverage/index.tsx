import useIsBrowser from '@docusaurus/useIsBrowser'
import Heading from '@theme/Heading'
import Layout from '@theme/Layout'
import {type ReactNode, useCallback, useMemo} from 'react'
import {STATE_WORDS, STATES, totalOf} from '../../../../src/coverage/states'
import type {CoveragePage} from '../../routes/coverage'
import {Details} from './Details'
import {FilterForm} from './FilterForm'
import {type Grid, gridOf} from './grid'
import {Table} from './Table'
import {useView} from './view'

/** Which controls of a framework each service covers; without a script the whole of every framework. */
export default function Coverage({page}: {page: CoveragePage}): ReactNode {
  const isBrowser = useIsBrowser()
  return (
    <Layout title="Coverage" description="Which controls of each framework every service covers">
      <main className="pb-coverage">
        <Heading as="h1">Coverage</Heading>
        <p>
          A service covers an id where a control of its playbooks cites it and is written. Otherwise there is
          only a placeholder, the playbooks declare it not applicable, or they are silent on it.
        </p>
        <noscript>
          <p>Filters and the controls behind each number need JavaScript; the tables are whole without it.</p>
        </noscript>
        {page.frameworks.length === 0 && <p>No playbook cites a control of a framework.</p>}
        {isBrowser ? <Interactive page={page} /> : <Static page={page} />}
      </main>
    </Layout>
  )
}

const EVERYTHING = {functions: [], groups: [], services: [], statuses: []}

function Static({page}: {page: CoveragePage}): ReactNode {
  return page.frameworks.map((framework) => {
    const grid = gridOf(framework, page, EVERYTHING)
    return (
      <section key={framework.id} aria-labelledby={framework.id}>
        <Heading as="h2" id={framework.id}>
          {framework.name}
        </Heading>
        <p>{sumsOf(grid)}</p>
        <Legend isPicked={false} />
        <Table grid={grid} isPicked={false} />
      </section>
    )
  })
}

function Interactive({page}: {page: CoveragePage}): ReactNode {
  const [view, change] = useView()
  const framework = page.frameworks.find(({id}) => id === view.framework) ?? page.frameworks[0]
  const grid = useMemo(
    () => framework && gridOf(framework, page, {...view, services: partsOf(view.services)}),
    [framework, page, view],
  )
  const open = useCallback((category: string, only: string) => change({category, only}), [change])
  const close = useCallback(() => change({category: '', only: ''}), [change])
  if (!framework || !grid) return null
  const isPicked = view.statuses.length > 0
  const column = grid.columns.find(({category}) => category.id === view.category)
  return (
    <section aria-labelledby={framework.id}>
      <FilterForm page={page} framework={framework} view={view} onChange={change} />
      <Heading as="h2" id={framework.id}>
        {framework.name}
      </Heading>
      <p role="status">{sumsOf(grid)}</p>
      <Legend isPicked={isPicked} />
      {grid.rows.length > 0 && <Table grid={grid} isPicked={isPicked} onOpen={open} />}
      {column && <Details page={page} grid={grid} column={column} only={view.only} onClose={close} />}
    </section>
  )
}

/** What was typed, without blanks. */
function partsOf(text: string): string[] {
  return text.split(',').flatMap((part) => part.trim() || [])
}

function sumsOf({rows, columns, whole, framework}: Grid): string {
  const number = (value: number) => value.toLocaleString('en')
  const ids = columns.reduce((sum, {category}) => sum + category.ids.length, 0)
  const sums = STATES.map((state) => `${number(whole[state])} ${STATE_WORDS[state]}`).join(' + ')
  const services = `${number(rows.length)} ${rows.length === 1 ? 'service' : 'services'}`
  const unlisted =
    framework.unlisted.length > 0
      ? ` Not counted: ${framework.unlisted.join(', ')}, which the framework does not have.`
      : ''
  return `${services}, ${number(ids)} ${ids === 1 ? 'id' : 'ids'}: ${number(totalOf(whole))} = ${sums}.${unlisted}`
}

function Legend({isPicked}: {isPicked: boolean}): ReactNode {
  return (
    <ul className="pb-coverage-legend" aria-label="Signs">
      {isPicked ? (
        <li>
          <b>2</b> so many in the states asked for
        </li>
      ) : (
        <>
          <li>
            <b className="pb-cell--full">7/7</b> all that applies is covered
          </li>
          <li>
            <b className="pb-cell--part">3/7</b> covered of what applies
          </li>
          <li>
            <b className="pb-cell--not-applicable">n/a</b> declared not applicable
          </li>
        </>
      )}
      <li>
        <b>·</b> {isPicked ? 'none' : 'silent'}
      </li>
      <li>
        <b className="pb-cell--placeholder">~</b> with placeholders alone
      </li>
      <li>
        <b>!</b> cited and declared not applicable
      </li>
    </ul>
  )
}
