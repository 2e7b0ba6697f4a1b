import {existsSync, statSync} from 'node:fs'
import {posix} from 'node:path'
import {findBoundary} from '../files/boundary.ts'
import {refusalOf} from '../files/read-inside.ts'
import type {Refusal} from '../files/refusal.ts'
import {serviceRoot} from './documents-folder.ts'
import type {NotRead} from './not-read.ts'
import {PathError} from './path-error.ts'
import {type Choice, walk} from './walk.ts'

/** The markdown files that some paths mean. */
export interface Found {
  /** Paths as the user named them, forward slashes, sorted. */
  files: string[]
  /** Folder below which each file's path names its service. */
  rootOf: Map<string, string>
  /** What looks like a document and is not read, and why; sorted by path. Their folders are in `rootOf` too. */
  refused: {path: string; refusal: Refusal}[]
  /** What people may take for documents of the run. */
  notRead: NotRead[]
  /** Whether a file was asked for by its name, so that what is only true across a folder is not known. */
  isPartial: boolean
}

/**
 * Finds the markdown files of some paths. A link is followed only inside the repository that its path is in.
 * @param choice globs below each folder that is asked for
 * @throws {PathError} for a path that does not exist
 */
export function findFiles(paths: string[], choice: Choice): Found {
  const rootOf = new Map<string, string>()
  const refused = new Map<string, Refusal>()
  const files = new Set<string>()
  const notRead: NotRead[] = []
  let isPartial = false
  const add = (file: string, asked: string, refusal?: Refusal) => {
    rootOf.set(file, serviceRoot(file, asked))
    if (refusal) refused.set(file, refusal)
    else files.add(file)
  }
  for (const given of paths) {
    const path = posix.normalize(given.replaceAll('\\', '/')).replace(/(?<=.)\/$/, '')
    if (!existsSync(path))
      throw new PathError(`Cannot find \`${given}\`, expected a folder or a markdown file`)
    if (statSync(path).isDirectory()) {
      const walked = walk(path, choice, [findBoundary(path)])
      for (const file of walked.files) add(file, path)
      notRead.push(...walked.notRead)
      for (const each of walked.refused) add(each.path, path, each.refusal)
    } else {
      isPartial = true
      add(path, path, refusalOf(path, [findBoundary(posix.dirname(path))]))
    }
  }
  return {
    files: [...files].sort(byName),
    rootOf,
    refused: [...refused].map(([path, refusal]) => ({path, refusal})).sort((a, b) => byName(a.path, b.path)),
    notRead,
    isPartial,
  }
}

function byName(a: string, b: string): number {
  return a < b ? -1 : 1
}
