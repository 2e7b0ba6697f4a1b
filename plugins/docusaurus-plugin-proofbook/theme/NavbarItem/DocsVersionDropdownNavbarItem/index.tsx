import {useDocsPreferredVersion} from '@docusaurus/plugin-content-docs/client'
import {useLocation} from '@docusaurus/router'
import useIsBrowser from '@docusaurus/useIsBrowser'
import type {Props} from '@theme/NavbarItem/DocsVersionDropdownNavbarItem'
import DropdownNavbarItem from '@theme/NavbarItem/DropdownNavbarItem'
import {type ReactNode, useEffect} from 'react'
import type {SiteVersion} from '../../../facts/version-facts'
import {useSamePage} from '../../proofbook/useSamePage'
import {useVersions} from '../../proofbook/useVersions'

/**
 * The version that is being read, and the way to the same place in the others; to their first page where they do not have
 * it. Without another version there is nothing to say.
 */
export default function VersionSwitch(props: Props): ReactNode {
  const {versions, version} = useVersions()
  usePreferred(version?.name ?? 'current')
  return versions.length === 0 ? null : <Switch {...props} />
}

function Switch({mobile = false, position}: Props): ReactNode {
  const {versions, version, homeOf} = useVersions()
  const samePage = useSamePage()
  const {search, hash} = useLocation()
  const isBrowser = useIsBrowser()
  const place = isBrowser ? search + hash : ''
  const items = [undefined, ...versions].map((other) => {
    const same = samePage(other)
    return {
      label: labelOf(other, same !== undefined),
      to: same === undefined ? homeOf(other) : same + place,
      isActive: () => other === version,
    }
  })
  return (
    <DropdownNavbarItem
      mobile={mobile}
      {...(position && {position})}
      label={mobile ? 'Versions' : shortLabelOf(version)}
      className={version?.state === 'older' ? 'pb-version pb-version--older' : 'pb-version'}
      items={items}
      isActive={() => false}
    />
  )
}

function labelOf(version: SiteVersion | undefined, hasPage: boolean): string {
  const name = version?.name ?? 'Latest'
  const date = version?.date && version.date !== version.name ? `, ${version.date}` : ''
  return hasPage ? name + date : `${name}${date}: not this page`
}

function shortLabelOf(version: SiteVersion | undefined): string {
  if (version === undefined) return 'Latest'
  return version.state === 'older' ? `${version.name}, older` : version.name
}

/** What is not a page of a document is searched in the version that a browser remembers: here, the one that is being read. */
function usePreferred(name: string): void {
  const {preferredVersion, savePreferredVersionName} = useDocsPreferredVersion(undefined)
  const isKnown = preferredVersion?.name === name
  useEffect(() => {
    if (!isKnown) savePreferredVersionName(name)
  }, [isKnown, name, savePreferredVersionName])
}
