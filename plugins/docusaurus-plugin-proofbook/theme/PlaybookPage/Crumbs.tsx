import Link from '@docusaurus/Link'
import {useSidebarBreadcrumbs} from '@docusaurus/plugin-content-docs/client'
import {usePluginData} from '@docusaurus/useGlobalData'
import DocBreadcrumbs from '@theme/DocBreadcrumbs'
import DocBreadcrumbsStructuredData from '@theme/DocBreadcrumbs/StructuredData'
import type {ReactNode} from 'react'
import {Icon} from '../proofbook/Icon'
import {useVersions} from '../proofbook/useVersions'

/**
 * The way back: the library, and the category of the page. The page itself is named right below. In somebody else's site,
 * whose home is no library, it is that site's own.
 */
export function Crumbs(): ReactNode {
  const isWhole = usePluginData('docusaurus-plugin-proofbook') !== undefined
  return isWhole ? <LibraryCrumbs /> : <DocBreadcrumbs />
}

function LibraryCrumbs(): ReactNode {
  const breadcrumbs = useSidebarBreadcrumbs()
  const {home} = useVersions()
  if (!breadcrumbs) return null
  const above = breadcrumbs.slice(0, -1)
  return (
    <>
      <DocBreadcrumbsStructuredData breadcrumbs={breadcrumbs} />
      <nav className="theme-doc-breadcrumbs pb-way-back" aria-label="Breadcrumbs">
        <ul>
          <li>
            <Link href={home}>Library</Link>
          </li>
          {above.map((item) => (
            <li key={item.label}>
              <Icon name="chevron-right" />
              {item.href === undefined || (item.type === 'category' && item.linkUnlisted) ? (
                <span>{item.label}</span>
              ) : (
                <Link to={item.href}>{item.label}</Link>
              )}
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
