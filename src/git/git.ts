import {runGit} from '../files/git.ts'
import {UserError} from '../parse/user-error.ts'

/** Thrown where git does not have what was asked for; the message says how to get it. */
export class GitError extends UserError {}

/** What git ended with. */
export interface GitResult {
  isDone: boolean
  output: Buffer
  /** What git says of a failure, its first line. */
  complaint: string
}

/**
 * Asks git about a repository. Only plumbing that runs nothing and writes nothing.
 * @param folder a folder of the repository
 */
export function askGit(words: readonly string[], input?: string, folder = '.'): GitResult {
  const {status, stdout, stderr, error} = runGit(['-C', folder, ...words], input)
  if (error && 'code' in error && error.code === 'ENOENT') throw notInstalled()
  if (error) throw new GitError(`Cannot read git's answer: ${error.message}`)
  return {isDone: status === 0, output: stdout, complaint: complaintIn(stderr.toString('utf8'))}
}

/** The one line that git answers about the repository around the working folder; undefined if it refuses. */
export function askLine(...words: string[]): string | undefined {
  return askLineIn('.', ...words)
}

/** The same of the repository around another folder. */
export function askLineIn(folder: string, ...words: string[]): string | undefined {
  const {isDone, output} = askGit(words, undefined, folder)
  return isDone ? output.toString('utf8').replace(/\n$/, '') : undefined
}

/** Said where there is no git. */
export function notInstalled(): GitError {
  return new GitError('Cannot run `git`, expected it to be installed: it has the older documents')
}

/** Said where git lacks an object. */
export const PARTIAL = '. If it is a partial clone, fetch them first: git fetch --refetch --no-filter'

/** The first line of what git says of a failure, and what to do where only the rest of it says that. */
export function complaintIn(said: string): string {
  const lines = said.trim().split('\n')
  const line = lines.find((each) => !each.startsWith('warning: ')) ?? lines[0] ?? ''
  const complaint = line.replace(/^(?:fatal|error): /, '')
  const [, folder] = /^detected dubious ownership in repository at ('.*')$/.exec(complaint) ?? []
  return folder === undefined
    ? complaint
    : `${complaint}; if you trust it: git config --global --add safe.directory ${folder}`
}
