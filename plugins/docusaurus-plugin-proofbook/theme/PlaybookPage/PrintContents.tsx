import type {ReactNode} from 'react'
import type {OutlineEntry} from '../../rehype/outline'
import {textOf} from '../proofbook/Outline/text'

/** The contents of a page on paper, where nothing can be followed: what is not written says so. */
export function PrintContents({toc}: {toc: readonly OutlineEntry[]}): ReactNode {
  const entries = toc.filter(({level}) => level <= 3)
  return (
    <nav className="pb-print-contents" data-search-ignore="" aria-hidden="true">
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className={entry.level === 2 ? 'pb-print-section' : undefined}>
            {textOf(entry)}
            {(entry.status === 'placeholder' || entry.status === 'empty') && ' (not written)'}
          </li>
        ))}
      </ul>
    </nav>
  )
}
