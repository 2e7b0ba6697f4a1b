import {existsSync, mkdirSync, renameSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {FileError} from '../files/file-error.ts'
import {changeFileIn} from '../files/replace-file.ts'
import type {Workspace} from '../files/workspace.ts'
import {
  folderOf,
  parseJson,
  readIfThere,
  readVersions,
  realPath,
  SIDEBARS,
  sidebarsOf,
  toJson,
  VERSIONS,
} from './kept.ts'
import {isName} from './name.ts'
import {RECORD} from './record.ts'

/** What becomes of the versions that are kept. */
export interface Change {
  /** Folders in the workspace that become versions, by the names of these; none of them is there. */
  added: ReadonlyMap<string, string>
  /** The same for versions of which older copies are there. */
  replaced: ReadonlyMap<string, string>
  /** Names of versions that go. */
  removed: readonly string[]
  /** Names of all versions that are kept then, newest first. */
  list: readonly string[]
  /** Text of the record of those that git made; undefined leaves the record as it is. */
  record?: string
}

/** What a change does, written down before it begins, so that whatever is left of it can be undone or brought to its end. */
interface Plan {
  added: string[]
  replaced: string[]
  removed: string[]
  /** Text of the list before the change, while copies are being exchanged, and after it. */
  list: {before: string | null; during: string | null; after: string}
  /** Text of the record before the change. */
  record: string | null
}

/**
 * Changes the versions that are kept, all of them or none, however the process ends. The list of versions is written last:
 * until then the site has none of what is new; and it names no version while its folder is being exchanged.
 */
export function changeVersions(workspace: Workspace, change: Change): void {
  const {added, replaced, record} = change
  const plan = planOf(change)
  write(workspace, planFile(workspace), toJson(plan))
  try {
    if (replaced.size > 0) write(workspace, VERSIONS, plan.list.during)
    for (const name of replaced.keys())
      if (existsSync(realPath(folderOf(name))))
        renameSync(realPath(folderOf(name)), olderCopy(workspace, name))
    for (const [name, tree] of [...added, ...replaced]) {
      const folder = realPath(folderOf(name))
      mkdirSync(dirname(folder), {recursive: true})
      renameSync(tree, folder)
      write(workspace, sidebarsOf(name), SIDEBARS)
    }
    if (record !== undefined) write(workspace, RECORD, record)
    write(workspace, VERSIONS, plan.list.after)
  } finally {
    settle(workspace)
  }
}

/** Undoes what is left of a change that did not come to its end, and ends one that nearly did. */
export function settle(workspace: Workspace): void {
  const plan = readPlan(workspace)
  if (!plan) return
  if (textOf(VERSIONS) === plan.list.after) finish(workspace, plan)
  else undo(workspace, plan)
  rmSync(planFile(workspace))
}

/**
 * Refuses to make a version where its folder is taken by something that nobody lists.
 * @throws {FileError} also for folders that lead out of the repository
 */
export function refuseTaken(name: string): void {
  const folder = folderOf(name)
  // Said before anything is made.
  realPath(sidebarsOf(name))
  if (existsSync(realPath(folder)))
    throw new FileError(
      `Unexpected folder \`${folder}\` of a version that ${VERSIONS} does not list; delete it, or list it`,
    )
}

function planOf({added, replaced, removed, list}: Change): Plan {
  const before = textOf(VERSIONS)
  const unlisted = readVersions().filter((name) => !replaced.has(name))
  return {
    added: [...added.keys()],
    replaced: [...replaced.keys()],
    removed: [...removed],
    list: {before, during: before === null ? null : toJson(unlisted), after: toJson(list)},
    record: textOf(RECORD),
  }
}

function finish(workspace: Workspace, {removed, replaced}: Plan): void {
  for (const name of removed) remove(name)
  for (const name of replaced) rmSync(olderCopy(workspace, name), {recursive: true, force: true})
}

function undo(workspace: Workspace, {added, replaced, list, record}: Plan): void {
  const listed = readVersions()
  for (const name of added) if (!listed.includes(name)) remove(name)
  for (const name of replaced) {
    const older = olderCopy(workspace, name)
    if (!existsSync(older)) continue
    rmSync(realPath(folderOf(name)), {recursive: true, force: true})
    renameSync(older, realPath(folderOf(name)))
  }
  write(workspace, RECORD, record)
  // What somebody has listed since is left as it is.
  if (textOf(VERSIONS) === list.during) write(workspace, VERSIONS, list.before)
}

function remove(name: string): void {
  for (const path of [folderOf(name), sidebarsOf(name)])
    rmSync(realPath(path), {recursive: true, force: true})
}

/** Writes a file where its text differs; null for none. */
function write(workspace: Workspace, path: string, text: string | null): void {
  if (textOf(path) === text) return
  if (text === null) rmSync(realPath(path))
  else changeFileIn(workspace, path, () => text)
}

function textOf(path: string): string | null {
  return readIfThere(path, 'a file of text') ?? null
}

function planFile({folder}: Workspace): string {
  return join(folder, 'versions.json')
}

function olderCopy({folder}: Workspace, name: string): string {
  return join(folder, `version-${name}`)
}

/** The plan of a change that has begun. Somebody else may have written it: its names become paths. */
function readPlan(workspace: Workspace): Plan | undefined {
  const text = textOf(planFile(workspace))
  if (text === null) return undefined
  const plan = parseJson(text) as Plan
  const names = [plan?.added, plan?.replaced, plan?.removed]
  if (!names.every((each) => Array.isArray(each) && each.every(isName)) || typeof plan.list !== 'object')
    throw new FileError(`Unexpected content of \`${planFile(workspace)}\`; delete it`)
  return plan
}
