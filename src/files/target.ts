import {existsSync, lstatSync, realpathSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import {repositoryAround} from './boundary.ts'
import {FileError} from './file-error.ts'
import {isBelow} from './inside.ts'
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
 * @throws {FileError} with the reason only, for a link that leads out, or to nothing
 */
export function findTarget(path: string, within = '.'): Target {
  const absolute = resolve(path)
  const root = existingPath(rootOf(absolute, within))
  const real = existingPath(absolute)
  if (!isBelow(real, root))
    throw new FileError(`a link leads out of \`${root}\`, to \`${real}\`; put a file in its place`)
  return {path: real, root}
}

/**
 * A path that a user typed for an output. Outside the root of the working folder nobody else has put links, so that
 * they are followed wherever they lead.
 */
export function typedPath(path: string): string {
  const absolute = resolve(path)
  return isBelow(absolute, workingRoot('.')) || !existsSync(absolute) ? path : realpathSync(absolute)
}

/**
 * The root of a path as it is written: that of the working folder, where the path is in it, else the git repository around
 * the path, else its folder. The order matters: a linked folder with a `.git` of its own must not become a root.
 */
function rootOf(absolute: string, within: string): string {
  const root = workingRoot(within)
  return isBelow(absolute, root) ? root : (repositoryAround(dirname(absolute)) ?? dirname(absolute))
}

function workingRoot(within: string): string {
  return repositoryAround(resolve(within)) ?? resolve(within)
}

/** The path without links; what is missing at its end is taken as written. */
function existingPath(absolute: string): string {
  try {
    return realpathSync(absolute)
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'ENOENT') throw error
    if (lstatSync(absolute, {throwIfNoEntry: false})?.isSymbolicLink())
      throw new FileError(`\`${absolute}\` is a link to nothing`)
    return join(existingPath(dirname(absolute)), basename(absolute))
  }
}
