import {type Dirent, existsSync, readFileSync, statSync} from 'node:fs'
import {posix} from 'node:path'
import {MOST_BYTES} from '../files/budgets.ts'
import {Folders} from '../files/folders.ts'
import {fromWorkingFolder} from '../files/inside.ts'
import {activeSvg} from '../files/passive-svg.ts'
import {placeOf} from '../files/read-inside.ts'
import {refusalOfStats} from '../files/regular-file.ts'
import type {FileTree, Followed} from '../model/file-tree.ts'
import {groupBy} from '../model/group-by.ts'

/**
 * The files of the disk, spelt exactly; a folder is listed once.
 * @param roots folders out of which no link is followed
 */
export function diskFileTree(roots: readonly string[], folders = new Folders()): FileTree {
  const listings = new Map<string, Map<string, Kind>>()
  const listing = (folder: string): Map<string, Kind> => {
    const known = listings.get(folder)
    if (known) return known
    // None of what is no folder, or may not be listed: then the walk that looks for documents in it says why.
    const entries = new Map(folders.entries(folder).map((entry) => [entry.name, kindOfEntry(entry)]))
    listings.set(folder, entries)
    return entries
  }
  const byLowerCase = new Map<string, Map<string, string[]>>()
  /** Many links to what is missing ask it of one folder, which may have thousands of entries. */
  const spellings = (path: string): string[] => {
    const folder = posix.dirname(path)
    const names = byLowerCase.get(folder) ?? groupBy(listing(folder).keys(), (name) => name.toLowerCase())
    byLowerCase.set(folder, names)
    return names.get(posix.basename(path).toLowerCase()) ?? []
  }
  const has = (path: string): boolean => {
    const name = posix.basename(path)
    if (name === '..' || name === '.' || name === '') return existsSync(path)
    const folder = posix.dirname(path)
    return listing(folder).has(name) && (folder === '.' || folder === '/' || folder === path || has(folder))
  }
  const followed = new Map<string, Followed>()
  const follow = (path: string): Followed => {
    const known = followed.get(path) ?? followPath(path, roots)
    followed.set(path, known)
    return known
  }
  const kindOf = (path: string) => listing(posix.dirname(path)).get(posix.basename(path))
  return {has, list: (folder) => [...listing(folder).keys()], spellings, kindOf, follow}
}

function followPath(path: string, roots: readonly string[]): Followed {
  const place = placeOf(path, roots)
  if (place.refusal) return place
  const stats = statSync(place.real)
  const isFolder = stats.isDirectory()
  const refusal = isFolder ? undefined : refusalOfStats(stats, MOST_BYTES.asset)
  if (refusal) return {refusal}
  const active = /\.svg$/i.test(path) && !isFolder ? activeSvg(readFileSync(path)) : undefined
  if (active) return {refusal: {kind: 'active', what: active[0]!}}
  return {path: fromWorkingFolder(place.real), isFolder}
}

/** What an entry of a folder is by itself; undefined of a link. */
type Kind = 'file' | 'folder' | undefined

function kindOfEntry(entry: Dirent): Kind {
  if (entry.isDirectory()) return 'folder'
  return entry.isFile() ? 'file' : undefined
}
