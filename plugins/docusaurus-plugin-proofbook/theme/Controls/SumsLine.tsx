import type {ReactNode} from 'react'
import {thousands} from '../proofbook/thousands'
import {countOf, type Sums} from './sums'
import {isNarrowed, type View, writeView} from './view'

interface SumsProps {
  view: View
  sums: Sums
  /** Whether no framework has the id that is looked up. */
  isUnknown: boolean
  /** Whether what the view asks for is still being loaded, or could not be. */
  waits: 'loading' | 'failed' | null
}

/** What is shown, in numbers. */
export function SumsLine({view, sums, isUnknown, waits}: SumsProps): ReactNode {
  const {shown, total, services, documents, statuses} = sums
  const parts = (
    [
      [statuses.written, 'written'],
      [statuses.partly, 'partly'],
      [statuses['not-written'], 'not written'],
    ] as const
  ).flatMap(([count, word]) => (count === 0 ? [] : `${thousands(count)} ${word}`))
  if (waits !== null)
    return (
      <p className="pb-controls-sums" role="status">
        {waits === 'loading'
          ? `Loading all ${countOf(total, 'control')} …`
          : `What you ask for needs all ${countOf(total, 'control')}, which could not be loaded.`}
      </p>
    )
  return (
    <p className="pb-controls-sums" role="status">
      {isUnknown && <span>No framework that the playbooks cite has the id {view.id}. </span>}
      <span>
        <b>{thousands(shown)}</b> of {countOf(total, 'control')} in {countOf(services, 'service')}
        {documents !== services && `, ${countOf(documents, 'document')}`}
      </span>
      <span>{parts.join(', ')}</span>
      {isNarrowed(view) && <code>{writeView(view)}</code>}
    </p>
  )
}
