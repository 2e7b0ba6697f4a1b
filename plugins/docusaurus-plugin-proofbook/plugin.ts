import {join, resolve} from 'node:path'
import type {LoadedContent} from '@docusaurus/plugin-content-docs'
import type {LoadContext, Plugin} from '@docusaurus/types'
import {keepTrees} from '../../src/parse/markdown.ts'
import {preferParser} from '../../src/parse/parser-choice.ts'
import type {BuiltSite} from './built-site.ts'
import {serveDiagrams} from './diagrams/serve.ts'
import {controlsCsvAddress, writeDownloads} from './downloads.ts'
import {buildFacts} from './facts/build-facts.ts'
import {versionFacts} from './facts/version-facts.ts'
import {finishPages, finishSite} from './finish-build.ts'
import {HERE} from './here.ts'
import type {LibraryHistory} from './history/library-history.ts'
import {readHistory} from './history/read-history.ts'
import {writeHistory} from './history/write-history.ts'
import {KeptTrees} from './kept-trees.ts'
import type {Shelf} from './library.ts'
import {controlsListings} from './lists/controls.ts'
import {coverageListing} from './lists/coverage.ts'
import {homeRoute} from './lists/home.ts'
import {type KeepWhole, wholeLists} from './lists/serve.ts'
import {warnOfDefaultUrl, writeMachineFiles, writeRobots} from './machine/write.ts'
import type {Pages} from './pages.ts'
import {reportUnpublishable} from './report.ts'
import {changesPage} from './routes/changes.ts'
import {controlsPage} from './routes/controls.ts'
import {CONTROLS, COVERAGE, GAPS} from './routes/controls-path.ts'
import {coveragePage} from './routes/coverage.ts'
import {homePage} from './routes/home.ts'
import {addHistoryPages} from './routes/playbook-histories.ts'
import {type AddRoute, routeMaker} from './routes/route-maker.ts'
import {searchPage} from './routes/search.ts'
import {SEARCH} from './routes/search-address.ts'
import type {SiteContext} from './routes/site-context.ts'
import {addVariantPages} from './routes/variants.ts'
import {makesIndexes} from './shards/own.ts'
import {recordOf} from './stage/stage.ts'
import {refuseLinksOut} from './stage/static-folders.ts'
import {serveTryIt} from './try-it/serve.ts'

const NAME = 'docusaurus-plugin-proofbook'

/** What differs between a site of playbooks and one that has them among other things. */
export interface PluginOptions {
  /** Id of the platform's plugin for documents. */
  docsId: string
  /** Whether the whole site is ours. */
  isWhole: boolean
  /** Whether the site tells of the documents' history. */
  hasHistory?: boolean
  /** Folder of what the bundler keeps between builds; where left out, it is among the installed packages. */
  cache?: string | undefined
}

/** The plugin's lifecycle: models in, pages and search index out. */
export function proofbookPlugin(pages: Pages, {docsId, isWhole, hasHistory = false, cache}: PluginOptions) {
  return async (context: LoadContext): Promise<Plugin> => {
    const {library} = pages
    preferParser('native')
    keepTrees(new KeptTrees())
    let facts = ''
    // While one writes, the history stays as it was when one began.
    const history = once(() => readHistory(library.docs, library.config, library.today))
    return {
      name: NAME,

      async allContentLoaded({allContent, actions}) {
        const docs = allContent['docusaurus-plugin-content-docs']?.[docsId] as LoadedContent | undefined
        if (!docs) throw new Error('Cannot find the docs plugin, which makes the pages of the playbooks')
        if (isWhole) refuseLinksOut(servedFolders(context), context.siteDir)
        const shelf = await library.current
        for (const each of await library.shelves())
          reportUnpublishable(each, library.config.site.unpublishable)
        const {baseUrl} = pages
        serveDiagrams(pages.assets.folder, await library.shelves(), baseUrl)
        await serveTryIt(pages.assets.folder, await library.shelves())
        if (hasHistory) pages.history = await history()
        const addRoute = routeMaker(actions, context.generatedFilesDir)
        const site = {config: library.config, baseUrl}
        const keep = wholeLists(pages.assets.folder, baseUrl)
        const indexed = makesIndexes(pages) ? await library.shelves() : []
        for (const each of indexed) {
          const own = {...site, baseUrl: pages.homeOf(each)}
          const isLatest = each.version === undefined
          await addIndexPages(
            each,
            {...own, hasSearch: isWhole, hasHistory: hasHistory && isLatest},
            {addRoute, keep},
          )
        }
        if (pages.history) await addChanges(pages, pages.history, site, addRoute)
        await addVariantPages(pages, addRoute)
        if (isWhole)
          actions.setGlobalData({
            build: buildFacts(shelf, {config: library.config, baseUrl}, library.today),
            isPart: pages.shard !== undefined,
            versions: versionFacts(await library.shelves(), {
              baseUrl,
              record: recordOf(library.siteDir),
              docsPaths: new Map(docs.loadedVersions.map(({versionName, path}) => [versionName, path])),
            }),
          })
        facts = [await pages.siteFacts(), ...Object.values(pages.shard ?? {})].join('-')
      },

      configureWebpack: (config) => bundlerCache(config, facts, cache),

      getThemePath: () => join(HERE, 'theme'),
      getTypeScriptThemePath: () => join(HERE, 'theme'),
      async postBuild({outDir}) {
        const {siteConfig, baseUrl} = context
        const {trailingSlash, url: origin} = siteConfig
        const site: BuiltSite = {outDir, baseUrl, trailingSlash, origin}
        if (isWhole) warnOfDefaultUrl(library.config)
        if (makesIndexes(pages)) await writeFiles(site, pages, {isWhole})
        await (isWhole ? finishSite : finishPages)(site, pages)
      },
    }
  }
}

