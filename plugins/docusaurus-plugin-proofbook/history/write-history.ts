import {mkdir, writeFile} from 'node:fs/promises'
import {dirname} from 'node:path'
import {atomFeed} from '../../../src/report/atom.ts'
import type {Shelf} from '../library.ts'
import {absolute, fileAt} from '../machine/addresses.ts'
import {changesPage} from '../routes/changes.ts'
import {CHANGES, TEXTS} from '../routes/changes-path.ts'
import {playbookHistories, revisionTexts} from '../routes/playbook-histories.ts'
import type {SiteContext} from '../routes/site-context.ts'
import type {LibraryHistory} from './library-history.ts'

/** Writes what pages of the history load when they need it, and the feed of the change log. */
export async function writeHistory(
  history: LibraryHistory,
  shelf: Shelf,
  {config, baseUrl, outDir, siteBase}: SiteContext & {outDir: string; siteBase: string},
): Promise<void> {
  const place = {outDir, baseUrl: siteBase}
  const {page, older} = changesPage(history, shelf, {config, baseUrl})
  if (page.older) await write(fileAt(page.older.path, place), JSON.stringify(older))
  for (const each of playbookHistories(history, shelf))
    await write(fileAt(each.path + TEXTS, place), JSON.stringify(revisionTexts(each)))
  const {site} = config
  const feed = atomFeed(history.entries, {
    page: absolute(baseUrl + CHANGES, site),
    self: absolute(page.feed, site),
    title: `${site.title}: changes`,
    author: site.title,
    updated: history.revisions[0]?.time ?? '1970-01-01T00:00:00Z',
  })
  await write(fileAt(page.feed, place), feed)
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true})
  await writeFile(file, text)
}
