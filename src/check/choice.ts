import {existsSync} from 'node:fs'
import {posix, resolve} from 'node:path'
import type {Config} from '../config/config.ts'
import {foldersAbove} from '../config/find.ts'
import {IGNORE_FILE, type IgnoreLine, ignoredBy, readIgnoreFile} from '../config/ignore-file.ts'
import {configOf} from '../config/load.ts'
import {Folders} from '../files/folders.ts'
import {globMatcher} from '../files/globs.ts'

/** Which files are documents besides those that are by their name. */
export interface Choice {
  /** Whether a file or folder is left out by what is said of itself; a folder that is left out takes all that is in it. */
  isExcluded(path: string): boolean
  /** Whether a file is a document although its name or folder is not one of documents. */
  isIncluded(path: string): boolean
}

/** What a configuration, and ignore files on the way to a path, say of it. */
export function choiceOf(config: Config, folders = new Folders()): Choice {
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
  const isIgnored = ignoreFiles(folders)
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
function ignoreFiles(folders: Folders): (path: string) => boolean {
  const ignored = new Map<string, Ignored>()
  const ignoredIn = (folder: string): Ignored => {
    const known =
      ignored.get(folder) ??
      ignoredBelow(
        folders.mayHave(folder, IGNORE_FILE) ? readIgnoreFile(folder) : [],
        isTop(folder, folders) ? NOTHING : ignoredIn(posix.join(folder, '..')),
      )
    ignored.set(folder, known)
    return known
  }
  return (path) => ignoredIn(posix.dirname(path)).isIgnored(path)
}

/** What the ignore files of a folder and of those above it say: their lines, the outermost first. */
interface Ignored {
  lines: readonly IgnoreLine[]
  isIgnored(path: string): boolean
}

const NOTHING: Ignored = {lines: [], isIgnored: () => false}

function ignoredBelow(own: readonly IgnoreLine[], above: Ignored): Ignored {
  if (own.length === 0) return above
  const lines = [...above.lines, ...own]
  return {lines, isIgnored: ignoredBy(lines)}
}

/** Whether nothing above a folder says anything of it: it is the top of a repository, or of the file system. */
function isTop(folder: string, folders: Folders): boolean {
  const isRepository = folders.mayHave(folder, '.git') && existsSync(posix.join(folder, '.git'))
  return isRepository || resolve(folder) === resolve(folder, '..')
}
