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

/** Asks git about the repository around the working folder. Only plumbing that runs nothing and writes nothing. */
export function askGit(words: readonly string[], input?: string): GitResult {
  const {status, stdout, stderr, error} = runGit(words, input)
  if (error && 'code' in error && error.code === 'ENOENT')
    throw new GitError('Cannot run `git`, expected it to be installed: it has the older documents')
  if (error) throw new GitError(`Cannot read git's answer: ${error.message}`)
  const complaint = stderr
    .toString('utf8')
    .trim()
    .split('\n')[0]!
    .replace(/^(?:fatal|error): /, '')
  return {isDone: status === 0, output: stdout, complaint}
}

/** The one line that git answers; undefined if it refuses. */
export function askLine(...words: string[]): string | undefined {
  const {isDone, output} = askGit(words)
  return isDone ? output.toString('utf8').replace(/\n$/, '') : undefined
}
