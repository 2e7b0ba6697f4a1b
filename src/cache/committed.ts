import {relative} from 'node:path'
import {repositoryAround} from '../files/boundary.ts'
import {runGit} from '../files/git.ts'
import {realPath} from '../files/inside.ts'

/**
 * Why a folder of kept runs is not to be believed; undefined where it is. What is committed comes with the documents: by a
 * change that adds it, their author would say what is found in them.
 * @returns one clause
 */
export function doubtAbout(folder: string): string | undefined {
  const real = realPath(folder)
  const top = real && repositoryAround(real)
  if (!top) return undefined
  // From the top, since the folder itself may be made to look like a repository of its own. In a container the repository
  // often belongs to another user; what is asked here runs nothing of it.
  const {status, stdout} = runGit([
    ...['-c', 'safe.directory=*', '--literal-pathspecs', '-C', top],
    ...['ls-files', '-z', '--cached', '--', relative(top, real) || '.'],
  ])
  if (status !== 0) return 'git cannot say whether files in it are committed'
  return stdout.length > 0 ? 'files in it are committed' : undefined
}
