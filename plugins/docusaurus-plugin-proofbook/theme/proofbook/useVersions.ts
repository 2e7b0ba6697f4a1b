import {useLocation} from '@docusaurus/router'
import useBaseUrl from '@docusaurus/useBaseUrl'
import {usePluginData} from '@docusaurus/useGlobalData'
import type {SiteVersion} from '../../facts/version-facts'
import {versionAt} from './version-at'

/** The versions of a site, and where the reader is among them. */
export interface Versions {
  /** Besides the latest, newest first. */
  versions: readonly SiteVersion[]
  /** The one that is being read; undefined for the latest. */
  version: SiteVersion | undefined
  /** Address of the first page of the version that is being read. */
  home: string
  /** Address of the first page of a version. The latest version is undefined. */
  homeOf(version: SiteVersion | undefined): string
}

const NONE: readonly SiteVersion[] = []

/** Of each page its address alone says which version it is of: nothing that a browser remembers. */
export function useVersions(): Versions {
  const latest = useBaseUrl('/')
  const {pathname} = useLocation()
  const data = usePluginData('docusaurus-plugin-proofbook') as {versions?: SiteVersion[]} | undefined
  const versions = data?.versions ?? NONE
  const version = versionAt(pathname, versions)
  const homeOf = (other: SiteVersion | undefined) => other?.home ?? latest
  return {versions, version, home: homeOf(version), homeOf}
}
