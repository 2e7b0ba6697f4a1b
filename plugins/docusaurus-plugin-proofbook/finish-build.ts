import type {Pages} from './pages.ts'
import {indexSite} from './search/index-site.ts'
import {guardBuild} from './security/gate.ts'

/** What follows when all pages are written: the search index, then the gate that every built file has to pass. */
export async function finishBuild(outDir: string, pages: Pages): Promise<void> {
  await indexSite(outDir, {baseUrl: pages.baseUrl})
  const {imageHosts} = pages.library.config.site
  const sources = await pages.sources()
  guardBuild(outDir, {
    baseUrl: pages.baseUrl,
    imageHosts,
    sourceOf: (file) => sources.get(file.replace(/index\.html$/, '')),
  })
}
