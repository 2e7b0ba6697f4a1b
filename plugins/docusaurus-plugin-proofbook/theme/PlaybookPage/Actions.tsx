import {useDoc} from '@docusaurus/plugin-content-docs/client'
import type {ReactNode} from 'react'
import type {PageFrontMatter} from '../../front-matter'
import {Icon} from '../proofbook/Icon'
import {useIsLive} from '../proofbook/useIsLive'

/**
 * What one can do with a page; printing needs a script, so that the button comes with it. Its markdown is written when a
 * site is built, and is not there while one writes.
 */
export function Actions(): ReactNode {
  const {metadata} = useDoc()
  const {proofbook_markdown: hasMarkdown} = metadata.frontMatter as Partial<PageFrontMatter>
  const isLive = useIsLive()
  return (
    <nav className="pb-crumbs-acts" aria-label="This page">
      {metadata.editUrl && (
        <a
          className="pb-button pb-button--quiet pb-button--small theme-edit-this-page"
          href={metadata.editUrl}
        >
          <Icon name="edit" />
          Edit
        </a>
      )}
      {isLive && (
        <button type="button" className="pb-button pb-button--quiet pb-button--small" onClick={() => print()}>
          <Icon name="print" />
          Print
        </button>
      )}
      {hasMarkdown && process.env.NODE_ENV === 'production' && (
        <a
          className="pb-button pb-button--quiet pb-button--small"
          href={`${metadata.permalink.replace(/\/$/, '')}/index.md`}
        >
          <Icon name="doc" />
          Markdown
        </a>
      )}
    </nav>
  )
}
