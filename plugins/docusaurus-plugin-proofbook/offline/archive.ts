import {closeSync, openSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {filesBelow} from '../files-below.ts'
import {type ZipEntry, zip} from './zip.ts'

/** The whole site as one file, below the site's base. */
export const ARCHIVE = 'playbooks.zip'

/**
 * Writes a built site as one file, to be unpacked where a server serves it. Pages name each other from the origin, so that
 * they are in the folders of the site's base. A site may be larger than the memory: one file is in it at a time.
 */
export function writeArchive({outDir, baseUrl}: {outDir: string; baseUrl: string}): void {
  const paths = filesBelow(outDir).filter((path) => path !== ARCHIVE)
  const file = openSync(join(outDir, ARCHIVE), 'w')
  try {
    for (const piece of zip(entriesOf(outDir, paths, baseUrl.slice(1)))) writeFileSync(file, piece)
  } finally {
    closeSync(file)
  }
}

function* entriesOf(outDir: string, paths: readonly string[], base: string): Generator<ZipEntry> {
  for (const path of paths) yield {path: base + path, bytes: readFileSync(join(outDir, path))}
}
