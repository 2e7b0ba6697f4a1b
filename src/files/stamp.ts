import {statSync} from 'node:fs'
import {isSystemError} from './reason.ts'

/**
 * How old a change has to be, in milliseconds, for the times of a file to tell it from the next one: some file systems
 * count in steps of two seconds.
 */
const SETTLED = 3000

/**
 * What a file has only while its content is the same: where it is kept, its size, and when it was changed. Nobody sets the
 * second of its times, so that a copy or a checkout of another file in its place has another stamp. Undefined for a file
 * that was changed just now, since a further change could leave its times as they are, and for what is no file.
 */
export function stampOf(path: string): string | undefined {
  try {
    const stats = statSync(path)
    const {dev, ino, size, mtimeMs, ctimeMs} = stats
    if (!stats.isFile() || Math.max(mtimeMs, ctimeMs) > Date.now() - SETTLED) return undefined
    return [dev, ino, size, mtimeMs, ctimeMs].join(' ')
  } catch (error) {
    if (!isSystemError(error)) throw error
    return undefined
  }
}
