import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import {usePluginData} from '@docusaurus/useGlobalData'
import type {ReactNode} from 'react'
import type {BuildFacts} from '../../facts/build-facts'
import type {SiteVersion} from '../../facts/version-facts'
import {printedVersion} from './printed-version'

/** What the plugin tells every page of a site of its own; nothing in somebody else's. */
type SiteData = {build?: BuildFacts; versions?: SiteVersion[]} | undefined

/**
 * What a page on paper has to say of itself: which site and version it is of, and where it is.
 * @param version name of the page's version; undefined for the latest
 * @param day ISO date of the newest that the page tells, where that is known
 */
export function PrintHead({
  version,
  day,
  address,
}: {
  version?: string | undefined
  day?: string | undefined
  address: string
}): ReactNode {
  const {siteConfig} = useDocusaurusContext()
  const data = usePluginData('docusaurus-plugin-proofbook') as SiteData
  const words = printedVersion(version, data?.versions ?? [], day ?? data?.build?.date)
  return (
    <p className="pb-print-head" data-search-ignore="" aria-hidden="true">
      <span>
        {siteConfig.title}, {words}
      </span>
      <span>{address}</span>
    </p>
  )
}
