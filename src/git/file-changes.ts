import {askGit, GitError, PARTIAL} from './git.ts'
import {pathName} from './names.ts'

/** A regular file of a tree. */
export interface FileVersion {
  /** From the top of the repository; see `pathName`. */
  path: string
  /** Hash of its content. */
  blob: string
}

/** What happened to a regular file between two trees; links and submodules are no files. */
export interface FileChange {
  status: 'added' | 'modified' | 'removed' | 'renamed' | 'copied'
  before: FileVersion | undefined
  after: FileVersion | undefined
}

/** Two trees by their hashes; an undefined one is empty. */
export interface TreePair {
  before: string | undefined
  after: string
}

/** How alike two files are that are one under another name; what git itself takes. */
const RENAMED = '-M50%'

/** Files that came or went up to which their contents are compared for renames. */
const MOST_COMPARED = '-l1000'

const STATUSES: Readonly<Record<string, FileChange['status']>> = {
  A: 'added',
  C: 'copied',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'modified',
}

/**
 * The files that differ between pairs of trees, in the order of the pairs, by one process.
 * @param folder a folder of the repository
 * @throws {GitError} if the clone lacks what is compared
 */
export function compareTrees(pairs: readonly TreePair[], folder: string): FileChange[][] {
  if (pairs.length === 0) return []
  const empty = emptyTree(pairs[0]?.after ?? '')
  const input = pairs.map(({before = empty, after}) => `${before} ${after}\n`).join('')
  const options = ['--stdin', '-r', '-z', '--raw', '--no-abbrev', RENAMED, MOST_COMPARED]
  const harmless = ['--no-ext-diff', '--no-textconv', '--ignore-submodules=all']
  const {isDone, output, complaint} = askGit(['diff-tree', ...options, ...harmless], input, folder)
  if (!isDone) throw new GitError(`Cannot compare the files of the history: ${complaint}${PARTIAL}`)
  return readLists(output, pairs, empty)
}

/** The hash of a tree without files, which git knows without having it. */
function emptyTree(like: string): string {
  return like.length === 64
    ? '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321'
    : '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
}

/** Git says which trees it compares on a line, and then an entry for each file; each part of an entry ends at a NUL. */
function readLists(output: Buffer, pairs: readonly TreePair[], empty: string): FileChange[][] {
  let at = 0
  const until = (end: number): Buffer => {
    const to = output.indexOf(end, at)
    if (to === -1) throw new GitError('Cannot compare the files of the history: the answer of git is cut')
    const part = output.subarray(at, to)
    at = to + 1
    return part
  }
  return pairs.map(({before = empty, after}) => {
    const line = until(0x0a).toString('latin1')
    if (line !== `${before} ${after}`)
      throw new GitError(`Cannot compare the files of the history: unexpected \`${line}\` from git`)
    const changes: FileChange[] = []
    while (output[at] === 0x3a) changes.push(...readEntry(() => until(0)))
    return changes
  })
}

/** An entry: `:<mode> <mode> <hash> <hash> <status>`, the path, and of a rename or copy the new path too. */
function readEntry(next: () => Buffer): FileChange[] {
  const [oldMode = '', mode = '', oldBlob = '', blob = '', letter = ''] = next().toString('latin1').split(' ')
  const status = STATUSES[letter.charAt(0)] ?? 'modified'
  const oldPath = pathName(next())
  const path = status === 'renamed' || status === 'copied' ? pathName(next()) : oldPath
  const before = isFile(oldMode.slice(1)) ? {path: oldPath, blob: oldBlob} : undefined
  const after = isFile(mode) ? {path, blob} : undefined
  if (before && after) return before.path === path && before.blob === blob ? [] : [{status, before, after}]
  if (after) return [{status: 'added', before, after}]
  return before && status !== 'copied' ? [{status: 'removed', before, after}] : []
}

function isFile(mode: string): boolean {
  return mode.startsWith('100')
}
