import type {SiteVersion} from '../../facts/version-facts'

/** The version whose page is at an address; undefined for the latest, and for what is of no version. */
export function versionAt(pathname: string, versions: readonly SiteVersion[]): SiteVersion | undefined {
  const address = `${pathname.replace(/\/$/, '')}/`
  return versions.find(({home, docs}) => address.startsWith(home) || address.startsWith(docs))
}

/** The index pages of a version, below its first one. */
const INDEX_PAGE = /^(?:|controls\/(?:gaps\/)?|coverage\/)$/

/**
 * The address of an index page in another version; undefined for what is no index page.
 * @param latest address of the latest version's first page
 */
export function indexPageIn(
  version: SiteVersion | undefined,
  pathname: string,
  {versions, latest}: {versions: readonly SiteVersion[]; latest: string},
): string | undefined {
  const address = `${pathname.replace(/\/$/, '')}/`
  const own = versionAt(address, versions)?.home ?? latest
  const below = address.startsWith(own) ? address.slice(own.length) : undefined
  return below !== undefined && INDEX_PAGE.test(below) ? (version?.home ?? latest) + below : undefined
}
