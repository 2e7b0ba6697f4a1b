import {relative, sep} from 'node:path'
import {isBelow} from '../files/inside.ts'
import {askGit, askLine, GitError} from '../git/git.ts'
import {isShallow, requireRepository} from '../git/refs.ts'
import type {Dated} from './arrange.ts'
import {type Candidate, dayOf, type LeftOut, objectsOf} from './candidates.ts'
import {realPath} from './kept.ts'

/**
 * The path of the documents' folder below the top of the repository around the working folder.
 * @throws {GitError} where versions of it cannot be made
 */
export function pathInRepository(docs: string): string {
  requireRepository('make versions')
  if (askLine('rev-parse', '--is-inside-work-tree') !== 'true')
    throw new GitError(
      'Cannot make versions in a bare repository: there is no work tree to write them to; clone it, and run the command in the clone',
    )
  const top = realPath(askLine('rev-parse', '--show-toplevel') ?? '.')
  const folder = realPath(docs)
  if (!isBelow(folder, top) || folder === top || /[\r\n]/.test(folder))
    throw new GitError(
      `Cannot make versions of \`${docs}\`, expected a folder in the repository \`${top}\`, in which the command runs`,
    )
  return relative(top, folder).split(sep).join('/')
}

/**
 * Finds what documents the candidates have.
 * @param path of the documents' folder, below the top of the repository
 */
export function dateCandidates(
  candidates: readonly Candidate[],
  path: string,
): {dated: Dated[]; leftOut: LeftOut[]} {
  const times = timesOf(candidates.map(({commit}) => commit))
  const trees = objectsOf(candidates.map(({commit}) => `${commit}:${path}`))
  const dated: Dated[] = []
  const leftOut: LeftOut[] = []
  for (const [index, candidate] of candidates.entries()) {
    const [time, tree] = [times.get(candidate.commit), trees[index]]
    if (time !== undefined && tree?.type === 'tree')
      dated.push({...candidate, tree: tree.oid, time, date: dayOf(time)})
    else leftOut.push({kind: candidate.kind, ref: candidate.ref, reason: `it has no folder \`${path}\``})
  }
  return {dated, leftOut}
}

/** When commits were made: seconds since 1970. */
function timesOf(commits: readonly string[]): Map<string, number> {
  if (commits.length === 0) return new Map()
  const {isDone, output, complaint} = askGit(
    ['rev-list', '--no-walk=unsorted', '--timestamp', '--stdin'],
    `${commits.join('\n')}\n`,
  )
  if (!isDone) throw new GitError(`Cannot read the history: ${complaint}`)
  const lines = output.toString('utf8').split('\n').filter(Boolean)
  return new Map(lines.map((line) => [line.slice(line.indexOf(' ') + 1), Number.parseInt(line, 10)]))
}

/**
 * Refuses to take versions away because a clone does not have all of the history.
 * @param gone names of versions that nothing asks for any more
 */
export function refuseToForget(gone: readonly string[]): void {
  if (gone.length === 0 || !isShallow()) return
  const names = gone.map((name) => `\`${name}\``).join(', ')
  throw new GitError(
    `Cannot find ${names} in this shallow clone, and would take away what may only be missing here; fetch the whole history first: git fetch --unshallow --tags`,
  )
}
