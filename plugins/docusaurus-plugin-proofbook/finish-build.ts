import {join} from 'node:path'
import {writeArchive} from './offline/archive.ts'
import {writeOfflineWorker} from './offline/write.ts'
import type {Pages} from './pages.ts'
import {preloadFonts} from './preload-fonts.ts'
import {type OwedPage, owedPages, prove} from './proof/prove.ts'
import {type PageFacts, pageReader} from './proof/read-page.ts'
import type {PageReader} from './read-through.ts'
import {type RedirectOptions, writeRedirects} from './redirect-pages.ts'
import {redirects} from './routes/redirects.ts'
import {SearchWriter} from './search/write-index.ts'
import {guardBuild} from './security/gate.ts'
import {guardPages} from './security/guard-pages.ts'

/** A site that the platform has built. */
export interface BuiltSite {
  /** Folder of its files, absolute. */
  outDir: string
  /** Path below the origin at which it lies, with a slash at both ends. */
  baseUrl: string
  /** What the platform's configuration says of slashes at the end of addresses. */
  trailingSlash: boolean | undefined
  /** Origin at which it is published, without a slash at its end. */
  origin: string
}

/**
 * What follows when all pages of a site of playbooks are written: the gate that every built file has to pass, the proof that
 * every document is on its page whole, the search index, and what older addresses lead to.
 */
export async function finishSite(site: BuiltSite, pages: Pages): Promise<void> {
  const {imageHosts} = pages.library.config.site
  const search = new SearchWriter(site.baseUrl)
  await proveThrough(site, pages, ({sourceOf, readersOf}) =>
    guardBuild(site.outDir, {
      sourceOf,
      readersOf: (file) => [...readersOf(file), search.readerOf(file)],
      baseUrl: site.baseUrl,
      imageHosts,
      complete: preloadFonts(site.outDir, site.baseUrl),
    }),
  )
  await search.write(site.outDir, pages)
  // Before the pages that lead older addresses on, which nobody has to keep.
  if (pages.library.config.site.offline) writeOfflineWorker(site)
  await redirectOld(site, pages)
  if (pages.library.config.site.archive) writeArchive(site)
}

/** The same for the pages of playbooks in a site that is somebody else's: its search and its other pages stay theirs. */
export async function finishPages(site: BuiltSite, pages: Pages): Promise<void> {
  await proveThrough(site, pages, (readers) =>
    guardPages(site.outDir, pages.folder, {...readers, baseUrl: site.baseUrl}),
  )
  await redirectOld(site, pages)
}

/** Leads readers of older addresses to what answers now. */
async function redirectOld({outDir, origin, trailingSlash}: BuiltSite, pages: Pages): Promise<void> {
  const {library, baseUrl, folder} = pages
  const options: RedirectOptions = {folder: join(outDir, folder), origin, trailingSlash}
  await writeRedirects(
    redirects(await library.current, {config: library.config, baseUrl}, pages.history),
    options,
  )
}

/** What a gate needs to name a page, and gives to who reads pages besides. */
interface PageReaders {
  sourceOf(file: string): string | undefined
  readersOf(file: string): readonly PageReader[]
}

/** Reads the pages that documents have to have while they go through a gate, and holds the documents against them. */
async function proveThrough(
  site: BuiltSite,
  pages: Pages,
  guard: (readers: PageReaders) => void,
): Promise<void> {
  const owed = await owedPages(pages)
  const pageOf = new Map<string, OwedPage>(owed.map((page) => [fileOf(page.path, site), page]))
  const read = new Map<string, () => PageFacts>()
  guard({
    sourceOf: (file) => pageOf.get(file)?.document,
    readersOf: (file) => {
      const path = pageOf.get(file)?.path
      if (path === undefined) return []
      const {reader, facts} = pageReader()
      read.set(path, facts)
      return [reader]
    },
  })
  const facts = new Map([...read].map(([path, factsOf]) => [path, factsOf()]))
  prove(owed, pages, (path) => facts.get(path))
}

/** The built file of a page. */
function fileOf(path: string, {baseUrl, trailingSlash}: BuiltSite): string {
  const name = decodeURI(path.slice(baseUrl.length)).replace(/\/$/, '')
  return trailingSlash === false ? `${name}.html` : `${name}/index.html`
}
