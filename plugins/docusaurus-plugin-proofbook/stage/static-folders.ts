import {existsSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {findBoundary} from '../../../src/files/boundary.ts'
import {isInside} from '../../../src/files/inside.ts'
import {UserError} from '../../../src/parse/user-error.ts'

/**
 * Refuses folders that the platform copies as they are, links followed, where a link in them leads out of the repository.
 * @param folders absolute
 * @throws {UserError} that names each link
 */
export function refuseLinksOut(folders: readonly string[], siteDir: string): void {
  const root = findBoundary(siteDir)
  const links = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, {recursive: true, withFileTypes: true}))
    .filter((entry) => entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isInside(path, [root]))
  if (links.length === 0) return
  throw new UserError(
    links.map(
      (path) => `Cannot publish \`${path}\`: it is a link that leads out of the repository, or to nothing`,
    ),
  )
}
