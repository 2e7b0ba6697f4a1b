import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {posix} from 'node:path'
import {type Catalog, CatalogError} from './catalog.ts'
import {decode, readBytes} from './file-bytes.ts'
import {readStored} from './read-stored.ts'

/** Where catalogues are stored, below the working folder; meant to be committed. */
export const CATALOGS_FOLDER = '.proofbook/catalogs'

/** Path of the stored catalogue of a framework, below a folder. */
export function catalogPath(id: string, folder = '.'): string {
  return posix.join(folder.replaceAll('\\', '/'), CATALOGS_FOLDER, `${id}.json`)
}

/**
 * The stored catalogues, by id.
 * @throws {CatalogError} for one that cannot be read
 */
export function loadCatalogs(folder = '.'): Catalog[] {
  const stored = posix.join(folder.replaceAll('\\', '/'), CATALOGS_FOLDER)
  return namesIn(stored).map((name) => {
    const path = posix.join(stored, name)
    return readStored(decode(readBytes(path), path), path, name.slice(0, -'.json'.length))
  })
}

/** Names of the catalogues in the folder; what begins with a full stop is being written. */
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
    mkdirSync(posix.dirname(path), {recursive: true})
    writeAtOnce(path, `${JSON.stringify(catalog, null, 2)}\n`)
  } catch (error) {
    throw new CatalogError(`Cannot write \`${path}\`: ${(error as Error).message}`)
  }
  return {path, replaced}
}

/** Whoever reads the file meanwhile gets the old content or the new one. */
function writeAtOnce(path: string, text: string): void {
  const temporary = posix.join(posix.dirname(path), `.${posix.basename(path)}.${process.pid}.tmp`)
  try {
    const file = openSync(temporary, 'wx')
    try {
      writeFileSync(file, text)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  }
}
