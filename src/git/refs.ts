import {askGit, askLineIn, GitError} from './git.ts'

/** A commit by the name that the user gave it. */
export interface NamedCommit {
  ref: string
  /** Its whole hash. */
  commit: string
}

/**
 * Refuses to go on outside a repository, in git's own words where these say more than that no repository is there.
 * @param aim what cannot be done then, after `Cannot`
 * @throws {GitError}
 */
export function requireRepository(aim = 'compare', folder = '.'): void {
  const {isDone, complaint} = askGit(['rev-parse', '--git-dir'], undefined, folder)
  if (isDone) return
  const reason = /not a git repository/.test(complaint) ? 'this folder is not in a git repository' : complaint
  throw new GitError(`Cannot ${aim}: ${reason}`)
}

/**
 * Finds the commit that a ref means.
 * @throws {GitError} for what could be an option, and for a ref that this clone does not have
 */
export function findCommit(ref: string, folder = '.'): NamedCommit {
  if (ref.startsWith('-') || ref === '')
    throw new GitError(`Unexpected ref \`${ref}\`, expected a branch, tag or commit`)
  const commit = commitOf(ref, folder)
  if (commit === undefined)
    throw new GitError(`Cannot find ref \`${ref}\` in this clone${howToFetch(ref, folder)}`)
  return {ref, commit}
}

/** The whole hash of the commit that a ref means; undefined if this clone does not have it. */
function commitOf(ref: string, folder: string): string | undefined {
  return askLineIn(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)
}

/**
 * The last commit that a branch and another have in common.
 * @throws {GitError}
 */
export function findMergeBase(one: NamedCommit, other: NamedCommit): NamedCommit {
  const commit = askLineIn('.', 'merge-base', one.commit, other.commit)
  if (commit === undefined)
    throw new GitError(
      `Cannot find where \`${other.ref}\` left \`${one.ref}\`${isShallow('.') ? '; fetch the whole history first: git fetch --unshallow' : ': they have no commit in common'}`,
    )
  return {ref: one.ref, commit}
}

function howToFetch(ref: string, folder: string): string {
  if (isShallow(folder))
    return '. It is a shallow clone; fetch the whole history first: git fetch --unshallow'
  const remotes = askLineIn(folder, 'remote')?.split('\n').filter(Boolean) ?? []
  if (remotes.length === 0) return ', expected a branch, tag or commit of it'
  const remote = remotes.includes('origin') ? 'origin' : remotes[0]!
  const onRemote = `${remote}/${ref}`
  if (commitOf(onRemote, folder) !== undefined) return `; did you mean \`${onRemote}\`?`
  const name = ref.startsWith(`${remote}/`) ? ref.slice(remote.length + 1) : ref
  return `. If \`${remote}\` has it, fetch it first: git fetch ${remote} ${name}`
}

/** Whether the clone was cut: it lacks commits before some of those that it has. */
export function isShallow(folder = '.'): boolean {
  return askLineIn(folder, 'rev-parse', '--is-shallow-repository') === 'true'
}
