import {readdirSync} from 'node:fs'
import {posix} from 'node:path'
import picomatch from 'picomatch'
import {globFault} from '../config/globs.ts'
import {PathError} from './path-error.ts'
import {isMarkdown} from './walk.ts'

/** Folders that nobody means with a glob. */
const NEVER = new Set(['node_modules', '.git'])

/** Whether a path that does not exist is a glob, which a shell has not expanded. */
export function isGlob(path: string): boolean {
  return picomatch.scan(path).isGlob
}

/**
 * The markdown files that a glob matches, as a shell with `**` would name them, sorted.
 * @throws {PathError} for a glob that cannot be used
 */
export function expandGlob(glob: string): string[] {
  const {base, glob: pattern} = picomatch.scan(glob)
  const fault = globFault(pattern)
  if (fault !== undefined) throw new PathError(`Unexpected glob \`${glob}\`, expected ${fault}`)
  const folder = base === '' ? '.' : base
  const matches = picomatch(pattern)
  return filesBelow(folder, '')
    .filter((below) => isMarkdown(below) && matches(below))
    .map((below) => posix.join(folder, below))
    .sort()
}

/** Paths of the files below a folder, from it; links are not followed. */
function filesBelow(folder: string, below: string): string[] {
  return entriesOf(posix.join(folder, below)).flatMap((entry) => {
    const path = posix.join(below, entry.name)
    if (entry.isDirectory()) return NEVER.has(entry.name) ? [] : filesBelow(folder, path)
    return [path]
  })
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch {
    // A folder that may not be listed holds nothing that a shell would find.
    return []
  }
}
