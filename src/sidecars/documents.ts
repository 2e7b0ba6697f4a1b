import {posix} from 'node:path'
import {isSlip, slipsBetween} from '../likeness/slips.ts'
import {groupBy} from '../model/group-by.ts'
import {onceFor} from '../model/once.ts'
import type {Sidecar} from '../model/sidecar.ts'
import {PathEnds} from './path-ends.ts'
import {type PolicyUrl, parsePolicyUrl} from './policy-url.ts'

/** Which document an address names; `shared` says how many segments at its end are those of the path in the corpus. */
export type DocumentMatch =
  | {kind: 'document'; path: string; shared: number}
  /** A path that the corpus should have and lacks; `close` is the document that is meant, where that is clear. */
  | {kind: 'missing'; path: string; close: string | undefined; shared: number}
  /** Any other address: not judged. */
  | {kind: 'elsewhere'}

/** The documents that the addresses of a mapping file can name, by the end of their path. */
export class DocumentIndex {
  readonly #places: Places
  readonly #beside: ReadonlySet<string>
  readonly #hasFile: (path: string) => boolean
  /** In a run inside a document's folder its name is not known: it is the one that most addresses have. */
  readonly #home: string | undefined
  /** What is before the path in addresses that lead to documents: the repository and its branch. */
  readonly #prefixes: Set<string>

  /**
   * @param paths of all documents
   * @param hasFile whether there is a file of another kind at a path
   */
  constructor(sidecar: Sidecar, paths: readonly string[], hasFile: (path: string) => boolean) {
    this.#places = placesOf(paths)
    this.#beside = new Set(sidecar.playbooks.map(({path}) => path))
    this.#hasFile = hasFile
    const urls = sidecar.entries.flatMap(
      ({policy}) => (policy && parsePolicyUrl(policy.value, sidecar)) ?? [],
    )
    this.#home = mostCommon(urls.map(({segments}) => segments.at(-2)))
    const found = urls.map((url) => ({url, shared: this.#longestEnd(url)?.shared}))
    this.#prefixes = new Set(found.flatMap(({url, shared}) => (shared ? prefixOf(url, shared) : [])))
  }

  /** The document with which the path of an address shares the longest end. */
  find(url: PolicyUrl): DocumentMatch {
    const found = this.#longestEnd(url)
    if (found) return {kind: 'document', ...found}
    const near = this.#nearFolder(url)
    if (near) return near
    const folder = this.#folderOf(url)
    if (folder === undefined) return {kind: 'elsewhere'}
    const name = url.segments.at(-1)!
    const path = posix.join(folder.path, name)
    const close = closeName(name, this.#inFolder(folder.path))
    const isOurs =
      this.#prefixes.size > 0 ? this.#prefixes.has(prefixOf(url, folder.shared)) : close !== undefined
    const isMissing = isOurs && name.includes('.') && !this.#hasFile(path)
    return isMissing ? {kind: 'missing', path, close, shared: folder.shared} : {kind: 'elsewhere'}
  }

  /** The one beside the mapping file where several share as much; one part is enough only for a document at the top. */
  #longestEnd({segments}: PolicyUrl): {path: string; shared: number} | undefined {
    const longest = this.#places.ends.longest(segments)
    if (!longest) return undefined
    const {shared} = longest
    if (shared > 1) {
      const beside = [...this.#beside].findLast((path) => sharedEnd(segments, path.split('/')) === shared)
      return {path: beside ?? longest.path, shared}
    }
    const top = segments.at(-1)!
    return this.#beside.has(top) && segments.at(-2) === this.#home ? {path: top, shared} : undefined
  }

  /** A document whose folder's name the address has in another case, or with a slip where no other folder has that name. */
  #nearFolder({segments}: PolicyUrl): DocumentMatch | undefined {
    const [folder, name] = segments.slice(-2)
    if (folder === undefined || name === undefined) return undefined
    const folderOf = (path: string) => path.split('/').at(-2)
    const sameLetters = this.#places.byLetters.get(lettersOf(folder, name)) ?? []
    if (sameLetters.some((path) => folderOf(path) === folder)) return undefined
    const slips = [...this.#beside].filter((path) => {
      const own = folderOf(path)
      return own !== undefined && posix.basename(path) === name && isSlip(folder, own)
    })
    const [close, ...others] = sameLetters.length > 0 ? sameLetters : slips
    if (close === undefined || others.length > 0) return undefined
    const written = [...close.split('/').slice(0, -2), folder, name].join('/')
    return {kind: 'missing', path: written, close, shared: 2}
  }

  /** The folder of the corpus that an address names, and how long its end is with a name after it. */
  #folderOf({segments}: PolicyUrl): {path: string; shared: number} | undefined {
    const found = this.#places.folders.longest(segments.slice(0, -1))
    return found && {...found, shared: found.shared + 1}
  }

  #inFolder(folder: string): readonly string[] {
    return this.#places.inFolder.get(folder) ?? []
  }
}

/** The documents by what an address may say of their paths. */
interface Places {
  ends: PathEnds
  /** Their folders. */
  folders: PathEnds
  inFolder: ReadonlyMap<string, readonly string[]>
  /** By their names and those of their folders, whose letters may be of another case. */
  byLetters: ReadonlyMap<string, readonly string[]>
}

/** Gathered once for all mapping files: each of their addresses is looked for among all documents. */
const placesOf = onceFor((paths: readonly string[]): Places => {
  const inFolder = groupBy(paths, (path) => posix.dirname(path))
  const below = paths.filter((path) => path.includes('/'))
  return {
    ends: new PathEnds(paths),
    folders: new PathEnds([...inFolder.keys()]),
    inFolder,
    byLetters: groupBy(below, (path) => lettersOf(path.split('/').at(-2)!, posix.basename(path))),
  }
})

function lettersOf(folder: string, name: string): string {
  return `${folder.toLowerCase()}/${name}`
}

function mostCommon<T>(values: T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function prefixOf({base}: PolicyUrl, shared: number): string {
  return base.split('/').slice(0, -shared).join('/').toLowerCase()
}

function sharedEnd(one: string[], other: string[]): number {
  let shared = 0
  while (shared < Math.min(one.length, other.length) && one.at(-1 - shared) === other.at(-1 - shared))
    shared++
  return shared
}

/** The one document whose name differs only in case, else in two letters at most. */
function closeName(name: string, inside: readonly string[]): string | undefined {
  const ranked = inside
    .map((path) => ({path, edits: slipsBetween(name, posix.basename(path))}))
    .filter(({edits}) => edits <= 2)
    .sort((a, b) => a.edits - b.edits)
  return ranked[0] && ranked[0].edits !== ranked[1]?.edits ? ranked[0].path : undefined
}
