import {existsSync} from 'node:fs'
import {sep} from 'node:path'

/**
 * A path with forward slashes. A backslash becomes one only where it separates folders: elsewhere it is part of a name,
 * and with a slash in its place the path would be that of another file, perhaps of one outside the repository.
 */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}

/**
 * A path that a person wrote, with forward slashes. People write commands and configuration for all systems, so that a
 * backslash separates folders everywhere, unless something has just that name.
 */
export function writtenWithSlashes(path: string): string {
  return existsSync(path) ? withSlashes(path) : path.replaceAll('\\', '/')
}
