import {existsSync} from 'node:fs'
import {posix} from 'node:path'
import {runGit} from '../files/git.ts'
import {parseRepositoryAddress, type Repository} from '../model/targets/repository.ts'

/** Addresses by which git reaches a repository: `https://host/name.git`, `git@host:name.git`, `ssh://git@host/name`. */
const REMOTE =
  /^(?:https?:\/\/(?:[^@/]+@)?|ssh:\/\/(?:[^@/]+@)?|[\w.-]+@)([\w.-]+)(?::\d+)?[/:](.+?)(?:\.git)?\/?$/

/** Hosts whose addresses of files we know. */
const KNOWN_HOST = /github|gitlab|^bitbucket\.org$/i

/** Branches that an address means by these names when nothing else is known of the repository. */
const USUAL = ['main', 'master', 'HEAD']

/**
 * The repository on a host that a folder is the top of: where the configuration says that its files are edited, else git's
 * remote `origin`; undefined if neither says so.
 * @param folder where paths begin
 * @param editUrl address of its top folder in an editor
 */
export function findRepository(folder: string, editUrl?: string | null): Repository | undefined {
  return (editUrl ? fromEditor(editUrl) : undefined) ?? fromOrigin(folder)
}

function fromEditor(editUrl: string): Repository | undefined {
  const address = parseRepositoryAddress(editUrl)
  if (!address) return undefined
  const [branch = '', ...below] = address.rest.replace(/\/$/, '').split('/')
  const {host, name} = address
  return {host, name, branch, branches: new Set([branch, ...USUAL]), below: below.join('/')}
}

function fromOrigin(folder: string): Repository | undefined {
  if (!existsSync(posix.join(folder, '.git'))) return undefined
  const git = (...args: string[]) =>
    runGit(['-C', folder, ...args])
      .stdout?.toString('utf8')
      .trim() ?? ''
  const [, host, name] = REMOTE.exec(git('remote', 'get-url', 'origin')) ?? []
  if (host === undefined || name === undefined || !KNOWN_HOST.test(host)) return undefined
  const usual = git('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD').replace(/^origin\//, '')
  const current = git('symbolic-ref', '--quiet', '--short', 'HEAD')
  const branch = usual || (USUAL.includes(current) ? current : 'HEAD')
  const branches = new Set([branch, ...(current ? [current] : []), ...USUAL])
  return {host: host.toLowerCase(), name, branch, branches, below: ''}
}
