import type {SiteVersion} from '../../facts/version-facts'

/**
 * A version as paper names it: with its day, for what is the latest there is not the latest when it is read.
 * @param version its name; undefined for the latest
 * @param versions those besides the latest
 * @param latest ISO date of the latest; undefined where nobody says
 */
export function printedVersion(
  version: string | undefined,
  versions: readonly SiteVersion[],
  latest: string | undefined,
): string {
  const day = version === undefined ? latest : versions.find(({name}) => name === version)?.date
  return `version ${version ?? 'Latest'}${day ? ` of ${day}` : ''}`
}
