import {posix} from 'node:path'
import type {FileTree} from '../file-tree.ts'

/** How many files and folders are looked at, so that a large repository does not hold up a check. */
const MOST_ENTRIES = 50_000
const NEVER = new Set(['node_modules', '.git'])

/** All files below a folder by their name in lower case; hidden folders are left out, and links are not followed. */
export function indexByName(root: string, files: FileTree): Map<string, string[]> {
  const index = new Map<string, string[]>()
  const folders = [root]
  let left = MOST_ENTRIES
  for (let folder = folders.pop(); folder !== undefined && left > 0; folder = folders.pop())
    for (const name of files.list(folder)) {
      if (NEVER.has(name) || name.startsWith('.')) continue
      left--
      const path = posix.join(folder, name)
      const followed = files.follow(path)
      if (followed.refusal) continue
      if (!followed.isFolder) index.set(name.toLowerCase(), [...(index.get(name.toLowerCase()) ?? []), path])
      else if (posix.relative(path, followed.path) === '') folders.push(path)
    }
  return index
}
