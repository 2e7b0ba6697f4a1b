import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {posix} from 'node:path'
import {MOST_BYTES} from '../files/budgets.ts'
import {fromWorkingFolder, realPath} from '../files/inside.ts'
import {activeSvg} from '../files/passive-svg.ts'
import {refusalOf} from '../files/read-inside.ts'
import type {FileTree, Followed} from '../model/file-tree.ts'

/**
 * The files of the disk, spelt exactly; a folder is listed once.
 * @param roots folders out of which no link is followed
 */
export function diskFileTree(roots: readonly string[]): FileTree {
  const listings = new Map<string, Set<string>>()
  const listing = (folder: string): Set<string> => {
    const known = listings.get(folder)
    if (known) return known
    const entries = new Set(namesIn(folder))
    listings.set(folder, entries)
    return entries
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
  return {has, list: (folder) => [...listing(folder)], follow}
}

function followPath(path: string, roots: readonly string[]): Followed {
  const refusal = refusalOf(path, roots, MOST_BYTES.asset)
  const isFolder = refusal?.kind === 'special' && refusal.what === 'folder'
  if (refusal && !isFolder) return {refusal}
  const active = /\.svg$/i.test(path) && !isFolder ? activeSvg(readFileSync(path)) : undefined
  if (active) return {refusal: {kind: 'active', what: active[0]!}}
  return {path: fromWorkingFolder(realPath(path) ?? path), isFolder}
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // No folder, or one that may not be listed: then the walk that looks for documents in it says why.
    return []
  }
}
