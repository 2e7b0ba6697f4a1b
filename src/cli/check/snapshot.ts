import {readdirSync, statSync} from 'node:fs'
import {posix} from 'node:path'
import {BASELINE_FILE} from '../../baseline/entry.ts'
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
}

/**
 * Takes stock of what a check of some paths depends on.
 * @param others files that the configuration extends
 */
export function takeSnapshot(paths: readonly string[], others: readonly string[]): Snapshot {
  const files = paths.flatMap((path) => filesBelow(isFolder(path) ? path : posix.dirname(path)))
  const above = paths
    .flatMap(foldersAbove)
    .flatMap((folder) => SETTINGS.map((name) => posix.join(folder, name)))
  const isSetting = (file: string) => SETTINGS.includes(posix.basename(file))
  const stamps = (list: readonly string[]) =>
    new Map(list.map((file) => [file, signature(file)] as const).filter(([, stamp]) => stamp !== ''))
  return {
    documents: stamps(files.filter((file) => !isSetting(file))),
    settings: stamps([...above, ...others, ...files.filter(isSetting)]),
  }
}

/** The files that are new, gone or another, sorted. */
export function changedBetween(before: Snapshot, after: Snapshot): string[] {
  const [old, next] = [before, after].map((each) => new Map([...each.documents, ...each.settings]))
  const names = new Set([...(old?.keys() ?? []), ...(next?.keys() ?? [])])
  return [...names].filter((name) => old?.get(name) !== next?.get(name)).sort()
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
    // A folder that went away meanwhile, or may not be listed: the check itself says so.
    return []
  }
}
