import {existsSync} from 'node:fs'
import {posix, resolve} from 'node:path'

/** The folder outside which nothing is looked at: the git repository around a path, else the path itself. */
export function findBoundary(path: string): string {
  for (let folder = path; ; folder = posix.join(folder, '..')) {
    if (existsSync(posix.join(folder, '.git'))) return folder
    if (resolve(folder) === resolve(folder, '..')) return path
  }
}
