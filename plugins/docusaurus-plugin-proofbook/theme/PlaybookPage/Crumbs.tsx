import Link from '@docusaurus/Link'
import {useSidebarBreadcrumbs} from '@docusaurus/plugin-content-docs/client'
import useBaseUrl from '@docusaurus/useBaseUrl'
import {usePluginData} from '@docusaurus/useGlobalData'
import DocBreadcrumbs from '@theme/DocBreadcrumbs'
import DocBreadcrumbsStructuredData from '@theme/DocBreadcrumbs/StructuredData'
import type {ReactNode} from 'react'
import {Icon} from '../proofbook/Icon'

/**
 * The way back: the library, and the category of the page. The page itself is named right below. In somebody else's site,
 * whose home is no library, it is that site's own.
 */
export function Crumbs(): ReactNode {
  const breadcrumbs = useSidebarBreadcrumbs()
  const isWhole = usePluginData('docusaurus-plugin-proofbook') !== undefined
  const baseUrl = useBaseUrl('/')
  if (!isWhole) return <DocBreadcrumbs />
  if (!breadcrumbs) return null
  const above = breadcrumbs.slice(0, -1)
  return (
    <>
      <DocBreadcrumbsStructuredData breadcrumbs={breadcrumbs} />
      <nav className="theme-doc-breadcrumbs pb-way-back" aria-label="Breadcrumbs">
        <ul>
          <li>
            <Link href={baseUrl}>Library</Link>
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
