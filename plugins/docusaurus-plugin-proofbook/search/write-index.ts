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
import {actionRecords} from './action-records.ts'
import {idRecords} from './id-records.ts'
import {HANDBOOK_INDEX, SEARCH_INDEX, versionIndex} from './index-path.ts'
import {SectionReader} from './page-sections.ts'
import {type BuiltPage, pageRecords} from './site-records.ts'

/** The platform's name of the version that is no cut one. */
const CURRENT = 'current'

/** Gathers the built pages of a site while these go by, and writes what its search reads. */
export class SearchWriter {
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

  /** Writes an index for each version, with the ids that its playbooks cite, and one for the handbook. */
  async write(outDir: string, pages: Pages): Promise<void> {
    const {library, baseUrl} = pages
    rmSync(join(outDir, SEARCH_INDEX), {recursive: true, force: true})
    const site = {config: library.config, baseUrl}
    const {synonyms} = library.config.site.search
    const shelves = new Map((await library.shelves()).map((shelf) => [shelf.version ?? CURRENT, shelf]))
    const {handbook, versions} = this.#pages()
    for (const [version, own] of versions) {
      const shelf = shelves.get(version)
      if (!shelf)
        throw new Error(`Cannot find the playbooks of version \`${version}\`, whose pages are to be found`)
      const records = [...pageRecords(own, shelf, site), ...(await entriesOf(shelf, site))]
      writeIndex(join(outDir, versionIndex(version)), records, synonyms)
    }
    if (handbook.length > 0) writeIndex(join(outDir, HANDBOOK_INDEX), handbook.map(plainRecord), synonyms)
  }

  /** The pages that were read, in the order of their addresses. */
  #pages(): {handbook: BuiltPage[]; versions: Map<string, BuiltPage[]>} {
    const handbook: BuiltPage[] = []
    const versions = new Map<string, BuiltPage[]>()
    for (const [file, reader] of this.#readers) {
      const found = reader.finished()
      if (!found) continue
      const page = {...found, url: this.#baseUrl + urlPath(file)}
      if (file.startsWith(`${HANDBOOK}/`)) handbook.push(page)
      else versions.set(found.version, [...(versions.get(found.version) ?? []), page])
    }
    return {handbook, versions}
  }
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
