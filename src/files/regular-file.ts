import {closeSync, constants, fstatSync, openSync, readFileSync, type Stats, statSync} from 'node:fs'
import {FileError} from './file-error.ts'
import {isSystemError, reasonOf} from './reason.ts'
import type {Refusal} from './refusal.ts'

/** What is read of a file: its bytes, or why there are none. */
export type ReadResult = {bytes: Buffer; refusal?: undefined} | {bytes?: undefined; refusal: Refusal}

/**
 * Reads a file, links followed. What is not a regular file is refused before it is opened: reading a pipe waits, and a
 * device may never end.
 * @param most bytes that it may have
 */
export function readRegular(path: string, most: number): ReadResult {
  try {
    const refusal = refusalOfStats(statSync(path), most)
    if (refusal) return {refusal}
    // Without blocking, since it may have become a pipe since.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const changed = refusalOfStats(fstatSync(file), most)
      return changed ? {refusal: changed} : {bytes: readFileSync(file)}
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (!isSystemError(error)) throw error
    return {refusal: {kind: 'unreadable', code: error.code ?? 'EIO', reason: reasonOf(error)}}
  }
}

/** Why a file of these facts is not read; undefined for a regular file of at most so many bytes. */
export function refusalOfStats(stats: Stats, most: number): Refusal | undefined {
  if (!stats.isFile()) return {kind: 'special', what: kindOf(stats)}
  return stats.size > most ? {kind: 'too-large', size: stats.size, most} : undefined
}

/** What something is that is not a regular file. */
export function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'folder'
  if (stats.isFIFO()) return 'pipe'
  return stats.isSocket() ? 'socket' : 'device'
}

/** What a reader takes. */
export interface Expected {
  /** What the file should be: `a markdown file`. */
  what: string
  /** Largest size in bytes. */
  most: number
}

const MEGABYTE = 1024 * 1024

/**
 * The bytes of a file that a command cannot do without.
 * @throws {FileError} for a missing file, another thing than a file, or one that is too large
 */
export function readRegularFile(path: string, {what, most}: Expected): Buffer {
  const {bytes, refusal} = readRegular(path, most)
  if (bytes) return bytes
  switch (refusal.kind) {
    case 'special':
      throw new FileError(`Unexpected ${refusal.what} \`${path}\`, expected ${what}`)
    case 'too-large':
      throw new FileError(
        `Unexpected size of \`${path}\`: ${Math.ceil(refusal.size / MEGABYTE)} MB, expected at most ${most / MEGABYTE} MB`,
      )
    case 'unreadable':
      throw new FileError(
        ['ENOENT', 'ENOTDIR'].includes(refusal.code)
          ? `Cannot find \`${path}\`, expected ${what}`
          : `Cannot read \`${path}\`: ${refusal.reason}`,
      )
    default:
      throw new FileError(`Cannot read \`${path}\``)
  }
}
