import {statSync} from 'node:fs'
import {isSystemError} from './reason.ts'

/** Whether a path leads to a folder, links followed; a link to nothing, or round in a circle, does not. */
export function isFolder(path: string): boolean {
  return quietly(() => statSync(path, {throwIfNoEntry: false}))?.isDirectory() ?? false
}

/** What changes whenever a file does, links followed; empty where there is none, and where a link leads nowhere. */
export function signature(path: string): string {
  const stats = quietly(() => statSync(path, {bigint: true, throwIfNoEntry: false}))
  return stats ? [stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ') : ''
}

/** What the system says of a path; undefined where it cannot say anything, and the reader of the file says why. */
function quietly<Stats>(read: () => Stats): Stats | undefined {
  try {
    return read()
  } catch (error) {
    if (!isSystemError(error)) throw error
    return undefined
  }
}
