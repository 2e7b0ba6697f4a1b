import {existsSync, realpathSync} from 'node:fs'
import {posix, relative, resolve} from 'node:path'
import {withSlashes} from '../files/slashes.ts'
import {askLineIn, GitError} from '../git/git.ts'

/** How paths from the top of a repository are named: from the working folder, as those of a check are. */
export interface Places {
  /** The library's folder. */
  folder: string
  nameOf(path: string): string
}

/**
 * @param repository a folder of the repository
 * @param folder the library's, named from there, or absolute
 * @throws {GitError} for a folder outside of the repository
 */
export function placesIn(repository: string, folder: string): Places {
  const prefix = askLineIn(repository, 'rev-parse', '--show-prefix') ?? ''
  const below = posix.isAbsolute(folder) ? relative(real(repository), real(folder)) : folder
  const named = withSlashes(below) || '.'
  if (posix.join(prefix, named).startsWith('..'))
    throw new GitError(`Cannot read the history of \`${folder}\`: it is outside of the repository`)
  const fromHere = (path: string) => posix.join(repository, posix.relative(prefix, path))
  return {
    folder: fromHere(posix.join(prefix, named)).replace(/(?<=.)\/$/, ''),
    nameOf: fromHere,
  }
}

function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path)
}
