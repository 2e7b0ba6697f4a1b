import {existsSync, lstatSync, realpathSync} from 'node:fs'
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import {FileRefusal} from './file-refusal.ts'
import {isSystemError} from './reason.ts'

/** A file where it really is, links followed. */
export interface Target {
  /** Absolute path without links; the file itself may be missing. */
  path: string
  /** The folder that holds everything that belongs with it, absolute and without links. */
  root: string
}

/**
 * Follows a path to its file, which has to be within the path's root: a link in a repository that somebody else wrote
 * leads nowhere else.
 * @param within the working folder
 * @throws {FileRefusal} with the reason only, for a link that leads out, or to nothing
 */
export function findTarget(path: string, within = '.'): Target {
  const absolute = resolve(path)
  const root = realPath(rootOf(absolute, within))
  const real = realPath(absolute)
  if (!isInside(real, root))
    throw new FileRefusal(`a link leads out of \`${root}\`, to \`${real}\`; put a file in its place`)
  return {path: real, root}
}

/**
 * A path that a user typed for an output. Outside the root of the working folder nobody else has put links, so that
 * they are followed wherever they lead.
 */
export function typedPath(path: string): string {
  const absolute = resolve(path)
  return isInside(absolute, workingRoot('.')) || !existsSync(absolute) ? path : realpathSync(absolute)
}

/**
 * The root of a path as it is written: that of the working folder, where the path is in it, else the git repository around
 * the path, else its folder. The order matters: a linked folder with a `.git` of its own must not become a root.
 */
function rootOf(absolute: string, within: string): string {
  const root = workingRoot(within)
  return isInside(absolute, root) ? root : (repositoryAround(dirname(absolute)) ?? dirname(absolute))
}

function workingRoot(within: string): string {
  return repositoryAround(resolve(within)) ?? resolve(within)
}

/** The folder of the git repository around a folder; `.git` is a file in worktrees and submodules. */
function repositoryAround(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (at === dirname(at)) return undefined
  }
}

/** Whether a path is a folder's, or the folder; both absolute. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** The path without links; what is missing at its end is taken as written. */
function realPath(absolute: string): string {
  try {
    return realpathSync(absolute)
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'ENOENT') throw error
    if (lstatSync(absolute, {throwIfNoEntry: false})?.isSymbolicLink())
      throw new FileRefusal(`\`${absolute}\` is a link to nothing`)
    return join(realPath(dirname(absolute)), basename(absolute))
  }
}
