import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {buildIndex} from '../../../src/search/build-index.ts'
import type {SearchPage} from '../../../src/search/records.ts'
import {HANDBOOK} from '../handbook-path.ts'
import type {Shelf} from '../library.ts'
import type {Pages} from '../pages.ts'
import type {PageReader} from '../read-through.ts'
import {controlsPage} from '../routes/controls.ts'
import type {SiteContext} from '../routes/site-context.ts'
import {makesIndexes} from '../shards/own.ts'
import {actionRecords} from './action-records.ts'
import {idRecords} from './id-records.ts'
import {HANDBOOK_INDEX, SEARCH_INDEX, versionIndex} from './index-path.ts'
import {SectionReader} from './page-sections.ts'
import {type BuiltPage, pageRecords} from './site-records.ts'

/** The platform's name of the version that is no cut one. */
const CURRENT = 'current'

/** What is found in one index, or a part of that; plain data. */
export interface Findable {
  /** Folder of the index below that of the site. */
  folder: string
  pages: {file: string; record: SearchPage}[]
  /** What is found and is no page. */
  entries: SearchPage[]
}

/** A page that was read. */
interface ReadPage extends BuiltPage {
  /** Path below the folder of the site. */
  file: string
}

/** Gathers the built pages of a site while these go by. */
export class SearchGatherer {
  readonly #baseUrl: string
  readonly #readers = new Map<string, SectionReader>()

  /** @param baseUrl of the site, with a slash at both ends */
  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl
  }

  /**
   * What reads a page for the search.
   * @param file path below the folder of the site
   */
  readerOf(file: string): PageReader {
    const reader = new SectionReader()
    this.#readers.set(file, reader)
    return reader
  }

  /** What is found on the pages that were read: in each version, with the ids that its playbooks cite, and in the handbook. */
  async gathered(pages: Pages): Promise<Findable[]> {
    const {library, baseUrl} = pages
    const site = {config: library.config, baseUrl}
    const shelves = new Map((await library.shelves()).map((shelf) => [shelf.version ?? CURRENT, shelf]))
    const {handbook, versions} = this.#pages()
    const unknown = [...versions.keys()].find((version) => !shelves.has(version))
    if (unknown !== undefined)
      throw new Error(`Cannot find the playbooks of version \`${unknown}\`, whose pages are to be found`)
    const found: Findable[] = []
    for (const [version, shelf] of shelves) {
      const own = versions.get(version) ?? []
      const entries = makesIndexes(pages) ? await entriesOf(shelf, site) : []
      found.push({folder: versionIndex(version), pages: filed(own, pageRecords(own, shelf, site)), entries})
    }
    return [
      ...found,
      {folder: HANDBOOK_INDEX, pages: filed(handbook, handbook.map(plainRecord)), entries: []},
    ]
  }

  /** The pages that were read. */
  #pages(): {handbook: ReadPage[]; versions: Map<string, ReadPage[]>} {
    const handbook: ReadPage[] = []
    const versions = new Map<string, ReadPage[]>()
    for (const [file, reader] of this.#readers) {
      const found = reader.finished()
      if (!found) continue
      const page = {...found, file, url: this.#baseUrl + urlPath(file)}
      if (file.startsWith(`${HANDBOOK}/`)) handbook.push(page)
      else {
        const known = versions.get(found.version)
        if (known) known.push(page)
        else versions.set(found.version, [page])
      }
    }
    return {handbook, versions}
  }
}

/**
 * Writes the indexes of a site, each of what all of its parts gathered, in the order of the pages' files.
 * @param synonyms of the configuration
 */
export function writeIndexes(outDir: string, parts: readonly Findable[], synonyms: string[][]): void {
  rmSync(join(outDir, SEARCH_INDEX), {recursive: true, force: true})
  for (const folder of new Set(parts.map((part) => part.folder))) {
    const own = parts.filter((part) => part.folder === folder)
    const pages = own.flatMap((part) => part.pages).sort((one, other) => (one.file < other.file ? -1 : 1))
    if (pages.length === 0) continue
    const records = [...pages.map(({record}) => record), ...own.flatMap(({entries}) => entries)]
    writeIndex(join(outDir, folder), records, synonyms)
  }
}

function filed(pages: readonly ReadPage[], records: readonly SearchPage[]): Findable['pages'] {
  return records.map((record, place) => ({file: pages[place]!.file, record}))
}

/** The list of controls, to which these lead, tells of the newest version alone. */
async function entriesOf(shelf: Shelf, site: SiteContext): Promise<SearchPage[]> {
  if (shelf.version !== undefined) return []
  return [...idRecords(controlsPage(shelf, site)), ...(await actionRecords(shelf, site))]
}

function plainRecord({url, title, sections}: BuiltPage): SearchPage {
  const facets = {group: null, status: null, functions: [], frameworks: []}
  return {
    url,
    title,
    names: [],
    provider: null,
    service: null,
    category: null,
    sections: sections.map((section) => ({...section, ...facets})),
  }
}

function writeIndex(folder: string, records: readonly SearchPage[], synonyms: string[][]): void {
  for (const [name, content] of buildIndex(records, synonyms)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, content)
  }
}

/** Path of a page below the site's own, as links to it are written. */
function urlPath(file: string): string {
  return file
    .replace(/(^|\/)index\.html$|\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}
