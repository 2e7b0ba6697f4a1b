import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {filesBelow} from '../files-below.ts'
import {zip} from './zip.ts'

/** The whole site as one file, below the site's base. */
export const ARCHIVE = 'playbooks.zip'

/**
 * Writes a built site as one file, to be unpacked where a server serves it. Pages name each other from the origin, so that
 * they are in the folders of the site's base.
 */
export function writeArchive({outDir, baseUrl}: {outDir: string; baseUrl: string}): void {
  const entries = filesBelow(outDir)
    .filter((path) => path !== ARCHIVE)
    .map((path) => ({path: baseUrl.slice(1) + path, bytes: readFileSync(join(outDir, path))}))
  writeFileSync(join(outDir, ARCHIVE), zip(entries))
}
