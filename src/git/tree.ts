import {MOST_BYTES} from '../files/budgets.ts'
import {askGit, GitError} from './git.ts'
import {GitObjects} from './objects.ts'
import type {NamedCommit} from './refs.ts'

/** A file of a commit. */
export interface TreeFile {
  /** Below the repository's top folder. */
  path: string
  kind: 'file' | 'link' | 'submodule'
  oid: string
  /** In bytes. */
  size: number
}

const KINDS: Readonly<Record<string, TreeFile['kind']>> = {'120000': 'link', '160000': 'submodule'}

/**
 * All files of a commit whose paths a checkout would take; of a tree by its hash, with paths below it.
 * @throws {GitError} if a partial clone does not have them
 */
export function listTree(named: NamedCommit): TreeFile[] {
  const {isDone, output, complaint} = askGit([...['ls-tree', '-r', '-z', '-l', '--full-tree'], named.commit])
  if (!isDone) throw missing(named, complaint)
  const entries = output.toString('utf8').split('\0').slice(0, -1)
  return entries.map((entry) => readEntry(entry, named)).filter(({path}) => isSafe(path))
}

/** Git says `BAD` for the size of what it does not have. */
function readEntry(entry: string, named: NamedCommit): TreeFile {
  const [, mode, oid, size, path] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(entry) ?? []
  if (mode === undefined || oid === undefined || path === undefined)
    throw missing(named, `it has no ${/[0-9a-f]{40,}/.exec(entry)?.[0]}`)
  return {path, kind: KINDS[mode] ?? 'file', oid, size: Number(size) || 0}
}

/** What no file is called: git's own folder, and on Windows names with what separates folders, drives and streams. */
const NO_NAME = process.platform === 'win32' ? /^(?:\.{0,2}|\.git)$|[\\:]/i : /^(?:\.{0,2}|\.git)$/i

/** Git refuses to make such a tree, but not to read one that something else made. */
function isSafe(path: string): boolean {
  return path.split('/').every((name) => !NO_NAME.test(name))
}

/** Bytes of contents that are held at once. */
const MOST_AT_ONCE = 32 * 1024 * 1024

/**
 * The contents of files, as git keeps them: no filter of the repository runs. Of files too large to be read by anybody,
 * only the size counts, and they are left out.
 * @param most bytes that a file may have
 * @throws {GitError} if a partial clone does not have them
 */
export async function* readBlobs(
  files: readonly TreeFile[],
  named: NamedCommit,
  most: number = MOST_BYTES.document,
): AsyncGenerator<[TreeFile, Buffer]> {
  const objects = new GitObjects('.')
  const read = async (file: TreeFile): Promise<[TreeFile, Buffer]> => {
    const bytes = (await objects.read(file.oid))?.bytes
    if (!bytes) throw missing(named, `it has no ${file.oid}`)
    return [file, bytes]
  }
  try {
    const wanted = files.filter(({kind, size}) => kind !== 'submodule' && size <= most)
    for (const batch of batchesOf(wanted)) yield* await Promise.all(batch.map(read))
  } finally {
    objects.close()
  }
}

function* batchesOf(files: readonly TreeFile[]): Generator<TreeFile[]> {
  let [batch, bytes]: [TreeFile[], number] = [[], 0]
  for (const file of files) {
    batch.push(file)
    bytes += file.size
    if (bytes < MOST_AT_ONCE) continue
    yield batch
    ;[batch, bytes] = [[], 0]
  }
  yield batch
}

function missing({ref}: NamedCommit, complaint: string): GitError {
  return new GitError(
    `Cannot read the files of \`${ref}\` in this clone (${complaint}). If it is a partial clone, fetch them first: git fetch --refetch --no-filter`,
  )
}
