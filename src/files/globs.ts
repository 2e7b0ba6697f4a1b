import {posix} from 'node:path'
import picomatch from 'picomatch'

/** A glob, and the folder below which it matches, so that it means the same from every working folder. */
export interface Glob {
  folder: string
  pattern: string
  /** Where it is said, `file:line:column`; undefined if no file says it. */
  place?: string
  /** A folder whose paths are taken for those of another one, whose copy it is. */
  copy?: {of: string; at: string}
}

/** Whether some globs match a path. A glob matches whatever the case, hidden files too, and all that is below a match. */
export function globMatcher(globs: readonly Glob[]): (path: string) => boolean {
  const matchers = globs.map(({folder, pattern, copy}) => ({folder, copy, matches: matcherOf(pattern)}))
  return (path) =>
    matchers.some(({folder, copy, matches}) => {
      const below = pathFrom(folder, copy ? original(path, copy) : path)
      return below !== undefined && matches(below)
    })
}

function original(path: string, {of, at}: NonNullable<Glob['copy']>): string {
  const below = pathFrom(at, path)
  return below === undefined ? path : posix.join(of, below)
}

function matcherOf(pattern: string): (below: string) => boolean {
  const bare = pattern.replace(/^\.\//, '').replace(/\/$/, '')
  return picomatch([bare, `${bare}/**`], {nocase: true, dot: true})
}

/** A path from a folder that holds it; undefined if it is not below the folder. */
export function pathFrom(folder: string, path: string): string | undefined {
  if (isPlain(path)) {
    if (folder === '.' && !path.startsWith('/')) return path
    // Where both begin at the same place, and neither leads up, what they have in common is written in both.
    if (isPlain(folder) && folder.startsWith('/') === path.startsWith('/'))
      return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined
  }
  const below = posix.relative(folder, path)
  return below === '' || below === '..' || below.startsWith('../') ? undefined : below
}

/** A part of a path that is empty, or leads nowhere or up. */
const ODD_PART = /(?:^(?=[^/])|\/)\.{0,2}(?:\/|$)/

/** Whether a path is in the one spelling that it has. */
function isPlain(path: string): boolean {
  return path !== '' && !ODD_PART.test(path)
}