/** The pages that gather what the playbooks of a version say: the home page, controls, gaps, and coverage. */
async function addIndexPages(
  shelf: Shelf,
  site: SiteContext & {hasSearch: boolean; hasHistory: boolean},
  {addRoute, keep: keepAny}: {addRoute: AddRoute; keep: KeepWhole},
): Promise<void> {
  const {baseUrl} = site
  const named = (name: string) => (shelf.version === undefined ? name : `${name}-of-${shelf.version}`)
  const csv = controlsCsvAddress(shelf, baseUrl)
  const keep: KeepWhole = (name, page) => keepAny(named(name), page)
  const home = homeRoute(homePage(shelf, site), keep)
  await addRoute({path: baseUrl, component: '@theme/PlaybookIndex', name: named('home'), page: home})
  const coverage = coverageListing(coveragePage(shelf, site), keep, csv)
  await addRoute({
    path: baseUrl + COVERAGE,
    component: '@theme/Coverage',
    name: named('coverage'),
    page: coverage,
  })
  const {controls, gaps} = controlsListings(controlsPage(shelf, site), keep, csv)
  await addRoute({
    path: baseUrl + CONTROLS,
    component: '@theme/Controls',
    name: named('controls'),
    page: controls,
  })
  await addRoute({path: baseUrl + GAPS, component: '@theme/Gaps', name: named('gaps'), page: gaps})
  if (site.hasSearch) {
    const page = searchPage(shelf, site)
    await addRoute({path: baseUrl + SEARCH, component: '@theme/SearchPage', name: named('search'), page})
  }
}

/** Writes what is no page: files for programs and for readers to take along. */
async function writeFiles(site: BuiltSite, pages: Pages, {isWhole}: {isWhole: boolean}): Promise<void> {
  const {library, baseUrl, folder, history} = pages
  const {config} = library
  const {outDir} = site
  const shelf = await library.current
  await writeDownloads(join(outDir, folder), shelf, {config, baseUrl})
  if (isWhole) await writeRobots(site, config)
  await writeMachineFiles(site, pages)
  if (history) await writeHistory(history, shelf, {config, baseUrl, outDir, siteBase: site.baseUrl})
}

/** The change log of the library, and the history of each playbook. */
async function addChanges(
  pages: Pages,
  history: LibraryHistory,
  site: SiteContext,
  addRoute: AddRoute,
): Promise<void> {
  if (makesIndexes(pages)) {
    const {page} = changesPage(history, await pages.library.current, site)
    await addRoute({path: page.path, component: '@theme/Changes', name: 'changes', page})
  }
  await addHistoryPages(pages, history, site, addRoute)
}

function once<T>(make: () => T): () => T {
  let made: {value: T} | undefined
  return () => {
    made ??= {value: make()}
    return made.value
  }
}

/** The folders whose files are served as they are, absolute. */
function servedFolders({siteConfig, siteDir}: LoadContext): string[] {
  return siteConfig.staticDirectories.map((folder) => resolve(siteDir, folder))
}

/**
 * The bundler's warm cache knows a page's file and nothing else that the page depends on: other playbooks' anchors,
 * images, the configuration. Their hash in the cache's version keeps a warm build from serving stale pages.
 */
function bundlerCache(config: {cache?: unknown; experiments?: unknown}, facts: string, directory?: string) {
  const withFacts = ({version}: BundlerCache) => ({version: `${version}-${facts}`})
  const rspack = (config.experiments as {cache?: BundlerCache} | undefined)?.cache
  if (rspack?.version) {
    const storage = directory === undefined ? {} : {storage: {type: 'filesystem', directory}}
    return {experiments: {cache: {...rspack, ...storage, ...withFacts(rspack)}}} as object
  }
  const webpack = config.cache as BundlerCache | boolean | undefined
  return typeof webpack === 'object' ? {cache: {...webpack, ...withFacts(webpack)}} : {}
}

/** What a bundler keeps between builds. */
interface BundlerCache {
  version?: string
}
