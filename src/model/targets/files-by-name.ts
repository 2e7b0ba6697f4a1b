import {posix} from 'node:path'
import type {FileTree} from '../file-tree.ts'

/** How many files and folders are looked at, so that a large repository does not hold up a check. */
const MOST_ENTRIES = 50_000
const NEVER = new Set(['node_modules', '.git'])

/**
 * All files below a folder by their name in lower case; hidden folders are left out, and links to folders are not followed.
 * Plain files are not looked at: some of them may be none that is read.
 */
export function indexByName(root: string, files: FileTree): Map<string, string[]> {
  const index = new Map<string, string[]>()
  const folders = [root]
  let left = MOST_ENTRIES
  for (let folder = folders.pop(); folder !== undefined && left > 0; folder = folders.pop())
    for (const name of files.list(folder)) {
      if (NEVER.has(name) || name.startsWith('.')) continue
      left--
      const path = posix.join(folder, name)
      const kind = files.kindOf?.(path) ?? followedKind(path, files)
      if (kind === 'folder') folders.push(path)
      else if (kind === 'file') {
        const same = index.get(name.toLowerCase())
        if (same) same.push(path)
        else index.set(name.toLowerCase(), [path])
      }
    }
  return index
}

function followedKind(path: string, files: FileTree): 'file' | 'folder' | undefined {
  const followed = files.follow(path)
  if (followed.refusal) return undefined
  if (!followed.isFolder) return 'file'
  return posix.relative(path, followed.path) === '' ? 'folder' : undefined
}
