import {type Dirent, readdirSync, statSync} from 'node:fs'
import {posix} from 'node:path'
import picomatch from 'picomatch'
import {isInside, realPath} from '../files/inside.ts'
import {refusalOf} from '../files/read-inside.ts'
import {isSystemError, reasonOf} from '../files/reason.ts'
import type {Refusal} from '../files/refusal.ts'

/** What a walk finds below a folder. */
export interface Walked {
  /** Paths of markdown files that may be read, below the folder as it was named. */
  files: string[]
  /** What looks like a document, or may hold some, and is not read. */
  refused: {path: string; refusal: Refusal}[]
}

/** A document by its name, whatever the case of its extension (`RUNBOOK.MD` is one). */
const MARKDOWN = /\.(?:md|markdown)$/i
const NEVER = new Set(['node_modules', '.git'])

/**
 * Finds the markdown files below a folder, in no order. Links inside the root are followed; each real file and folder
 * is taken once, under its own name where the walk meets it by that, so that links can lead round in circles.
 * @param exclude globs below the folder
 * @param roots folders that links may lead to
 */
export function walk(folder: string, exclude: readonly string[], roots: readonly string[]): Walked {
  return new Walk(folder, exclude, roots).run()
}

class Walk {
  readonly #seen = new Set<string | undefined>()
  readonly #walked: Walked = {files: [], refused: []}
  readonly #links: string[] = []
  readonly #isExcluded: (path: string) => boolean

  constructor(
    readonly folder: string,
    exclude: readonly string[],
    readonly roots: readonly string[],
  ) {
    this.#isExcluded = excluder(exclude)
  }

  run(): Walked {
    this.#enter('')
    // Last, so that what has a name of its own is known by it.
    for (let link = this.#links.shift(); link !== undefined; link = this.#links.shift()) this.#follow(link)
    return this.#walked
  }

  #enter(below: string): void {
    const path = this.#path(below)
    const real = realPath(path)
    if (this.#seen.has(real)) return
    this.#seen.add(real)
    for (const entry of this.#list(path)) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.name.startsWith('.') || NEVER.has(entry.name) || this.#isExcluded(name)) continue
      if (entry.isSymbolicLink()) this.#links.push(name)
      else if (entry.isDirectory()) this.#enter(name)
      else if (MARKDOWN.test(entry.name)) this.#take(name)
    }
  }

  /** Takes a document, unless it is known by another name. */
  #take(below: string): void {
    const path = this.#path(below)
    const real = realPath(path)
    if (real !== undefined && this.#seen.has(real)) return
    const refusal = refusalOf(path, this.roots)
    if (refusal) this.#walked.refused.push({path, refusal})
    else {
      this.#seen.add(real)
      this.#walked.files.push(path)
    }
  }

  #follow(below: string): void {
    const path = this.#path(below)
    if (!isFolder(path)) {
      if (MARKDOWN.test(below)) this.#take(below)
    } else if (isInside(path, this.roots)) this.#enter(below)
    else this.#walked.refused.push({path, refusal: {kind: 'outside'}})
  }

  #list(path: string): Dirent[] {
    try {
      return readdirSync(path, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))
    } catch (error) {
      if (!isSystemError(error)) throw error
      const refusal: Refusal = {kind: 'unreadable', code: error.code ?? 'EIO', reason: reasonOf(error)}
      this.#walked.refused.push({path, refusal})
      return []
    }
  }

  #path(below: string): string {
    return posix.join(this.folder, below)
  }
}

/** A glob excludes what it matches, and all that is below that. */
function excluder(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false
  const patterns = globs.map((glob) => glob.replace(/^\.\//, '').replace(/\/$/, ''))
  return picomatch(
    patterns.flatMap((pattern) => [pattern, `${pattern}/**`]),
    {nocase: true, dot: true},
  )
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    // A link to nothing, or round in a circle; the reader says so.
    return false
  }
}
