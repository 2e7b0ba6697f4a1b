import {existsSync} from 'node:fs'
import {repositoryAround} from '../../../src/files/boundary.ts'
import {askLineIn, GitError} from '../../../src/git/git.ts'
import {isShallow} from '../../../src/git/refs.ts'

/** From how many commits on a folder has a history: one that was committed once has no before and after. */
const FEWEST = 2

/**
 * Whether the history of a folder of documents can be read: git is there, its repository is whole, and more than one
 * commit changed the folder. The site's configuration asks before anything is read.
 */
export function hasHistory(folder: string): boolean {
  if (!existsSync(folder) || repositoryAround(folder) === undefined) return false
  try {
    if (isShallow(folder) || isPartial(folder)) return false
    const commits = askLineIn(folder, 'rev-list', `--max-count=${FEWEST}`, 'HEAD', '--', '.')
    return (commits ?? '').split('\n').filter(Boolean).length >= FEWEST
  } catch (error) {
    // Who has no git has no history either; that is no reason not to publish.
    if (error instanceof GitError) return false
    throw error
  }
}

/** A clone without the contents of older commits: git would fetch them one by one, which is not asked of it here. */
function isPartial(folder: string): boolean {
  const settings = '^(extensions\\.partialclone|remote\\..*\\.promisor)$'
  return askLineIn(folder, 'config', '--get-regexp', settings) !== undefined
}
