import type {BuiltSite} from './built-site.ts'
import {writeArchive} from './offline/archive.ts'
import {writeOfflineWorker} from './offline/write.ts'
import {writeRedirects} from './redirect-pages.ts'
import type {Redirect} from './routes/redirects.ts'
import {type Findable, writeIndexes} from './search/write-index.ts'

/** What a part of a site, or the whole of it, gives to what takes all pages. Plain data. */
export interface Gathered {
  findable: Findable[]
  redirects: Redirect[]
}

/** What of the configuration is asked then. */
export interface CompletionOptions {
  synonyms: string[][]
  offline: boolean
  archive: boolean
}

/** Writes what takes all pages of a site: the search index, and what older addresses lead to. */
export async function completeSite(
  site: BuiltSite,
  parts: readonly Gathered[],
  {synonyms, offline, archive}: CompletionOptions,
): Promise<void> {
  const {outDir, origin, trailingSlash} = site
  writeIndexes(
    outDir,
    parts.flatMap(({findable}) => findable),
    synonyms,
  )
  // Before the pages that lead older addresses on, which nobody has to keep.
  if (offline) writeOfflineWorker(site)
  await writeRedirects(
    parts.flatMap(({redirects}) => redirects),
    {folder: outDir, origin, trailingSlash},
  )
  if (archive) writeArchive(site)
}
