import {readdirSync} from 'node:fs'
import {join, relative, sep} from 'node:path'

/** Paths of all files below a folder, from it, with forward slashes, sorted. No link is followed. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
