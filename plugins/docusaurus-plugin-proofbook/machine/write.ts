import {existsSync} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {version} from '../../../package.json'
import type {Config} from '../../../src/config/config.ts'
import {DEFAULTS} from '../../../src/config/defaults.ts'
import {isPublished} from '../../../src/model/playbook-type.ts'
import type {Shelf} from '../library.ts'
import type {Pages} from '../pages.ts'
import {findingsAddress, findingsOf} from '../remark/findings-panel.ts'
import {API, absolute, fileAt, LLMS, markdownAddress, servedAddress} from './addresses.ts'
import {controlsJson, playbooksJson} from './api.ts'
import {libraryEntries} from './entries.ts'
import {llmsText} from './llms.ts'
import {pageMarkdown} from './page-markdown.ts'

/** Where the built site is. */
interface Place {
  outDir: string
  /** Base of the whole site. */
  baseUrl: string
  /** What the platform's configuration says of slashes at the end of addresses. */
  trailingSlash: boolean | undefined
}

/** Writes what programs read: the markdown of each page, the library as JSON, and a list of both for language models. */
export async function writeMachineFiles(place: Place, pages: Pages): Promise<void> {
  const {config} = pages.library
  const {site} = config
  for (const shelf of await pages.library.shelves())
    for (const playbook of shelf.corpus.playbooks.filter(isPublished)) {
      const address = shelf.permalinks.get(playbook.path)
      if (address === undefined) continue
      await write(
        fileAt(markdownAddress(address), place),
        pageMarkdown(playbook, servedAddress(address, place), site),
      )
      if (site.findings === 'on-request')
        await write(
          fileAt(findingsAddress(address), place),
          JSON.stringify(findingsOf({playbook, shelf, pages})),
        )
    }
  const entriesOf = (shelf: Shelf) =>
    libraryEntries(shelf, {config, baseUrl: pages.homeOf(shelf), trailingSlash: place.trailingSlash})
  const tool = {name: 'proofbook', version}
  // What is only in another version is offered where nothing is found.
  for (const shelf of await pages.library.shelves())
    if (shelf.version !== undefined)
      await write(
        fileAt(`${pages.homeOf(shelf)}${API}/playbooks.json`, place),
        playbooksJson({entries: entriesOf(shelf), site, tool}),
      )
  const entries = entriesOf(await pages.library.current)
  const source = {entries, site, tool}
  const below = join(place.outDir, pages.folder)
  await write(join(below, API, 'playbooks.json'), playbooksJson(source))
  await write(join(below, API, 'controls.json'), controlsJson(source))
  await write(join(below, LLMS), llmsText(entries, {config, folder: pages.baseUrl}))
}

/** Writes what search engines ask a whole site for, unless its owners have done it. */
export async function writeRobots(
  {outDir, baseUrl}: Pick<Place, 'outDir' | 'baseUrl'>,
  {site}: Config,
): Promise<void> {
  const file = join(outDir, 'robots.txt')
  if (existsSync(file)) return
  await write(file, `User-agent: *\nAllow: /\n\nSitemap: ${absolute(`${baseUrl}sitemap.xml`, site)}\n`)
}

/** Says that links for others lead to a machine of one's own. */
export function warnOfDefaultUrl({site}: Config): void {
  if (site.url === DEFAULTS.site.url)
    console.warn(
      `[proofbook] Links for search engines and programs begin with \`${site.url}\`; set \`site.url\` in proofbook.config.yml to where the site is published`,
    )
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), {recursive: true})
  await writeFile(file, text)
}
