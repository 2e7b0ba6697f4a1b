import Link from '@docusaurus/Link'
import {type ReactNode, useEffect, useId, useRef} from 'react'
import {STATE_WORDS, STATES} from '../../../../src/coverage/states'
import type {CompactService, CoverageFramework, CoveragePage} from '../../routes/coverage'
import {thousands} from '../proofbook/thousands'
import {MOST_WHOLE} from '../rows/listing'
import {Names} from '../rows/Names'
import {Rest} from '../rows/Rest'
import {useSome} from '../rows/useSome'
import type {Column, Grid, IdState} from './grid'

interface DetailsProps {
  page: CoveragePage
  grid: Grid
  column: Column
  /** The one service that is shown; empty for all. */
  only: string
  onClose: () => void
}

/** An id as a service has it. */
interface Answer extends IdState {
  service: string
  /** Whether all that the service cites stands in one document, which then needs no name. */
  isOneDocument: boolean
}

/** The ids of a category, each with the services in each state and the controls that cite it. */
export function Details({page, grid, column, only, onClose}: DetailsProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const closer = useRef<HTMLButtonElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    closer.current?.focus()
    return () => element?.close()
  }, [])
  const at = grid.columns.indexOf(column)
  const citing = new Map(grid.framework.services.map((service) => [service.name, service]))
  const answers = grid.rows
    .filter(({service}) => only === '' || service === only)
    .flatMap(({service, label, cells}) => {
      const isOneDocument = countDocuments(citing.get(service)!, page) <= 1
      return cells[at]!.ids.map((cell): Answer => ({...cell, service: label, isOneDocument}))
    })
  const {id, title, ids} = column.category
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it; Escape does so by itself
    <dialog
      ref={dialog}
      className="pb-coverage-details"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div className="pb-coverage-panel">
        <div className="pb-coverage-head">
          <h2 id={titleId}>
            {id} <span className="pb-id-title">{title}</span>{' '}
            {only === '' ? `in ${countServices(grid.rows.length)}` : `in ${nameOf(only, grid)}`}
          </h2>
          <button ref={closer} type="button" className="pb-button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        {answers.length === 0 && <p>Nothing of it is left by the filters.</p>}
        <dl>
          {ids.map(([each, name]) => {
            const own = answers.filter((answer) => answer.id === each)
            if (own.length === 0) return null
            return (
              <div key={each} className="pb-coverage-id">
                <dt>
                  <IdLink page={page} framework={grid.framework} id={each} />{' '}
                  <span className="pb-id-title">{name}</span>
                </dt>
                {STATES.map((state) => (
                  <InState
                    key={state}
                    page={page}
                    answers={own.filter((answer) => answer.state === state)}
                    isAlone={only !== ''}
                    isMany={grid.rows.length > MOST_WHOLE}
                  />
                ))}
              </div>
            )
          })}
        </dl>
      </div>
    </dialog>
  )
}

function countDocuments({cites}: CompactService, page: CoveragePage): number {
  const controls = cites.flatMap(([, ...places]) => places)
  return new Set(controls.map((place) => page.controls[place]![1])).size
}

function nameOf(service: string, {rows}: Grid): string {
  return rows.find((row) => row.service === service)?.label ?? service
}

function countServices(count: number): string {
  return count === 1 ? '1 service' : `${thousands(count)} services`
}

interface IdLinkProps {
  page: CoveragePage
  framework: CoverageFramework
  id: string
}

/** Leads to all controls that cite an id. */
function IdLink({page, framework, id}: IdLinkProps): ReactNode {
  if (!framework.isCited) return <b>{id}</b>
  const query = new URLSearchParams({id, framework: framework.id})
  return <Link to={`${page.controlsPath}?${query}`}>{id}</Link>
}

interface InStateProps {
  page: CoveragePage
  answers: Answer[]
  /** Whether one service is shown, which needs no name. */
  isAlone: boolean
  /** Whether there are more services than a reader wants at once. */
  isMany: boolean
}

/** How many of many services an id names at first; a category has a dozen ids in four states. */
const SOME = 50

function InState({page, answers, isAlone, isMany}: InStateProps): ReactNode {
  const {some, left, more} = useSome(answers, isMany ? SOME : MOST_WHOLE)
  const [first] = answers
  if (!first) return null
  const word = STATE_WORDS[first.state]
  return (
    <dd>
      <span className={`pb-coverage-state pb-coverage-state--${first.state}`}>
        {word}
        {!isAlone && ` (${thousands(answers.length)})`}
      </span>
      {first.controls.length === 0 ? (
        !isAlone && (
          <span>
            <Names names={answers.map(({service}) => service)} />
          </span>
        )
      ) : (
        <ul>
          {some.map((answer) => (
            <Cited key={answer.service} page={page} answer={answer} isAlone={isAlone} />
          ))}
          {left > 0 && (
            <li>
              <Rest left={left} onMore={more} />
            </li>
          )}
        </ul>
      )}
    </dd>
  )
}

function Cited({page, answer, isAlone}: {page: CoveragePage; answer: Answer; isAlone: boolean}): ReactNode {
  return answer.controls.map((at) => {
    const [title, playbook, slug] = page.controls[at]!
    const [document, path] = page.playbooks[playbook]!
    return (
      <li key={at}>
        {!isAlone && `${answer.service}: `}
        <Link to={slug === '' ? path : `${path}#${slug}`}>{title}</Link>
        {!answer.isOneDocument && <span className="pb-facts"> in {document}</span>}
        {answer.isContradicted && <span className="pb-facts"> · also declared not applicable</span>}
      </li>
    )
  })
}
