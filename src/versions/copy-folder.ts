import {
  copyFileSync,
  type Dirent,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
} from 'node:fs'
import {dirname, isAbsolute, join, relative, resolve} from 'node:path'
import {FileError} from '../files/file-error.ts'
import {isBelow} from '../files/inside.ts'
import {findTarget} from '../files/target.ts'

/**
 * Copies a folder. No link is followed: one that stays in the folder is copied as a link.
 * @param folder as it is named in messages
 * @param to absolute; is made
 * @returns how many files were copied
 * @throws {FileError} for links that lead out, and for what is no file
 */
export function copyFolder(folder: string, to: string): number {
  const {path: from} = findTarget(folder)
  let files = 0
  const waiting = ['']
  for (const below of waiting) {
    mkdirSync(join(to, below))
    for (const entry of readdirSync(join(from, below), {withFileTypes: true})) {
      const path = join(below, entry.name)
      if (entry.isDirectory()) waiting.push(path)
      else {
        copyEntry(entry, path)
        files++
      }
    }
  }
  return files

  function copyEntry(entry: Dirent, path: string): void {
    if (entry.isFile()) copyFileSync(join(from, path), join(to, path))
    else if (entry.isSymbolicLink()) copyLink(path)
    else throw new FileError(`Unexpected pipe, socket or device \`${join(folder, path)}\`, expected a file`)
  }

  function copyLink(path: string): void {
    const written = readlinkSync(join(from, path))
    const parent = dirname(join(from, path))
    const target = resolve(parent, written)
    if (isAbsolute(written) || !isBelow(target, from) || !leadsInside(join(from, path)))
      throw new FileError(
        `Unexpected link \`${join(folder, path)}\` to \`${written}\`, expected one to something in \`${folder}\``,
      )
    symlinkSync(relative(parent, target), join(to, path))
  }

  function leadsInside(link: string): boolean {
    try {
      return isBelow(realpathSync(link), from)
    } catch {
      return false
    }
  }
}
