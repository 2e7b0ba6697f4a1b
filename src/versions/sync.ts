import {existsSync} from 'node:fs'
import {findTarget} from '../files/target.ts'
import {type Workspace, whileInWorkspace} from '../files/workspace.ts'
import {GitError} from '../git/git.ts'
import {firstNames} from './addresses.ts'
import {arrange, listOf} from './arrange.ts'
import {type Asked, findCandidates, type LeftOut} from './candidates.ts'
import {changeVersions, refuseTaken, settle} from './change.ts'
import {refuseSelf} from './cut.ts'
import {dateCandidates, pathInRepository, refuseToForget} from './documents-tree.ts'
import {folderOf, readVersions, realPath, toJson} from './kept.ts'
import {type RecordedVersion, readRecord, recordText} from './record.ts'
import {treeOf, type Unwritten, type VersionTree, writeTree} from './write-tree.ts'

/** What is made of git, and how. */
export interface SyncOptions extends Asked {
  /** Folder of the documents, from the working folder. */
  docs: string
  /** How many versions git makes at most; undefined for all. */
  limit: number | undefined
  /** Whether only to say what would be done. */
  isDry: boolean
  onProgress?(done: number, total: number): void
}

/** A version, and what becomes of it. */
export interface SyncedVersion extends RecordedVersion {
  state: 'new' | 'changed' | 'kept'
  /** How many files it has; undefined for one that is left as it was. */
  files: number | undefined
  /** What of its files it lacks. */
  unwritten: Unwritten[]
}

/** What was done, or would be. */
export interface Synced {
  /** Those of git, newest first. */
  versions: SyncedVersion[]
  /** Names of those that git made and nothing asks for any more. */
  removed: string[]
  /** Names of those that were cut by hand. */
  byHand: string[]
  leftOut: LeftOut[]
  /** Whether anything is written. */
  isChange: boolean
}

/** What there is to do. */
interface Work extends Synced {
  /** The files of versions that are new or changed, by the names of these. */
  trees: ReadonlyMap<string, VersionTree>
  /** Names of all versions that are kept then, newest first. */
  list: string[]
}

/**
 * Makes the versions of the documents that git has. Nothing is checked out: neither the work tree nor the index changes,
 * besides the versions. What is as it should be is left alone, to the byte.
 * @throws {GitError | FileError} where that cannot be done; then everything is as before
 */
export async function syncVersions(options: SyncOptions): Promise<Synced> {
  const path = pathInRepository(options.docs)
  const {candidates, leftOut} = findCandidates(options)
  const found = dateCandidates(candidates, path)
  const git = {dated: found.dated, leftOut: [...leftOut, ...found.leftOut]}
  if (options.isDry) return plan(git, options)
  return whileInWorkspace(findTarget('.').root, async (workspace) => {
    settle(workspace)
    const work = plan(git, options)
    if (work.isChange) await carryOut(work, workspace, options)
    return work
  })
}

function plan(
  git: ReturnType<typeof dateCandidates>,
  {docs, limit}: Pick<SyncOptions, 'docs' | 'limit'>,
): Work {
  const listed = readVersions()
  const record = readRecord()
  const byHand = listed.filter((name) => !record.some((each) => each.name === name))
  const arranged = arrange(git.dated, {limit, byHand, firstNames: firstNames(docs)})
  const leftOut = [...git.leftOut, ...arranged.leftOut]
  if (arranged.versions.length === 0) throw new GitError(nothing(leftOut))
  const trees = new Map<string, VersionTree>()
  const versions = arranged.versions.map((version): SyncedVersion => {
    const {name, tree} = version
    const before = record.find((each) => each.name === name)
    const isThere = listed.includes(name) && existsSync(realPath(folderOf(name)))
    if (isThere && before?.tree === tree) return {...version, state: 'kept', files: undefined, unwritten: []}
    refuseSelf(name, docs)
    if (!before) refuseTaken(name)
    const content = treeOf(version)
    const {files, unwritten} = content
    trees.set(name, content)
    return {...version, state: before ? 'changed' : 'new', files: files.length, unwritten}
  })
  const names = versions.map(({name}) => name)
  const removed = record.map(({name}) => name).filter((name) => !names.includes(name))
  refuseToForget(removed)
  const stay = listed.filter((name) => !removed.includes(name))
  const list = listOf(stay, names)
  const isChange =
    trees.size > 0 || toJson(list) !== toJson(listed) || recordText(versions) !== recordText(record)
  return {versions, removed, byHand, leftOut, isChange, trees, list}
}

function nothing(leftOut: readonly LeftOut[]): string {
  const [first] = leftOut
  const why = first ? `; of ${leftOut.length} left out, the first is \`${first.ref}\`: ${first.reason}` : ''
  return `Cannot find a version in git${why}`
}

async function carryOut(work: Work, workspace: Workspace, {onProgress}: SyncOptions): Promise<void> {
  const {versions, trees, removed, list} = work
  const total = [...trees.values()].reduce((sum, {files}) => sum + files.length, 0)
  let done = 0
  const [added, replaced] = [new Map<string, string>(), new Map<string, string>()]
  for (const version of versions) {
    const tree = trees.get(version.name)
    if (!tree) continue
    const folder = workspace.path(`tree-${version.name}`)
    const pointers = await writeTree(version, tree, folder, () => onProgress?.(++done, total))
    version.unwritten.push(...pointers)
    version.files = tree.files.length - pointers.length
    const folders = version.state === 'new' ? added : replaced
    folders.set(version.name, folder)
  }
  changeVersions(workspace, {added, replaced, removed, list, record: recordText(versions)})
}
