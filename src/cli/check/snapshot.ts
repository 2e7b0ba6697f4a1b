import {readdirSync} from 'node:fs'
import {posix, resolve, sep} from 'node:path'
import {BASELINE_FILE} from '../../baseline/entry.ts'
import {CATALOGS_FOLDER} from '../../catalogs/store.ts'
import {CONFIG_FILES, foldersAbove} from '../../config/find.ts'
import {IGNORE_FILE} from '../../config/ignore-file.ts'
import {isFolder, signature} from '../../files/stats.ts'
import {RESOLUTIONS_FILE} from '../../resolutions/resolution.ts'

/** Files in the folders above documents that say how these are read. */
const SETTINGS = [...CONFIG_FILES, IGNORE_FILE, RESOLUTIONS_FILE, BASELINE_FILE, '.gitattributes']

const NEVER = new Set(['node_modules', '.git'])

/** Files as they are at a moment: what changes when they do, by path. */
export interface Snapshot {
  documents: ReadonlyMap<string, string>
  /** What documents are read with. */
  settings: ReadonlyMap<string, string>
  /** What was looked at elsewhere; empty for what is missing. */
  reads: ReadonlyMap<string, string>
}

/** What a check looked at besides what is below its paths. */
export interface Around {
  /** Files that the configuration extends. */
  sources: readonly string[]
  reads: Iterable<string>
}

/** Takes stock of what a check of some paths depends on. */
export function takeSnapshot(paths: readonly string[], {sources, reads}: Around): Snapshot {
  const below = new Below()
  for (const path of paths) below.add(isFolder(path) ? path : posix.dirname(path))
  const above = paths.flatMap(foldersAbove).flatMap(settingsIn)
  const {documents, settings} = below
  for (const path of [...above, ...sources]) settings.set(path, signature(path))
  const there = (files: ReadonlyMap<string, string>) =>
    new Map([...files].filter(([, stamp]) => stamp !== ''))
  return {
    documents: there(documents),
    settings: there(settings),
    reads: new Map([...reads].map((path) => [path, below.stampOf(path)])),
  }
}

/** Folders and all that is in them. */
class Below {
  /** What changes when a file does, by path. */
  readonly documents = new Map<string, string>()
  readonly settings = new Map<string, string>()
  readonly #folders = new Set<string>()
  readonly #links = new Set<string>()

  add(folder: string): void {
    this.#folders.add(folder)
    for (const entry of entriesOf(folder)) {
      const path = posix.join(folder, entry.name)
      const isLink = entry.isSymbolicLink()
      if (isLink) this.#links.add(path)
      if (!entry.isDirectory())
        this.#filesLike(path).set(path, signature(path) || (isLink ? 'leads nowhere' : ''))
      else if (!NEVER.has(entry.name)) this.add(path)
    }
  }

  #filesLike(path: string): Map<string, string> {
    return isSetting(path) ? this.settings : this.documents
  }

  /** What changes when what is at a path does; thousands of links lead to files that were listed, or would have been. */
  stampOf(path: string): string {
    if (this.#folders.has(path)) return 'folder'
    const isListed = this.#folders.has(posix.dirname(path)) && !NEVER.has(posix.basename(path))
    if (!isListed || this.#links.has(path)) return isFolder(path) ? 'folder' : signature(path)
    return this.#filesLike(path).get(path) ?? ''
  }
}

/** A snapshot with what is looked at by now, as that is in a later one where it was not looked at before. */
export function withReads(before: Snapshot, later: Snapshot): Snapshot {
  const reads = [...later.reads].map(([path, stamp]) => [path, before.reads.get(path) ?? stamp] as const)
  return {...before, reads: new Map(reads)}
}

/** The files that are new, gone or another, sorted; a folder that came or went with a file of it is not named too. */
export function changedBetween(before: Snapshot, after: Snapshot): string[] {
  const [old, next] = [before, after].map((each) => new Map([...each.documents, ...each.settings]))
  const names = new Set([...(old?.keys() ?? []), ...(next?.keys() ?? [])])
  const below = [...names].filter((name) => old?.get(name) !== next?.get(name))
  const elsewhere = [...after.reads].filter(([path, stamp]) => (before.reads.get(path) ?? stamp) !== stamp)
  // A file may be read by another name than the one that it has below the folder.
  const changed = new Map([...elsewhere.map(([path]) => path), ...below].map((path) => [resolve(path), path]))
  const isAround = (folder: string) => [...changed.keys()].some((file) => file.startsWith(`${folder}${sep}`))
  return [...changed].flatMap(([file, path]) => (isAround(file) ? [] : path)).sort()
}

function isSetting(file: string): boolean {
  const isCatalog = posix.join('/', posix.dirname(file)).endsWith(`/${CATALOGS_FOLDER}`)
  return isCatalog || SETTINGS.includes(posix.basename(file))
}

function settingsIn(folder: string): string[] {
  const catalogs = posix.join(folder, CATALOGS_FOLDER)
  const names = entriesOf(catalogs).map(({name}) => posix.join(catalogs, name))
  return [...SETTINGS.map((name) => posix.join(folder, name)), ...names]
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch {
    // A folder that is not there, went away meanwhile, or may not be listed: the check itself says so.
    return []
  }
}
