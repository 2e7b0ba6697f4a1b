import {posix, resolve} from 'node:path'
import type {Config} from '../config/config.ts'
import {foldersAbove} from '../config/find.ts'
import {type IgnoreLine, ignoredBy, readIgnoreFile} from '../config/ignore-file.ts'
import {configOf} from '../config/load.ts'
import {globMatcher} from '../files/globs.ts'

/** Which files are documents besides those that are by their name. */
export interface Choice {
  /** Whether a file or folder is left out by what is said of itself; a folder that is left out takes all that is in it. */
  isExcluded(path: string): boolean
  /** Whether a file is a document although its name or folder is not one of documents. */
  isIncluded(path: string): boolean
}

/** What a configuration, and ignore files on the way to a path, say of it. */
export function choiceOf(config: Config): Choice {
  const matchers = new Map<Config, Choice>()
  const own = (path: string): Choice => {
    const nearest = configOf(config, path)
    const known = matchers.get(nearest) ?? {
      isExcluded: globMatcher(nearest.files.exclude),
      isIncluded: globMatcher(nearest.files.include),
    }
    matchers.set(nearest, known)
    return known
  }
  const isIgnored = ignoreFiles()
  return {
    isExcluded: (path) => own(path).isExcluded(path) || isIgnored(path),
    isIncluded: (path) => own(path).isIncluded(path),
  }
}

/** Whether a path is left out, or a folder that it is in. */
export function isLeftOut(path: string, {isExcluded}: Choice): boolean {
  const folders = foldersAbove(posix.dirname(path))
  return [path, ...folders].some(isExcluded)
}

/** Reads the ignore files above paths, each folder's once. */
function ignoreFiles(): (path: string) => boolean {
  const own = new Map<string, IgnoreLine[]>()
  const linesIn = (folder: string): IgnoreLine[] => {
    const key = resolve(folder)
    const lines = own.get(key) ?? readIgnoreFile(folder)
    own.set(key, lines)
    return lines
  }
  const ignored = new Map<string, (path: string) => boolean>()
  return (path) => {
    const folder = posix.dirname(path)
    const known = ignored.get(folder) ?? ignoredBy(foldersAbove(folder).reverse().flatMap(linesIn))
    ignored.set(folder, known)
    return known(path)
  }
}
