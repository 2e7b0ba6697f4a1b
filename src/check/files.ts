import {existsSync, statSync} from 'node:fs'
import {posix, resolve} from 'node:path'
import {findBoundary} from '../files/boundary.ts'
import type {Folders} from '../files/folders.ts'
import {refusalOf} from '../files/read-inside.ts'
import type {Refusal} from '../files/refusal.ts'
import {writtenWithSlashes} from '../files/slashes.ts'
import {type Choice, isLeftOut} from './choice.ts'
import {serviceRoot} from './documents-folder.ts'
import {expandGlob, isGlob} from './expand-glob.ts'
import {type NotRead, otherMarkdown} from './not-read.ts'
import {PathError} from './path-error.ts'
import {isMarkdown, walk} from './walk.ts'

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

/** How files are looked for. */
export interface Search {
  choice: Choice
  /** Folder of the documents; where a file in it is asked for, its path below it names its service. */
  documents: string
  /** Paths of texts that are given and need not be on the disk. */
  given?: ReadonlySet<string>
  /** What is known of folders already. */
  folders?: Folders
}

/**
 * Finds the markdown files of some paths. A link is followed only inside the repository that its path is in.
 * @param paths files, folders and globs
 * @throws {PathError} for a path that does not exist, and for a file that is not markdown
 */
export function findFiles(paths: readonly string[], search: Search): Found {
  const found = new Finding(search)
  for (const path of paths.flatMap((named) => expand(named, search))) found.add(path)
  return found.sorted()
}

class Finding {
  readonly #rootOf = new Map<string, string>()
  readonly #refused = new Map<string, Refusal>()
  readonly #files = new Map<string, string>()
  readonly #notRead: NotRead[] = []
  #isPartial = false

  constructor(readonly search: Search) {}

  add(path: string): void {
    if (!this.search.given?.has(path) && statSync(path).isDirectory()) this.#addFolder(path)
    else this.#addFile(path)
  }

  sorted(): Found {
    return {
      files: [...this.#files.values()].sort(byName),
      rootOf: this.#rootOf,
      refused: [...this.#refused]
        .map(([path, refusal]) => ({path, refusal}))
        .sort((a, b) => byName(a.path, b.path)),
      notRead: this.#notRead,
      isPartial: this.#isPartial,
    }
  }

  #addFolder(path: string): void {
    const {files, refused, notRead} = walk(
      path,
      this.search.choice,
      [findBoundary(path)],
      this.search.folders,
    )
    for (const file of files) this.#take(file, path)
    this.#notRead.push(...notRead)
    for (const each of refused) this.#take(each.path, path, each.refusal)
  }

  #addFile(path: string): void {
    this.#isPartial = true
    const {choice, given} = this.search
    if (isLeftOut(path, choice)) this.#notRead.push({path, why: 'excluded'})
    else if (isMarkdown(path) || choice.isIncluded(path))
      this.#take(
        path,
        path,
        given?.has(path) ? undefined : refusalOf(path, [findBoundary(posix.dirname(path))]),
      )
    else throw new PathError(refuseName(path))
  }

  /** Takes a file, once, by the name that it was first met by. */
  #take(file: string, asked: string, refusal?: Refusal): void {
    const key = resolve(file)
    if (this.#files.has(key)) return
    this.#rootOf.set(file, serviceRoot(file, asked, this.search.documents))
    if (refusal) this.#refused.set(file, refusal)
    else this.#files.set(key, file)
  }
}

function refuseName(path: string): string {
  const hint =
    otherMarkdown(path) === undefined
      ? 'a name that ends in `.md` or `.markdown`'
      : 'a name that ends in `.md` or `.markdown`, or one that `files.include` of the configuration matches'
  return `Cannot check \`${path}\`: it is not a markdown file by its name, expected ${hint}`
}

/** A path as it is named from here on, or those that a glob stands for. */
function expand(named: string, {given, documents}: Search): string[] {
  const path = normalise(named)
  if (given?.has(path) || existsSync(path)) return [path]
  if (!isGlob(path)) throw new PathError(`Cannot find \`${named}\`, ${expectedPath(path, documents)}`)
  const found = expandGlob(path)
  if (found.length === 0)
    throw new PathError(`Found no file that matches \`${named}\`, expected at least one markdown file`)
  return found
}

/** People name a playbook as the site does: from the folder of the documents. */
function expectedPath(path: string, documents: string): string {
  const below = posix.join(documents, path)
  const hint = existsSync(below) ? `; did you mean \`${below}\`?` : ''
  return `expected a folder or a markdown file${hint}`
}

/** A path in the one spelling that it has in a run. */
export function normalise(path: string): string {
  return posix.normalize(writtenWithSlashes(path)).replace(/(?<=.)\/$/, '')
}

function byName(a: string, b: string): number {
  return a < b ? -1 : 1
}
