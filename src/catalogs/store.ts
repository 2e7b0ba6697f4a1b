import {existsSync, readdirSync} from 'node:fs'
import {posix} from 'node:path'
import {FileError} from '../files/file-error.ts'
import {replaceFile} from '../files/replace-file.ts'
import {withSlashes} from '../files/slashes.ts'
import {findTarget} from '../files/target.ts'
import {type Catalog, CatalogError} from './catalog.ts'
import {decode, readBytes} from './file-bytes.ts'
import {readStored} from './read-stored.ts'

/** Where catalogues are stored, below the working folder; meant to be committed. */
export const CATALOGS_FOLDER = '.proofbook/catalogs'

/** Path of the stored catalogue of a framework, below a folder. */
export function catalogPath(id: string, folder = '.'): string {
  return posix.join(withSlashes(folder), CATALOGS_FOLDER, `${id}.json`)
}

/**
 * The stored catalogues, by id.
 * @throws {CatalogError} for one that cannot be read
 */
export function loadCatalogs(folder = '.'): Catalog[] {
  const stored = posix.join(withSlashes(folder), CATALOGS_FOLDER)
  return namesIn(stored).map((name) => {
    const path = posix.join(stored, name)
    refuseLinkOut(path, folder)
    return readStored(decode(readBytes(path), path), path, name.slice(0, -'.json'.length))
  })
}

/** A catalogue that lies elsewhere was not imported here. */
function refuseLinkOut(path: string, folder: string): void {
  try {
    findTarget(path, folder)
  } catch (error) {
    throw new CatalogError(`Cannot read \`${path}\`: ${(error as Error).message}`)
  }
}

/** Names of the catalogues in the folder; hidden ones are not catalogues. */
function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .sort()
  } catch (error) {
    throw new CatalogError(`Cannot read \`${folder}\`: ${(error as Error).message}`)
  }
}

/**
 * Stores a catalogue in place of the one of its id. The same catalogue always becomes the same bytes.
 * @returns where it was written, and whether there was one before
 */
export function writeCatalog(catalog: Catalog, folder = '.'): {path: string; replaced: boolean} {
  const path = catalogPath(catalog.id, folder)
  const replaced = existsSync(path)
  try {
    replaceFile(path, `${JSON.stringify(catalog, null, 2)}\n`, {within: folder, makeFolders: true})
  } catch (error) {
    throw error instanceof FileError ? new CatalogError(error.message) : error
  }
  return {path, replaced}
}
