import {existsSync, readdirSync, statSync} from 'node:fs'
import {posix, resolve} from 'node:path'
import {glob} from 'tinyglobby'
import type {FileTree} from '../model/corpus.ts'
import {serviceRoot} from './documents-folder.ts'
import {PathError} from './path-error.ts'

/** A path that was asked for, with the markdown files that it stands for. */
export interface Found {
  /** Paths as the user named them, forward slashes, sorted. */
  files: string[]
  /** Folder below which each file's path names its service. */
  rootOf: Map<string, string>
}

const MARKDOWN = ['**/*.md', '**/*.markdown']
const IGNORED = ['**/node_modules/**', '**/.git/**']

/**
 * Finds the markdown files of some paths, whatever the case of their extension (`RUNBOOK.MD` is one).
 * @param exclude globs below each folder that is asked for
 */
export async function findFiles(paths: string[], exclude: string[]): Promise<Found> {
  const rootOf = new Map<string, string>()
  const add = (file: string, asked: string) => rootOf.set(file, serviceRoot(file, asked))
  for (const given of paths) {
    const path = posix.normalize(given.replaceAll('\\', '/')).replace(/(?<=.)\/$/, '')
    if (!existsSync(path))
      throw new PathError(`Cannot find \`${given}\`, expected a folder or a markdown file`)
    if (statSync(path).isDirectory()) {
      const found = await glob(MARKDOWN, {
        cwd: path,
        caseSensitiveMatch: false,
        ignore: [...IGNORED, ...exclude],
        dot: false,
        // A link may lead out of the folder, or round in it.
        followSymbolicLinks: false,
      })
      for (const file of found) add(posix.join(path, file), path)
    } else {
      add(path, path)
    }
  }
  const files = [...rootOf.keys()].sort((a, b) => (a < b ? -1 : 1))
  return {files, rootOf}
}

/** The files of the disk, spelt exactly; a folder is listed once. */
export function diskFileTree(): FileTree {
  const listings = new Map<string, Set<string>>()
  const listing = (folder: string): Set<string> => {
    const known = listings.get(folder)
    if (known) return known
    const entries = new Set(isFolder(folder) ? readdirSync(folder) : [])
    listings.set(folder, entries)
    return entries
  }
  const has = (path: string): boolean => {
    const name = posix.basename(path)
    if (name === '..' || name === '.' || name === '') return existsSync(path)
    const folder = posix.dirname(path)
    return listing(folder).has(name) && (folder === '.' || folder === '/' || folder === path || has(folder))
  }
  return {has, list: (folder) => [...listing(folder)]}
}

/** The folder outside which nothing is looked at: the git repository around a path, else the path itself. */
export function findBoundary(path: string): string {
  for (let folder = path; ; folder = posix.join(folder, '..')) {
    if (existsSync(posix.join(folder, '.git'))) return folder
    if (resolve(folder) === resolve(folder, '..')) return path
  }
}

function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false
}
