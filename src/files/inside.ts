import {realpathSync} from 'node:fs'
import {isAbsolute, relative, sep} from 'node:path'

/** Whether a path, with all links on the way followed, is in one of some folders, or is one of them. */
export function isInside(path: string, roots: readonly string[]): boolean {
  const real = realPath(path)
  return real !== undefined && isRealInside(real, roots)
}

/** Whether a path on which there is no link is in one of some folders, or is one of them. */
export function isRealInside(real: string, roots: readonly string[]): boolean {
  return roots.some((root) => isBelow(real, realPath(root) ?? root))
}

/** The absolute path after all links; undefined if a link leads nowhere, or nothing is there. */
export function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path)
  } catch {
    return undefined
  }
}

/** A path as it is named from the working folder, with forward slashes. */
export function fromWorkingFolder(path: string): string {
  return relative('.', path).split(sep).join('/')
}

/** Whether a path is below a folder, or the folder; both without links. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
