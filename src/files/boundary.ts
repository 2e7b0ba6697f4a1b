import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {withSlashes} from './slashes.ts'

/** The folder outside which nothing is looked at: the git repository around a path, else the path itself. */
export function findBoundary(path: string): string {
  return repositoryAround(path) ?? path
}

/**
 * The folder of the git repository around a path, named from where the path is named from; undefined if there is none.
 * `.git` is a file in worktrees and submodules.
 */
export function repositoryAround(path: string): string | undefined {
  for (let folder = path; ; folder = join(folder, '..')) {
    if (existsSync(join(folder, '.git'))) return withSlashes(folder)
    if (resolve(folder) === resolve(folder, '..')) return undefined
  }
}
