import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {version} from '../../package.json'
import {siteDownloads} from '../../src/exports/downloads.ts'
import {permalinksOf} from '../../src/exports/permalinks.ts'
import type {Shelf} from './library.ts'
import type {SiteContext} from './routes/site-context.ts'

/** Folder of the files that readers can take with them, below the site's base. */
export const DOWNLOADS = 'downloads'

/** Writes what the site offers of its playbooks as data: the same files as `proofbook export` writes. */
export async function writeDownloads(outDir: string, shelf: Shelf, {config}: SiteContext): Promise<void> {
  const {site} = config
  const options = {site, version: 'current', permalinkOf: permalinksOf(site, shelf.corpus)}
  const folder = join(outDir, DOWNLOADS)
  await mkdir(folder, {recursive: true})
  for (const {name, text} of siteDownloads(shelf.corpus, {...options, tool: {name: 'proofbook', version}}))
    await writeFile(join(folder, name), text)
}
