import {spawnSync} from 'node:child_process'
import {posix} from 'node:path'

/** Makes the address at which a page's file is edited; undefined where nobody says where that is. */
export type EditUrl = (page: {docPath: string}) => string | undefined

/**
 * Where pages are edited: at the address that the configuration gives, else on the host of the git remote `origin`.
 * @param docs folder of the playbooks, relative to the site's
 * @param configured folder of the repository in an editor; null for no link at all
 */
export function editUrl(siteDir: string, docs: string, configured: string | null | undefined): EditUrl {
  const base = configured === undefined ? originEditor(siteDir, docs) : configured
  if (base === null) return () => undefined
  return ({docPath}) =>
    [base.replace(/\/$/, ''), ...posix.join(docs, docPath).split('/').map(encodeURIComponent)].join('/')
}

function originEditor(siteDir: string, docs: string): string | null {
  const git = (...args: string[]) =>
    spawnSync('git', ['-C', siteDir, ...args], {encoding: 'utf8'}).stdout?.trim() ?? ''
  // A folder outside the site's repository, or a site below its top, has another path on the host.
  if (docs.startsWith('..') || git('rev-parse', '--show-prefix') !== '') return null
  const repository =
    /^(?:https:\/\/(?:[^@/]+@)?|git@|ssh:\/\/git@)(github\.com|gitlab\.com)[/:](.+?)(?:\.git)?\/?$/.exec(
      git('remote', 'get-url', 'origin'),
    )
  if (!repository) return null
  const [, host, name] = repository
  const branch = git('symbolic-ref', '--short', 'refs/remotes/origin/HEAD').replace(/^origin\//, '') || 'main'
  return host === 'gitlab.com'
    ? `https://${host}/${name}/-/edit/${branch}`
    : `https://${host}/${name}/edit/${branch}`
}
