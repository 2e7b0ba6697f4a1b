import Link from '@docusaurus/Link'
import {useSidebarBreadcrumbs} from '@docusaurus/plugin-content-docs/client'
import {useHomePageRoute} from '@docusaurus/theme-common/internal'
import useBaseUrl from '@docusaurus/useBaseUrl'
import DocBreadcrumbsStructuredData from '@theme/DocBreadcrumbs/StructuredData'
import type {ReactNode} from 'react'
import {Icon} from '../proofbook/Icon'

/** The way back: the library, and the category of the page. The page itself is named right below. */
export function Crumbs(): ReactNode {
  const breadcrumbs = useSidebarBreadcrumbs()
  const hasHome = useHomePageRoute() !== undefined
  const baseUrl = useBaseUrl('/')
  if (!breadcrumbs) return null
  const above = breadcrumbs.slice(0, -1)
  return (
    <>
      <DocBreadcrumbsStructuredData breadcrumbs={breadcrumbs} />
      <nav className="theme-doc-breadcrumbs pb-way-back" aria-label="Breadcrumbs">
        <ul>
          {hasHome && (
            <li>
              <Link href={baseUrl}>Library</Link>
            </li>
          )}
          {above.map((item, index) => (
            <li key={item.label}>
              {(hasHome || index > 0) && <Icon name="chevron-right" />}
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
