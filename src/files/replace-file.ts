import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import {dirname} from 'node:path'
import {ChangedMeanwhile, FileError} from './file-error.ts'
import {isSystemError, reasonOf} from './reason.ts'
import {kindOf} from './regular-file.ts'
import {findTarget, type Target} from './target.ts'
import {inWorkspace, tidyWorkspace, type Workspace} from './workspace.ts'

/**
 * Makes a file's new text; undefined leaves the file.
 * @param read what the file holds; undefined if there is none
 */
type Change = (read: () => Buffer | undefined) => string | undefined

/** How a file is written. */
export interface WriteOptions {
  /** The working folder: what lies in its root stays in it. */
  within?: string
  /** Whether folders that are missing on the way to it are made. */
  makeFolders?: boolean
}

/**
 * Changes a file at once: anyone who reads it meanwhile gets the old content or the new one, and of two processes that
 * change it at once the second gets what the first wrote. A link within the root is followed; mode and owner are kept.
 *
 * The new content is prepared in the workspace of the root, and renamed into its place. Where the root is another file
 * system than the file's folder, or is read-only, a workspace in that folder takes its place.
 * @throws {FileError} saying why nothing was written
 */
export function changeFile(path: string, change: Change, {within, makeFolders}: WriteOptions = {}): void {
  explain(path, () => {
    const target = findTarget(path, within)
    if (makeFolders) mkdirSync(dirname(target.path), {recursive: true})
    refuse(target.path)
    inWorkspaceFor(target, (workspace) => replace(target.path, change, workspace))
  })
}

/** The same as a step of something larger, in a workspace that its process has. */
export function changeFileIn(workspace: Workspace, path: string, change: Change): void {
  explain(path, () => {
    const target = findTarget(path)
    mkdirSync(dirname(target.path), {recursive: true})
    replace(target.path, change, workspace)
  })
}

/** Works in a workspace from which a rename leads to a target. */
function inWorkspaceFor(target: Target, work: (workspace: Workspace) => void): void {
  const folder = dirname(target.path)
  const isOneSystem = statSync(folder).dev === statSync(target.root).dev
  const [first, ...others] = isOneSystem ? workspacesOf(target) : [folder]
  try {
    inWorkspace(first!, work)
  } catch (error) {
    if (others[0] === undefined || !isOfThePlace(error)) throw error
    inWorkspace(others[0], work)
  }
}

/** Writes a text in place of whatever a file holds. */
export function replaceFile(path: string, text: string, options?: WriteOptions): void {
  changeFile(path, () => text, options)
}

/** Deletes what killed processes left where some files would be written; what stops that is said on writing. */
export function tidyAround(paths: readonly string[]): void {
  const oneOfFolder = new Map(paths.map((path) => [dirname(path), path]))
  const roots = new Set<string>()
  for (const path of oneOfFolder.values()) {
    try {
      for (const root of workspacesOf(findTarget(path))) roots.add(root)
    } catch {}
  }
  for (const root of roots) tidyWorkspace(root)
}

/** Where a file may be prepared, the best place first. */
function workspacesOf({root, path}: Target): string[] {
  return [...new Set([root, dirname(path)])]
}

/** Whether another workspace may do better: mounted folders are told apart only by trying. */
function isOfThePlace(error: unknown): boolean {
  return isSystemError(error) && ['EXDEV', 'EACCES', 'EPERM', 'EROFS'].includes(error.code!)
}

function replace(path: string, change: Change, workspace: Workspace): void {
  const stats = refuse(path)
  let seen: {bytes: Buffer | undefined} | undefined
  const text = change(() => {
    seen = {bytes: bytesOf(path)}
    return seen.bytes
  })
  if (text === undefined) return
  const temporary = workspace.path('text')
  writeWhole(temporary, text, stats)
  // An editor does not wait for its turn.
  if (seen && !isSame(seen.bytes, bytesOf(path))) throw new ChangedMeanwhile()
  renameSync(temporary, path)
}

function bytesOf(path: string): Buffer | undefined {
  return refuse(path) && readFileSync(path)
}

/** Refuses what a rename would replace and should not; undefined if there is no file. */
function refuse(path: string): Stats | undefined {
  const stats = statSync(path, {throwIfNoEntry: false})
  if (!stats) return undefined
  if (!stats.isFile()) throw new FileError(`it is a ${kindOf(stats)}, expected a file`)
  // A rename would replace a file that its owner has made read-only.
  accessSync(path, constants.W_OK)
  if (stats.nlink > 1)
    throw new FileError(
      `it has ${stats.nlink} names (hard links), and the others would keep the old text; put a copy in its place first`,
    )
  return stats
}

function isSame(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a && b ? a.equals(b) : a === b
}

/** @param like whose mode, and owner where that may be given, the file gets */
function writeWhole(path: string, text: string, like: Stats | undefined): void {
  const file = openSync(path, 'wx', like?.mode)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  if (!like) return
  if (process.getuid?.() === 0) chownSync(path, like.uid, like.gid)
  // The mode given on opening is less what the process masks.
  chmodSync(path, like.mode & 0o7777)
}

/** Puts what was asked for before the reason why it was not done. */
function explain(path: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    if (!(error instanceof FileError) && !isSystemError(error)) throw error
    const reason = isSystemError(error) ? reasonOf(error) : error.message
    const sentence = `Cannot write \`${path}\`: ${reason}`
    throw error instanceof ChangedMeanwhile ? new ChangedMeanwhile(sentence) : new FileError(sentence)
  }
}
