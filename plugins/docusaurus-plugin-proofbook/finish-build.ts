import {join} from 'node:path'
import {type BuiltSite, pageFile} from './built-site.ts'
import {completeSite, type Gathered} from './complete-site.ts'
import type {Pages} from './pages.ts'
import {preloadFonts} from './preload-fonts.ts'
import {type OwedPage, owedPages, prove} from './proof/prove.ts'
import {type PageFacts, pageReader} from './proof/read-page.ts'
import type {PageReader} from './read-through.ts'
import {writeRedirects} from './redirect-pages.ts'
import {type Redirect, redirects} from './routes/redirects.ts'
import {SearchGatherer} from './search/write-index.ts'
import {guardBuild} from './security/gate.ts'
import {guardPages} from './security/guard-pages.ts'
import {type Elsewhere, LinkGatherer, TrustedPages} from './shards/elsewhere.ts'
import {makesIndexes} from './shards/own.ts'
import {describeRun, writeRecord} from './shards/record.ts'

/**
 * What follows when all pages of a site of playbooks are written: the gate that every built file has to pass, and the proof
 * that every document is on its page whole; then what takes all pages. A part of a site keeps a record for that.
 */
export async function finishSite(site: BuiltSite, pages: Pages): Promise<void> {
  const {library, shard} = pages
  const {imageHosts, search, offline, archive} = library.config.site
  const gatherer = new SearchGatherer(site.baseUrl)
  const links = new LinkGatherer(site)
  const anchors = await proveThrough(site, pages, ({sourceOf, readersOf}) =>
    guardBuild(site.outDir, {
      sourceOf,
      readersOf: (file) => [
        ...readersOf(file),
        gatherer.readerOf(file),
        ...(shard ? [links.readerOf(file)] : []),
      ],
      baseUrl: site.baseUrl,
      imageHosts,
      complete: preloadFonts(site.outDir, site.baseUrl),
    }),
  )
  const gathered: Gathered = {
    findable: await gatherer.gathered(pages),
    redirects: makesIndexes(pages) ? await redirectsOf(pages) : [],
  }
  const {outDir, ...place} = site
  const options = {synonyms: search.synonyms, offline, archive}
  if (shard) {
    const elsewhere = [...links.elsewhere(), ...anchors]
    writeRecord(outDir, {shard, run: await describeRun(pages), place, options, gathered, elsewhere})
  } else await completeSite(site, [gathered], options)
}

/** The same for the pages of playbooks in a site that is somebody else's: its search and its other pages stay theirs. */
export async function finishPages(site: BuiltSite, pages: Pages): Promise<void> {
  await proveThrough(site, pages, (readers) =>
    guardPages(site.outDir, pages.folder, {...readers, baseUrl: site.baseUrl}),
  )
  const {outDir, origin, trailingSlash} = site
  await writeRedirects(await redirectsOf(pages), {folder: join(outDir, pages.folder), origin, trailingSlash})
}

/** What older addresses lead to now. */
async function redirectsOf({library, baseUrl, history}: Pages): Promise<Redirect[]> {
  return redirects(await library.current, {config: library.config, baseUrl}, history)
}

/** What a gate needs to name a page, and gives to who reads pages besides. */
interface PageReaders {
  sourceOf(file: string): string | undefined
  readersOf(file: string): readonly PageReader[]
}

/**
 * Reads the pages that documents have to have while they go through a gate, and holds the documents against them.
 * @returns the anchors that pages of other parts have to have for that
 */
async function proveThrough(
  site: BuiltSite,
  pages: Pages,
  guard: (readers: PageReaders) => void,
): Promise<Elsewhere[]> {
  const owed = await owedPages(pages)
  const pageOf = new Map<string, OwedPage>(owed.map((page) => [pageFile(page.path, site), page]))
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
  const others = new TrustedPages()
  const isMade = new Set(owed.map(({path}) => path))
  const isElsewhere = (path: string) => pages.shard !== undefined && !isMade.has(path)
  prove(owed, pages, (path) => (isElsewhere(path) ? others.pageAt(path) : facts.get(path)))
  return others.taken()
}
