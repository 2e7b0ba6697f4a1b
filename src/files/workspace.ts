import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {dirname, join} from 'node:path'
import {FileError} from './file-error.ts'
import {lifeOf, nameOfProcess, processOf} from './process-name.ts'
import {isSystemError} from './reason.ts'

/** For how long somebody is waited for, in milliseconds. */
export interface Patience {
  /** A process that runs; then the message says who it is. */
  running: number
  /** A process of which nobody can say whether it runs, such as another container's; then its place is taken. */
  unsure: number
}

const PATIENCE: Patience = {running: 60_000, unsure: 10_000}

/** The folder in which a process prepares what it writes; while one has it, no other of the same root writes. */
export interface Workspace {
  /** Folder of all workspaces of the root: ignored by git, and kept as long as there is something in it. */
  folder: string
  /** A path for something temporary. When the process is killed, the next one in the workspace deletes it. */
  path(extension: string): string
}

const IGNORE = '.gitignore'

/** Path of the workspaces, below their root. */
export const WORKSPACES = join('.proofbook', 'tmp')

/**
 * Does something in the workspace of a root, after everybody else who is in it. Nothing is left of it.
 *
 * The workspace is a folder `lock` that holds a file with the name of its process. It is taken by renaming a prepared
 * folder to `lock`, which fails while one is there that holds anything, and is left by deleting what has the process's
 * name. Names are unique, so that everybody may delete those of a process that has ended, at any time: a newcomer's have
 * another name. Hence the kill of a process blocks nobody, and two that see it at once do not get in each other's way.
 * @throws {FileError} if a process that runs does not leave it
 */
export function inWorkspace<Result>(
  root: string,
  work: (workspace: Workspace) => Result,
  patience = PATIENCE,
): Result {
  const {folder, name, workspace} = workspaceOf(root)
  try {
    enter(folder, name, patience)
    return work(workspace)
  } finally {
    leave(folder, name)
  }
}

/** The same for something that takes its time; a process does one such thing after another. */
export async function whileInWorkspace<Result>(
  root: string,
  work: (workspace: Workspace) => Promise<Result>,
): Promise<Result> {
  const {folder, name, workspace} = workspaceOf(root)
  try {
    enter(folder, name, PATIENCE)
    return await work(workspace)
  } finally {
    leave(folder, name)
  }
}

function workspaceOf(root: string): {folder: string; name: string; workspace: Workspace} {
  const folder = join(root, WORKSPACES)
  const name = nameOfProcess()
  refuseOthers(folder)
  return {
    folder,
    name,
    workspace: {folder, path: (extension) => join(folder, 'lock', `${name}.${extension}`)},
  }
}

/** Deletes what killed processes left in the workspace of a root. */
export function tidyWorkspace(root: string): void {
  const folder = join(root, WORKSPACES)
  // One that was killed when it had nearly left has left only the folder around it.
  if (!existsSync(folder)) {
    removeIfEmpty(dirname(folder))
    return
  }
  try {
    inWorkspace(root, () => {})
  } catch {
    // Anyone who writes next says so; here nothing was asked for.
  }
}

function enter(folder: string, name: string, patience: Patience): void {
  const lock = join(folder, 'lock')
  let before: string[] = []
  let since = performance.now()
  while (!take(folder, name)) {
    const holders = namesIn(lock)
    if (holders.some((holder) => !before.includes(holder))) since = performance.now()
    before = holders
    const waited = performance.now() - since
    if (evict(lock, holders, waited > patience.unsure)) continue
    const isKnown = holders.some((holder) => processOf(holder) !== undefined)
    if (waited > (isKnown ? patience.running : patience.unsure))
      throw new FileError(describeHolder(lock, holders[0], waited))
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
  }
  hide(folder)
  // What somebody prepares is prepared again where it is gone.
  for (const other of namesIn(folder))
    if (processOf(other) !== undefined && lifeOf(other) !== 'runs')
      rmSync(join(folder, other), {recursive: true, force: true})
}

/** Takes the workspace, if nobody has it. */
function take(folder: string, name: string): boolean {
  const claim = join(folder, name)
  const lock = join(folder, 'lock')
  try {
    mkdirSync(claim, {recursive: true})
    hide(folder)
    writeFileSync(join(claim, name), '')
  } catch (error) {
    // Anyone who left last has deleted the folders in the meantime.
    if (isSystemError(error) && error.code === 'ENOENT') return false
    throw error
  }
  // POSIX renames to an empty folder as well; Windows needs it gone.
  removeIfEmpty(lock)
  try {
    renameSync(claim, lock)
    return true
  } catch (error) {
    const held = ['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOENT']
    if (isSystemError(error) && held.includes(error.code!)) return false
    throw error
  }
}

/**
 * Deletes from a workspace what has the name of a process that has ended.
 * @param unsureToo also what has the name of a process of which nobody can say whether it runs
 * @returns whether there was something to delete
 */
function evict(lock: string, holders: string[], unsureToo: boolean): boolean {
  const gone = holders.filter((holder) => {
    const life = lifeOf(holder)
    return life === 'ended' || (life === 'unsure' && unsureToo && processOf(holder) !== undefined)
  })
  deleteAll(lock, gone)
  return gone.length > 0
}

function describeHolder(lock: string, holder: string | undefined, waited: number): string {
  const pid = processOf(holder ?? '')
  const seconds = Math.round(waited / 1000)
  if (pid !== undefined)
    return `process ${pid} has been writing for ${seconds} s; wait until it ends, or end it`
  return `unexpected \`${join(lock, holder ?? '')}\`, expected an empty folder; delete it`
}

/** The shortest name goes last: it is the process's own, and says until then whose the others are. */
function deleteAll(folder: string, names: string[]): void {
  for (const name of names.sort((a, b) => b.length - a.length))
    rmSync(join(folder, name), {recursive: true, force: true})
}

function leave(folder: string, name: string): void {
  const lock = join(folder, 'lock')
  deleteAll(
    lock,
    namesIn(lock).filter((each) => each.startsWith(name)),
  )
  removeIfEmpty(lock)
  deleteAll(folder, [name])
  if (namesIn(folder).every((each) => each === IGNORE)) rmSync(join(folder, IGNORE), {force: true})
  for (const each of [folder, dirname(folder)]) removeIfEmpty(each)
}

/** A link here would lead what is written, and what is deleted, to where it points. */
function refuseOthers(folder: string): void {
  for (const path of [dirname(folder), folder, join(folder, 'lock')]) {
    const stats = lstatSync(path, {throwIfNoEntry: false})
    if (stats && !stats.isDirectory())
      throw new FileError(
        `\`${path}\` is a ${stats.isSymbolicLink() ? 'link' : 'file'}, expected a folder for temporary files; delete it`,
      )
  }
}

/** Keeps git from seeing the folder. An entry of that name is not written, so that no link is followed. */
function hide(folder: string): void {
  try {
    writeFileSync(join(folder, IGNORE), '*\n', {flag: 'wx'})
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'EEXIST') throw error
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // It holds something, or is gone.
  }
}
