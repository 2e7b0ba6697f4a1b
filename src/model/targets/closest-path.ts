import {posix} from 'node:path'
import type {Corpus} from '../corpus.ts'
import {decodeAddress} from '../decode-address.ts'
import type {FileTree} from '../file-tree.ts'

/** The one file or folder whose path differs from one that does not exist in case alone; undefined if there is none. */
export function closestPath(path: string, {files}: Pick<Corpus, 'files'>): string | undefined {
  if (files.has(path)) return path
  const parent = posix.dirname(path)
  const folder = parent === path || parent === '.' ? parent : closestPath(parent, {files})
  if (folder === undefined || parent === path) return undefined
  const close = spellingsOf(posix.join(folder, posix.basename(path)), files)
  return close.length === 1 ? posix.join(folder, close[0]!) : undefined
}

/** The entries of a path's folder that have its name in whatever case. */
export function spellingsOf(path: string, files: FileTree): string[] {
  if (files.spellings) return files.spellings(path)
  const name = posix.basename(path).toLowerCase()
  return files.list(posix.dirname(path)).filter((entry) => entry.toLowerCase() === name)
}

/**
 * A destination that leads to an existing file in place of the one that it asks for: its last parts are the file's, in
 * their spelling; query and anchor stay as they were written.
 */
export function withPath(url: string, close: string): string {
  const end = url.search(/[?#]|$/)
  const written = url.slice(0, end)
  const names = close.split('/').reverse()
  const parts = written.split('/').reverse()
  const isSlashed = parts[0] === ''
  let isSame = true
  const spelt = parts.map((part, index) => {
    const name = names[index - Number(isSlashed)]
    if (isSlashed && index === 0) return part
    isSame &&= name !== undefined && decodeAddress(part).toLowerCase() === name.toLowerCase()
    return isSame ? encodeURI(name!).replace(/[?#]/g, encodeURIComponent) : part
  })
  return spelt.reverse().join('/') + url.slice(end)
}
