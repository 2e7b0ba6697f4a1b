import {posix, resolve} from 'node:path'
import {findRepository} from '../../src/check/repository.ts'
import {findBoundary, repositoryAround} from '../../src/files/boundary.ts'
import {repositoryAddress} from '../../src/model/targets/repository.ts'

/** Makes the address at which a page's file is edited; undefined if nobody says where that is. */
export type EditUrl = (page: {docPath: string}) => string | undefined

/**
 * Where pages are edited: at the address that the configuration gives, else on the host of the git remote `origin`.
 * @param docs folder of the playbooks, relative to the site's
 * @param configured folder of the repository in an editor; null for no link at all
 */
export function editUrl(siteDir: string, docs: string, configured: string | null | undefined): EditUrl {
  if (configured === null) return () => undefined
  const folder = resolve(siteDir, docs)
  if (configured !== undefined) {
    const base = configured.replace(/\/$/, '')
    const way = posix.relative(repositoryAround(folder) ?? siteDir, folder)
    return ({docPath}) => [base, ...posix.join(way, docPath).split('/').map(encodeURIComponent)].join('/')
  }
  const top = findBoundary(folder)
  const repository = findRepository(top)
  return ({docPath}) =>
    repository && repositoryAddress(repository, posix.join(posix.relative(top, folder), docPath), 'edit')
}
