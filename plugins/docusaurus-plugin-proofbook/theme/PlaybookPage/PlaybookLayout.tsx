import {useDoc} from '@docusaurus/plugin-content-docs/client'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import ContentVisibility from '@theme/ContentVisibility'
import DocItemPaginator from '@theme/DocItem/Paginator'
import DocItemTOCMobile from '@theme/DocItem/TOC/Mobile'
import DocVersionBadge from '@theme/DocVersionBadge'
import Heading from '@theme/Heading'
import MDXContent from '@theme/MDXContent'
import type {ReactNode} from 'react'
import type {PageFrontMatter} from '../../front-matter'
import {Icon} from '../proofbook/Icon'
import {Outline} from '../proofbook/Outline'
import {PrintHead} from '../proofbook/PrintHead'
import {Actions} from './Actions'
import {Crumbs} from './Crumbs'
import {PrintContents} from './PrintContents'

/** What is around the text of a playbook: the way back, its title, and beside it the outline. */
export function PlaybookLayout({children}: {children: ReactNode}): ReactNode {
  const {siteConfig} = useDocusaurusContext()
  const {metadata, toc} = useDoc()
  const {proofbook_title: parts, proofbook_report: report} = metadata.frontMatter as Partial<PageFrontMatter>
  const [large, rest] = parts ?? [metadata.title, '']
  return (
    <div className="pb-reading">
      <div className="pb-reading-main">
        <ContentVisibility metadata={metadata} />
        <PrintHead
          version={metadata.version === 'current' ? undefined : metadata.version}
          address={siteConfig.url + metadata.permalink}
        />
        <article>
          <div className="pb-crumbs">
            <Crumbs />
            <Actions />
            {toc.length > 0 && <DocItemTOCMobile />}
          </div>
          <DocVersionBadge />
          <div className="theme-doc-markdown markdown">
            <header>
              <Heading as="h1">
                {large}
                {rest && <Rest text={rest} />}
              </Heading>
            </header>
            <PrintContents toc={toc} />
            <MDXContent>{children}</MDXContent>
          </div>
        </article>
        <DocItemPaginator />
      </div>
      {toc.length > 0 && (
        <Outline toc={toc}>
          {report && (
            <p className="pb-outline-more">
              <a href={report}>
                <Icon name="flag" /> Report a fault here
              </a>
            </p>
          )}
        </Outline>
      )}
    </div>
  )
}

/** What follows the name in a title; smaller and lighter, so that the dash between them need not be seen. */
function Rest({text}: {text: string}): ReactNode {
  const [dash = ''] = /^\s*[-–—:]\s*/.exec(text) ?? []
  return (
    <small>
      {dash && <span className="pb-title-dash">{dash}</span>}
      {text.slice(dash.length)}
    </small>
  )
}
