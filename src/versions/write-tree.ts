import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {MOST_BYTES} from '../files/budgets.ts'
import {listTree, readBlobs, type TreeFile} from '../git/tree.ts'
import type {RecordedVersion} from './record.ts'

/** Files of a tree that a version does not get. */
export interface Unwritten {
  path: string
  /** What it is, in words. */
  what: string
}

/** The files of a version as git has them. */
export interface VersionTree {
  /** Those that it gets. */
  files: TreeFile[]
  unwritten: Unwritten[]
}

/** How what git keeps of a file begins whose content is kept elsewhere, in LFS. */
const POINTER = Buffer.from('version https://git-lfs.github.com/spec/')

/** Bytes that such a file has at most. */
const POINTER_SIZE = 1024

/**
 * The files of a version. Links are left out: where they led in the work tree, nothing of the version is; so are submodules,
 * which git does not have here.
 */
export function treeOf(version: Pick<RecordedVersion, 'name' | 'tree'>): VersionTree {
  const all = listTree(named(version))
  const what = (file: TreeFile) => describe(file)
  return {
    files: all.filter((file) => what(file) === undefined),
    unwritten: all
      .flatMap((file) => ({path: file.path, what: what(file) ?? ''}))
      .filter((each) => each.what !== ''),
  }
}

/**
 * Writes the files of a version to a new folder, as git keeps them: no filter, hook or checkout runs.
 * @param folder absolute; is made
 * @returns the files that are kept in LFS, and so not here
 */
export async function writeTree(
  version: Pick<RecordedVersion, 'name' | 'tree'>,
  {files}: VersionTree,
  folder: string,
  onFile: () => void,
): Promise<Unwritten[]> {
  const pointers: Unwritten[] = []
  mkdirSync(folder)
  for await (const [{path, size}, bytes] of readBlobs(files, named(version), MOST_BYTES.asset)) {
    onFile()
    if (size <= POINTER_SIZE && bytes.subarray(0, POINTER.length).equals(POINTER)) {
      pointers.push({path, what: 'a file in LFS'})
      continue
    }
    const target = join(folder, path)
    mkdirSync(dirname(target), {recursive: true})
    writeFileSync(target, bytes, {flag: 'wx'})
  }
  return pointers
}

/** What keeps a file from being a part of a version; undefined for nothing. */
function describe({kind, size}: TreeFile): string | undefined {
  if (kind === 'link') return 'a symbolic link'
  if (kind === 'submodule') return 'a submodule'
  return size > MOST_BYTES.asset ? `a file of more than ${MOST_BYTES.asset / 1024 / 1024} MB` : undefined
}

function named({name, tree}: Pick<RecordedVersion, 'name' | 'tree'>) {
  return {ref: name, commit: tree}
}
