import {posix} from 'node:path'
import type {Sidecar} from '../sidecar.ts'
import {parseRepositoryAddress, type Repository} from './repository.ts'

/**
 * The repository that most mapping files name as the place of the documents beside them; undefined if none does.
 * Their addresses tell the branch, and where the corpus' paths begin in it.
 */
export function repositoryOf(sidecars: readonly Sidecar[], boundary: string): Repository | undefined {
  const counts = new Map<string, {count: number; repository: Repository}>()
  for (const sidecar of sidecars)
    for (const repository of repositoriesIn(sidecar, boundary)) {
      const key = JSON.stringify([
        repository.host,
        repository.name.toLowerCase(),
        repository.branch,
        repository.below,
      ])
      counts.set(key, {count: (counts.get(key)?.count ?? 0) + 1, repository})
    }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.repository
}

function repositoriesIn({addresses, playbooks}: Sidecar, boundary: string): Repository[] {
  const paths = playbooks.map((playbook) => posix.relative(boundary, playbook.path))
  return addresses.flatMap((written) => {
    const address = parseRepositoryAddress(written)
    const path = paths.find((each) => address?.rest.endsWith(`/${each}`))
    if (!address || path === undefined) return []
    // The branch ends at the first slash: which longer names there are, an address does not tell.
    const [branch = '', ...above] = address.rest.slice(0, -path.length - 1).split('/')
    const {host, name} = address
    return [{host, name, branch, branches: new Set([branch]), below: above.join('/')}]
  })
}
