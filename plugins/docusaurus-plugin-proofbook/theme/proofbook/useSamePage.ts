import {useActiveDocContext} from '@docusaurus/plugin-content-docs/client'
import {useLocation} from '@docusaurus/router'
import useBaseUrl from '@docusaurus/useBaseUrl'
import type {SiteVersion} from '../../facts/version-facts'
import {useVersions} from './useVersions'
import {indexPageIn} from './version-at'

/**
 * Finds the page that a reader is on in another version; undefined where that has none. The latest version is undefined.
 * The platform compares an address with those of all pages, so ask only where there is another version.
 */
export function useSamePage(): (version: SiteVersion | undefined) => string | undefined {
  const latest = useBaseUrl('/')
  const {pathname} = useLocation()
  const {versions} = useVersions()
  const {activeDoc, alternateDocVersions} = useActiveDocContext(undefined)
  return (version) =>
    activeDoc
      ? served(alternateDocVersions[version?.name ?? 'current']?.path)
      : indexPageIn(version, pathname, {versions, latest})
}

/** The platform adds the slash at the end to its own links only. */
function served(path: string | undefined): string | undefined {
  return path?.replace(/\/?$/, '/')
}
