import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'
import type {ChangesPage, LibraryChange} from '../../routes/changes'
import {countOf} from '../Controls/sums'
import {Icon} from '../proofbook/Icon'
import {thousands} from '../proofbook/thousands'
import {Change} from './Change'
import {changedEffects, type View} from './view'

interface LogProps {
  page: ChangesPage
  changes: readonly LibraryChange[]
  order: View['order']
}

/** What changed: policies that allow more or less before all else, then by playbook; or all by date. */
export function Log({page, changes, order}: LogProps): ReactNode {
  if (order === 'date')
    return (
      <Part id="by-date" title="By date">
        <Rows page={page} changes={changes} isNamed />
      </Part>
    )
  const effects = changedEffects(changes)
  const told = new Set(effects)
  const rest = changes.filter((change) => !told.has(change))
  const documents = [...new Set(rest.map((change) => change.document))]
  const touched = new Set(effects.map((change) => change.document)).size
  return (
    <>
      {effects.length > 0 && (
        <Part
          id="policies"
          title="Policies that allow more or less"
          note={`${thousands(effects.length)} in ${countOf(touched, 'playbook')}`}
        >
          <Rows page={page} changes={effects} isNamed />
        </Part>
      )}
      {documents.map((number) => (
        <OfDocument
          key={number}
          page={page}
          number={number}
          changes={rest.filter((change) => change.document === number)}
        />
      ))}
    </>
  )
}

function OfDocument({page, number, changes}: Omit<LogProps, 'order'> & {number: number}): ReactNode {
  const {name, path, history, written} = page.documents[number]!
  const share =
    written === null ? undefined : `${thousands(written.count)} of ${thousands(written.of)} controls written`
  return (
    <Part
      id={`document-${number}`}
      title={path === null ? name : <Link to={path}>{name}</Link>}
      note={path === null ? 'no longer in the library' : share}
      action={
        history !== null && (
          <Link className="pb-button pb-button--quiet pb-button--small" to={history}>
            <Icon name="history" />
            History
          </Link>
        )
      }
    >
      <Rows page={page} changes={changes} isNamed={false} />
    </Part>
  )
}

interface PartProps {
  id: string
  title: ReactNode
  note?: string | undefined
  action?: ReactNode
  children: ReactNode
}

function Part({id, title, note, action, children}: PartProps): ReactNode {
  return (
    <section className="pb-change-part" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note && <span>{note}</span>}
        {action}
      </header>
      {children}
    </section>
  )
}

function Rows({page, changes, isNamed}: Omit<LogProps, 'order'> & {isNamed: boolean}): ReactNode {
  return (
    <ul className="pb-change-rows">
      {changes.map((change) => (
        <Change key={change.id} change={change} page={page} isNamed={isNamed} />
      ))}
    </ul>
  )
}
