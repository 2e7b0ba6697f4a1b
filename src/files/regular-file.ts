import {closeSync, constants, fstatSync, openSync, readFileSync, type Stats, statSync} from 'node:fs'
import {FileRefusal} from './file-refusal.ts'
import {isSystemError, reasonOf} from './reason.ts'

const MEGABYTE = 1024 * 1024

/** What a reader takes. */
export interface Expected {
  /** What the file should be: `a markdown file`. */
  what: string
  /** Largest size in bytes. */
  most: number
}

/**
 * Reads a file's bytes. What is no regular file is refused before it is opened: reading a pipe waits, and a device may
 * never end.
 * @throws {FileRefusal} for a missing file, another thing than a file, or one that is too large
 */
export function readRegularFile(path: string, expected: Expected): Buffer {
  try {
    refuse(statSync(path), path, expected)
    // Without blocking, since it may have become a pipe since.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      refuse(fstatSync(file), path, expected)
      return readFileSync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (!isSystemError(error)) throw error
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      throw new FileRefusal(`Cannot find \`${path}\`, expected ${expected.what}`)
    throw new FileRefusal(`Cannot read \`${path}\`: ${reasonOf(error)}`)
  }
}

function refuse(stats: Stats, path: string, {what, most}: Expected): void {
  if (!stats.isFile()) throw new FileRefusal(`Unexpected ${kindOf(stats)} \`${path}\`, expected ${what}`)
  if (stats.size > most)
    throw new FileRefusal(
      `Unexpected size of \`${path}\`: ${Math.ceil(stats.size / MEGABYTE)} MB, expected at most ${most / MEGABYTE} MB`,
    )
}

/** What something is that is no regular file. */
export function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'folder'
  if (stats.isFIFO()) return 'pipe'
  return stats.isSocket() ? 'socket' : 'device'
}
