import {closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats, statSync} from 'node:fs'
import {isInside, realPath} from './inside.ts'
import type {Refusal} from './refusal.ts'

/** What is read of a file: its bytes, or why there are none. */
export type ReadResult = {bytes: Buffer; refusal?: undefined} | {bytes?: undefined; refusal: Refusal}

/**
 * Reads a regular file whose real path is in one of some folders. Opening blocks on nothing: a pipe, a device or a
 * folder of that name is refused before a byte of it is asked for.
 * @param most bytes that the file may have
 */
export function readInside(path: string, roots: readonly string[], most: number): ReadResult {
  const real = realPath(path)
  if (real === undefined) return {refusal: {kind: 'unreadable', code: codeOfMissing(path)}}
  if (!isInside(real, roots)) return {refusal: {kind: 'outside'}}
  try {
    return readRegular(real, most)
  } catch (error) {
    return {refusal: {kind: 'unreadable', code: codeOf(error)}}
  }
}

/** Why something at a path is not a regular file that may be read; undefined where it is one. Nothing is opened. */
export function refusalOf(path: string, roots: readonly string[]): Refusal | undefined {
  const real = realPath(path)
  if (real === undefined) return {kind: 'unreadable', code: codeOfMissing(path)}
  if (!isInside(real, roots)) return {kind: 'outside'}
  const stats = lstatSync(real, {throwIfNoEntry: false})
  if (!stats) return {kind: 'unreadable', code: 'ENOENT'}
  return stats.isFile() ? undefined : {kind: 'special', what: whatIs(stats)}
}

function readRegular(real: string, most: number): ReadResult {
  // A pipe must not wait for a writer, and a link that took the file's place meanwhile must not be followed.
  const file = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0))
  try {
    const stats = fstatSync(file)
    if (!stats.isFile()) return {refusal: {kind: 'special', what: whatIs(stats)}}
    if (stats.size > most) return {refusal: {kind: 'too-large', size: stats.size, most}}
    return {bytes: readAll(file, stats.size)}
  } finally {
    closeSync(file)
  }
}

/** As many bytes as the file had when it was opened; fewer where it shrinks meanwhile. */
function readAll(file: number, size: number): Buffer {
  const bytes = Buffer.alloc(size)
  let done = 0
  while (done < size) {
    const read = readSync(file, bytes, done, size - done, done)
    if (read === 0) break
    done += read
  }
  return bytes.subarray(0, done)
}

function whatIs(stats: Stats): string {
  if (stats.isDirectory()) return 'folder'
  if (stats.isFIFO()) return 'named pipe'
  if (stats.isSocket()) return 'socket'
  return 'device'
}

/** Of something that has no real path: what is missing may be what a link leads to. */
function codeOfMissing(path: string): string {
  try {
    statSync(path)
    return 'ENOENT'
  } catch (error) {
    return codeOf(error)
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'EIO'
}
