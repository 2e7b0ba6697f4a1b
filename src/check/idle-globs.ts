import {readdirSync} from 'node:fs'
import {posix} from 'node:path'
import type {Config} from '../config/config.ts'
import {type Glob, globMatcher} from '../files/globs.ts'

/** How many files are looked at for a glob that matches no document; a folder that holds more is not judged. */
const MOST_FILES = 50_000

/** Folders in which no document is looked for, whatever a glob says. */
const NEVER = new Set(['node_modules', '.git'])

/**
 * Says which globs of a configuration match no file at all, a sentence each with the place: they do nothing, most often
 * because they count from another folder than their author thought.
 * @param documents folders of the documents, from which globs may have been meant
 */
export function describeIdleGlobs(config: Config, documents: readonly string[]): string[] {
  return [config, ...config.nested].flatMap(({folder, files, links, overrides}) => {
    const globs = [
      ...files.exclude,
      ...files.include,
      ...links.joined,
      ...overrides.flatMap((each) => each.files),
    ]
    const own = globs.filter(({place}) => place !== undefined)
    if (own.length === 0) return []
    const paths = pathsBelow(folder)
    return paths ? own.flatMap((glob) => describeIdle(glob, paths, documents) ?? []) : []
  })
}

function describeIdle(
  glob: Glob,
  paths: readonly string[],
  documents: readonly string[],
): string | undefined {
  const {folder, pattern, place} = glob
  if (paths.some(globMatcher([glob]))) return undefined
  const meant = documents
    .map((each) => posix.join(posix.relative(folder, each), pattern))
    .find((each) => paths.some(globMatcher([{folder, pattern: each}])))
  const hint = meant === undefined ? '' : `; did you mean \`${meant}\`?`
  return `${place} \`${pattern}\` matches no file: globs count from the folder of their file${hint}`
}

/** The files below a folder, links not followed; undefined where there are too many to look at. */
function pathsBelow(folder: string): string[] | undefined {
  const paths: string[] = []
  const waiting = [folder]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of entriesOf(at)) {
      const path = posix.join(at, entry.name)
      if (entry.isDirectory() && !NEVER.has(entry.name)) waiting.push(path)
      else paths.push(path)
    }
    if (paths.length > MOST_FILES) return undefined
  }
  return paths
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch {
    // A folder that may not be listed: the walk that looks for documents in it says why.
    return []
  }
}
