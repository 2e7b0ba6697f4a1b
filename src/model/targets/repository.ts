import {posix} from 'node:path'

/** The repository that documents are kept in, on a host that shows its files. */
export interface Repository {
  /** Such as `github.com`; in lower case. */
  host: string
  /** Owner and name, as written: `acme/playbooks`. */
  name: string
  /** The branch that addresses are made with. */
  branch: string
  /** All names by which addresses mean what is checked; another branch may hold other files. */
  branches: ReadonlySet<string>
  /** Where paths of the corpus begin, below the repository's top folder; empty if they begin at the top. */
  below: string
}

/** A place in a repository, taken from an address of its host. */
export interface RepositoryAddress {
  host: string
  name: string
  /** Whether the address shows the file's text as it is. */
  isRaw: boolean
  /** Branch and path, decoded; where the branch ends depends on which branches there are. */
  rest: string
  /** Without `#`, decoded; empty without one. */
  anchor: string
}

/** How hosts write the address of a file: owner and name, what is shown, branch and path. */
const FORMS = [
  // GitHub; its own hosts for companies have `github` in their name.
  /^(?<host>[\w.-]*github[\w.-]*)\/(?<name>[\w.-]+\/[\w.-]+)\/(?<view>blob|tree|raw|edit)\/(?<rest>.+)$/i,
  // GitLab, whose projects may be in groups of groups.
  /^(?<host>[\w.-]*gitlab[\w.-]*)\/(?<name>[\w.-]+(?:\/[\w.-]+)+)\/-\/(?<view>blob|tree|raw|edit)\/(?<rest>.+)$/i,
  /^(?<host>bitbucket\.org)\/(?<name>[\w.-]+\/[\w.-]+)\/(?<view>src|raw)\/(?<rest>.+)$/i,
  /^raw\.(?<host>github)usercontent\.com\/(?<name>[\w.-]+\/[\w.-]+)\/(?:refs\/heads\/)?(?<rest>.+)$/i,
]

/** Takes the address of a file or folder in a repository apart; undefined for any other address. */
export function parseRepositoryAddress(url: string): RepositoryAddress | undefined {
  const [, address = '', hash = ''] =
    /^https?:\/\/(?:www\.)?([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/is.exec(url) ?? []
  const found = FORMS.map((form) => form.exec(address)?.groups).find((groups) => groups !== undefined)
  if (!found) return undefined
  const host = found.host!.toLowerCase()
  try {
    return {
      host: host === 'github' ? 'github.com' : host,
      name: found.name!,
      isRaw: found.view === undefined || found.view === 'raw',
      rest: decodeURIComponent(found.rest!),
      anchor: decodeURIComponent(hash),
    }
  } catch {
    return undefined
  }
}

/**
 * The path that an address has in the corpus' own repository, from where its paths begin; undefined for an address of
 * another repository or branch, and for one outside the folder where the corpus' paths begin.
 */
export function ownPath({host, name, rest}: RepositoryAddress, repository: Repository): string | undefined {
  if (host !== repository.host || name.toLowerCase() !== repository.name.toLowerCase()) return undefined
  const branch = [...repository.branches].find((each) => rest.startsWith(`${each}/`))
  if (branch === undefined) return undefined
  const path = posix.relative(repository.below, rest.slice(branch.length + 1).replace(/\/$/, ''))
  return path.startsWith('..') ? undefined : path
}

/** What an address of a host does with a file: shows it as a page, lists a folder, or opens it in an editor. */
export type View = 'blob' | 'tree' | 'edit'

/**
 * The address at which a repository's host shows a file or a folder.
 * @param path from where the corpus' paths begin, without a slash at its end
 */
export function repositoryAddress({host, name, branch, below}: Repository, path: string, view: View): string {
  const whole = posix.join(below, path)
  const end = whole === '.' ? '' : `/${whole.split('/').map(encodeURIComponent).join('/')}`
  const base = `https://${host}/${name}`
  // Hosts take `HEAD` for the usual branch where they show files, and not where they open an editor.
  const ref = branch === 'HEAD' && view === 'edit' ? 'main' : branch
  if (host !== 'bitbucket.org') return `${base}${host.includes('gitlab') ? '/-' : ''}/${view}/${ref}${end}`
  return `${base}/src/${ref}${end}${view === 'edit' ? '?mode=edit' : ''}`
}
