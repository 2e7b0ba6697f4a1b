import {readdirSync} from 'node:fs'
import {posix, resolve, sep} from 'node:path'
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
  const listed = new Map<string, string[] | undefined>()
  const pathsOf = (folder: string) => {
    if (!listed.has(folder)) listed.set(folder, pathsBelow(folder))
    return listed.get(folder)
  }
  const sentences = [config, ...config.nested].flatMap(globsOf).flatMap((glob) => {
    const paths = pathsOf(glob.folder)
    return (paths && describeIdle(glob, paths, documents)) ?? []
  })
  return [...new Set(sentences)]
}

/** All globs that a configuration says itself, or that it extends. */
function globsOf({files, links, overrides}: Config): Glob[] {
  const globs = [
    ...files.exclude,
    ...files.include,
    ...links.joined,
    ...overrides.flatMap((each) => each.files),
  ]
  return globs.filter(({place}) => place !== undefined)
}

function describeIdle(
  glob: Glob,
  paths: readonly string[],
  documents: readonly string[],
): string | undefined {
  const {folder, pattern, place} = glob
  if (paths.some(globMatcher([glob]))) return undefined
  const fromDocuments = documents.map((each) => posix.join(posix.relative(folder, each), pattern))
  const meant = [...fromDocuments, ...fromAbove(folder, pattern)].find((each) =>
    paths.some(globMatcher([{folder, pattern: each}])),
  )
  const hint = meant === undefined ? '' : `; did you mean \`${meant}\`?`
  return `${place} \`${pattern}\` matches no file: globs are relative to the folder of their file${hint}`
}

/** A pattern without the folder's own path before it: as it would be if it was meant from a folder above. */
function fromAbove(folder: string, pattern: string): string[] {
  const names = resolve(folder).split(sep)
  const starts = names.map((_, index) => `${names.slice(index).join('/')}/`)
  return starts.filter((start) => pattern.startsWith(start)).map((start) => pattern.slice(start.length))
}

/** The files below a folder, links not followed; undefined if there are too many to look at. */
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
