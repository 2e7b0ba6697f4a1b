import {existsSync, realpathSync} from 'node:fs'
import {join} from 'node:path'

/**
 * The real folder of a package that is installed beside a program. It is looked for in the folders where Node looks, since
 * what a package exports, which Node reads to find its main file, takes a few per cent of a small check to read.
 * @param require that of the program
 * @throws if the package is not installed
 */
export function installedFolder(name: string, {resolve}: Pick<NodeJS.Require, 'resolve'>): string {
  const places = (resolve.paths(name) ?? []).map((folder) => join(folder, name))
  const place = places.find((folder) => existsSync(join(folder, 'package.json')))
  return place ? realpathSync(place) : folderInArchive(name, resolve(name))
}

/** Packages that an installer keeps in archives are in no folder where Node looks, and the name is in their path. */
function folderInArchive(name: string, main: string): string {
  const below = join('node_modules', name)
  return main.slice(0, main.lastIndexOf(below) + below.length)
}
