import {useDoc} from '@docusaurus/plugin-content-docs/client'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import type {ReactNode} from 'react'
import type {OutlineEntry} from '../../rehype/outline'
import {textOf} from '../proofbook/Outline/text'

/** What a page on paper has to say of itself: which site and version it is of, and where it is. */
export function PrintHead(): ReactNode {
  const {siteConfig} = useDocusaurusContext()
  const {metadata} = useDoc()
  return (
    <p className="pb-print-head" data-search-ignore="" aria-hidden="true">
      <span>
        {siteConfig.title}, version {metadata.version === 'current' ? 'Latest' : metadata.version}
      </span>
      <span>{siteConfig.url + metadata.permalink}</span>
    </p>
  )
}

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
