import {readdirSync, statSync} from 'node:fs'
import {posix, resolve, sep} from 'node:path'
import {BASELINE_FILE} from '../../baseline/entry.ts'
import {CATALOGS_FOLDER} from '../../catalogs/store.ts'
import {CONFIG_FILES, foldersAbove} from '../../config/find.ts'
import {IGNORE_FILE} from '../../config/ignore-file.ts'
import {signature} from '../../lsp/model-cache.ts'
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
  const files = paths.flatMap((path) => filesBelow(isFolder(path) ? path : posix.dirname(path)))
  const above = paths.flatMap(foldersAbove).flatMap(settingsIn)
  const stamps = (list: readonly string[]) =>
    new Map(list.map((file) => [file, signature(file)] as const).filter(([, stamp]) => stamp !== ''))
  return {
    documents: stamps(files.filter((file) => !isSetting(file))),
    settings: stamps([...above, ...sources, ...files.filter(isSetting)]),
    reads: new Map([...reads].map((path) => [path, isFolder(path) ? 'folder' : signature(path)])),
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

function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false
}

function filesBelow(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (!entry.isDirectory()) return [path]
    return NEVER.has(entry.name) ? [] : filesBelow(path)
  })
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch {
    // A folder that is not there, went away meanwhile, or may not be listed: the check itself says so.
    return []
  }
}
