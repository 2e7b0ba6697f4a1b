import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {version} from '../../package.json'
import {siteDownloads} from '../../src/exports/downloads.ts'
import {permalinksOf} from '../../src/exports/permalinks.ts'
import type {Shelf} from './library.ts'
import type {SiteContext} from './routes/site-context.ts'

/** Folder of the files that readers can take with them, below the site's base. */
export const DOWNLOADS = 'downloads'

/** Whether there are files of a shelf's controls: of the latest version, where it cites anything. */
export function hasDownloads({version, corpus}: Shelf): boolean {
  return version === undefined && corpus.citations.frameworks.length > 0
}

/** Address of the file with all controls of a shelf; null where no such file is made. */
export function controlsCsvAddress(shelf: Shelf, baseUrl: string): string | null {
  return hasDownloads(shelf) ? `${baseUrl}${DOWNLOADS}/controls.csv` : null
}

/** Writes what the site offers of its playbooks as data: the same files as `proofbook export` writes. */
export async function writeDownloads(outDir: string, shelf: Shelf, {config}: SiteContext): Promise<void> {
  const {site} = config
  const options = {site, version: 'current', permalinkOf: permalinksOf(site, shelf.corpus)}
  const folder = join(outDir, DOWNLOADS)
  await mkdir(folder, {recursive: true})
  for (const {name, text} of siteDownloads(shelf.corpus, {...options, tool: {name: 'proofbook', version}}))
    await writeFile(join(folder, name), text)
}
