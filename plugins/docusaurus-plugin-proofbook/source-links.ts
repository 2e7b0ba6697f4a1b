import {posix, resolve} from 'node:path'
import {findRepository} from '../../src/check/repository.ts'
import {findBoundary} from '../../src/files/boundary.ts'
import {repositoryAddress} from '../../src/model/targets/repository.ts'
import {editUrl} from './edit-url.ts'

/** Where readers see a document's file, and tell its authors of a fault; each undefined if nobody says where that is. */
export interface SourceLinks {
  /**
   * Address of a line, from 1, of a document.
   * @param docPath path of the document below the playbooks' folder
   */
  view(docPath: string, line: number): string | undefined
  /** Address of the form for a new issue about a document, with a title that says which. */
  report(docPath: string): string | undefined
  /** Address of a commit, by its whole hash. */
  commit(hash: string): string | undefined
}

/**
 * Makes these of the git remote `origin`, or of the address at which files are edited.
 * @param docs folder of the playbooks, relative to the site's
 * @param configured folder of the repository in an editor; null for no link at all
 */
export function sourceLinks(
  siteDir: string,
  docs: string,
  configured: string | null | undefined,
): SourceLinks {
  if (configured === null) return {view: () => undefined, report: () => undefined, commit: () => undefined}
  const folder = resolve(siteDir, docs)
  const top = findBoundary(folder)
  const repository = findRepository(top)
  const pathOf = (docPath: string) => posix.join(posix.relative(top, folder), docPath)
  if (configured === undefined && repository) {
    const {host, name} = repository
    return {
      view: (docPath, line) =>
        `${repositoryAddress(repository, pathOf(docPath), 'blob')}#${host === 'bitbucket.org' ? 'lines-' : 'L'}${line}`,
      report: (docPath) => newIssue(`https://${host}/${name}`, host, pathOf(docPath)),
      commit: (hash) => `https://${host}/${name}/${commitWay(host)}/${hash}`,
    }
  }
  const edit = editUrl(siteDir, docs, configured)
  return {
    // Hosts whose editor has `/edit/` in its addresses show files at the same address with `/blob/`.
    view: (docPath, line) => {
      const address = edit({docPath})
      return address?.includes('/edit/') ? `${address.replace('/edit/', '/blob/')}#L${line}` : undefined
    },
    report: () => undefined,
    commit: () => undefined,
  }
}

function commitWay(host: string): string {
  if (host.includes('gitlab')) return '-/commit'
  return host === 'bitbucket.org' ? 'commits' : 'commit'
}

function newIssue(repository: string, host: string, path: string): string | undefined {
  const title = encodeURIComponent(`Fault in ${path}`)
  if (host.includes('gitlab')) return `${repository}/-/issues/new?issue[title]=${title}`
  return host === 'bitbucket.org' ? undefined : `${repository}/issues/new?title=${title}`
}
