import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {glob} from 'tinyglobby'
import type {Pages} from './pages.ts'
import {indexSite} from './search/index-site.ts'
import {addContentSecurityPolicy} from './security/content-security-policy.ts'

/** What follows when all pages are written: the search index, then the content security policy of each page. */
export async function finishBuild(outDir: string, pages: Pages): Promise<void> {
  await indexSite(outDir, {baseUrl: pages.baseUrl})
  const {imageHosts} = pages.library.config.site
  for (const file of await glob('**/*.html', {cwd: outDir})) {
    const path = join(outDir, file)
    await writeFile(path, addContentSecurityPolicy(await readFile(path, 'utf8'), {imageHosts}))
  }
}
