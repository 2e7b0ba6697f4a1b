import type {Dirent} from 'node:fs'
import {join, posix} from 'node:path'
import {Folders} from '../files/folders.ts'
import {isInside, isRealInside, realPath} from '../files/inside.ts'
import {refusalOf} from '../files/read-inside.ts'
import {reasonOf} from '../files/reason.ts'
import type {Refusal} from '../files/refusal.ts'
import {isFolder} from '../files/stats.ts'
import type {Choice} from './choice.ts'
import {type NotRead, otherMarkdown} from './not-read.ts'

/** What a walk finds below a folder. */
export interface Walked {
  /** Paths of markdown files that may be read, below the folder as it was named. */
  files: string[]
  /** What looks like a document, or may hold some, and is not read. */
  refused: {path: string; refusal: Refusal}[]
  /** What people may take for documents of the folder, and what is not one by the rules of a walk. */
  notRead: NotRead[]
}

/** A document by its name, whatever the case of its extension (`RUNBOOK.MD` is one). */
const MARKDOWN = /\.(?:md|markdown)$/i
/** Whether a file is a document by its name. */
export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path)
}

const NEVER = new Set(['node_modules', '.git'])

/**
 * Finds the markdown files below a folder, in no order. Links inside the root are followed; each real file and folder
 * is taken once, under its own name where the walk meets it by that, so that links can lead round in circles.
 * @param roots folders that links may lead to
 */
export function walk(
  folder: string,
  choice: Choice,
  roots: readonly string[],
  folders = new Folders(),
): Walked {
  return new Walk(folder, choice, roots, folders).run()
}

class Walk {
  readonly #seen = new Set<string | undefined>()
  readonly #walked: Walked = {files: [], refused: [], notRead: []}
  readonly #links: string[] = []
  /** With what a path below the folder begins. */
  readonly #start: string

  constructor(
    readonly folder: string,
    readonly choice: Choice,
    readonly roots: readonly string[],
    readonly folders: Folders,
  ) {
    this.#start = posix.join(folder, '/').replace(/^\.\/$/, '')
  }

  run(): Walked {
    this.#enter('')
    // Last, so that what has a name of its own is known by it.
    for (let link = this.#links.shift(); link !== undefined; link = this.#links.shift()) this.#follow(link)
    return this.#walked
  }

  /**
   * @param why the files of the folder are not read, unless they are included
   * @param real where the folder really is; undefined if that is not known to be inside the roots
   */
  #enter(below: string, why?: NotRead['why'], real = this.#realInside(below)): void {
    const path = this.#path(below)
    const own = real ?? realPath(path)
    if (this.#seen.has(own)) return
    this.#seen.add(own)
    for (const entry of this.#list(path, why)) {
      if (NEVER.has(entry.name)) continue
      const name = below === '' ? entry.name : `${below}/${entry.name}`
      // What is no link is really where it is listed, unless its name is not UTF-8 and shown as another one.
      const realEntry =
        real === undefined || entry.name.includes('\uFFFD') ? undefined : join(real, entry.name)
      if (entry.isDirectory()) this.#enter(name, this.#reason(name, entry.name, why), realEntry)
      else if (!entry.isSymbolicLink()) this.#meet(name, why, entry.isFile() ? realEntry : undefined)
      else if (this.#reason(name, entry.name, why) === undefined) this.#links.push(name)
    }
  }

  #realInside(below: string): string | undefined {
    const real = realPath(this.#path(below))
    return real !== undefined && isRealInside(real, this.roots) ? real : undefined
  }

  #reason(path: string, name: string, why: NotRead['why'] | undefined): NotRead['why'] | undefined {
    if (why === 'excluded' || this.choice.isExcluded(this.#path(path))) return 'excluded'
    return why ?? (name.startsWith('.') ? 'hidden' : undefined)
  }

  /**
   * Takes a file that is a document, and notes one that may be taken for one.
   * @param around why the files of its folder are not read
   */
  #meet(below: string, around: NotRead['why'] | undefined, real?: string): void {
    const path = this.#path(below)
    const isDocument = isMarkdown(below)
    const isIncluded = this.choice.isIncluded(path)
    if (!isDocument && !isIncluded && !otherMarkdown(below)) return
    const why = this.#reason(below, posix.basename(below), around)
    if (why !== 'excluded' && (isIncluded || (isDocument && why === undefined))) this.#take(path, real)
    else if (isDocument) this.#walked.notRead.push({path, why: why ?? 'hidden'})
    else if (why === undefined) this.#walked.notRead.push({path, why: 'name'})
  }

  /**
   * Takes a document, unless it is known by another name.
   * @param known where a regular file inside the roots really is
   */
  #take(path: string, known?: string): void {
    const real = known ?? realPath(path)
    if (real !== undefined && this.#seen.has(real)) return
    const refusal = known === undefined ? refusalOf(path, this.roots) : undefined
    if (refusal) this.#walked.refused.push({path, refusal})
    else {
      this.#seen.add(real)
      this.#walked.files.push(path)
    }
  }

  #follow(below: string): void {
    const path = this.#path(below)
    if (!isFolder(path)) this.#meet(below, undefined)
    else if (isInside(path, this.roots)) this.#enter(below)
    else this.#walked.refused.push({path, refusal: {kind: 'outside'}})
  }

  #list(path: string, why: NotRead['why'] | undefined): Dirent[] {
    const {entries, error} = this.folders.list(path)
    if (entries) return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))
    const refusal: Refusal = {kind: 'unreadable', code: error.code ?? 'EIO', reason: reasonOf(error)}
    if (why === undefined) this.#walked.refused.push({path, refusal})
    return []
  }

  #path(below: string): string {
    return below === '' ? this.folder : this.#start + below
  }
}
