import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {version} from '../../package.json'
import {siteDownloads} from '../../src/exports/downloads.ts'
import type {Playbook} from '../../src/model/types.ts'
import type {Shelf} from './library.ts'
import type {SiteContext} from './routes/site-context.ts'

/** Folder of the files that readers can take with them, below the site's base. */
export const DOWNLOADS = 'downloads'

/** Writes what the site offers of its playbooks as data. */
export async function writeDownloads(outDir: string, shelf: Shelf, {config}: SiteContext): Promise<void> {
  const {site} = config
  // The platform's own permalinks have no slash at their end; its pages do.
  const pageOf = (playbook: Playbook) => `${(shelf.permalinks.get(playbook.path) ?? '').replace(/\/$/, '')}/`
  const permalinkOf = (playbook: Playbook, anchor?: string) =>
    `${site.url}${pageOf(playbook)}${anchor ? `#${anchor}` : ''}`
  const tool = {name: 'proofbook', version}
  const folder = join(outDir, DOWNLOADS)
  await mkdir(folder, {recursive: true})
  for (const {name, text} of siteDownloads(shelf.corpus, {site, version, permalinkOf, tool}))
    await writeFile(join(folder, name), text)
}
