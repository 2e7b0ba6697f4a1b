import type {Pages} from './pages.ts'
import {owedPages, prove} from './proof/prove.ts'
import {type PageFacts, readPage} from './proof/read-page.ts'
import {indexSite} from './search/index-site.ts'
import {guardBuild} from './security/gate.ts'

/**
 * What follows when all pages are written: the search index, the gate that every built file has to pass, and the proof
 * that every document is on its page whole.
 */
export async function finishBuild(outDir: string, pages: Pages): Promise<void> {
  await indexSite(outDir, {baseUrl: pages.baseUrl})
  const {imageHosts} = pages.library.config.site
  const sources = await pages.sources()
  const owed = await owedPages(pages)
  const files = new Map(owed.map(({path}) => [fileOf(path, pages.baseUrl), path]))
  const facts = new Map<string, PageFacts>()
  guardBuild(outDir, {
    baseUrl: pages.baseUrl,
    imageHosts,
    sourceOf: (file) => sources.get(file.replace(/index\.html$/, '')),
    onPage: (file, html) => {
      const path = files.get(file)
      if (path !== undefined) facts.set(path, readPage(html))
    },
  })
  prove(owed, pages, (path) => facts.get(path))
}

/** The built file of a page. */
function fileOf(path: string, baseUrl: string): string {
  return `${decodeURI(path.slice(baseUrl.length)).replace(/\/$/, '')}/index.html`
}
