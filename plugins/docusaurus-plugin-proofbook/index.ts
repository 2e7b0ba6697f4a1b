import {join, relative, resolve, sep} from 'node:path'
import type {PluginConfig} from '@docusaurus/types'
import type {ShardChoice} from '../../src/check/shard.ts'
import type {Config} from '../../src/config/config.ts'
import {loadConfig} from '../../src/config/load.ts'
import {editUrl} from './edit-url.ts'
import {handbookPlugin, isHandbookFile} from './handbook.ts'
import {hasHistory} from './history/has-history.ts'
import {keptFindings} from './kept-findings.ts'
import {Library} from './library.ts'
import {sitemapItems} from './machine/sitemap.ts'
import {markdownConfig, markdownPlugins} from './markdown.ts'
import {Pages} from './pages.ts'
import {proofbookPlugin} from './plugin.ts'
import {makesIndexes} from './shards/own.ts'
import {sourceLinks} from './source-links.ts'
import {Assets} from './stage/assets.ts'
import {cutVersions, Stage} from './stage/stage.ts'
import {docsOptions, stagedDocs} from './stage/staged-docs.ts'

/** Where a site's playbooks are. */
export interface ProofbookOptions {
  /** Folder from which documents are named, absolute; commands run in it. */
  siteDir: string
  /** Folder of the playbooks, absolute or relative to that. */
  docs: string
  /** Whether the site has Proofbook's own documentation as well, at `/handbook/`; it is in the folder `docs` of the site. */
  handbook?: boolean
  /** Folder that the platform takes for the site's, absolute, where that is another one. */
  platformDir?: string
  /** That of the working folder where left out. */
  config?: Config
  /** The part of the site to make; the whole site where left out. */
  shard?: ShardChoice | undefined
}

/** Where the platform keeps what it generates, below the site's folder. */
const GENERATED = process.env.DOCUSAURUS_GENERATED_FILES_DIR_NAME ?? '.docusaurus'

/** Everything that a `docusaurus.config.ts` takes from Proofbook, made for one folder of playbooks. */
export function createProofbook({siteDir, docs: folder, ...options}: ProofbookOptions) {
  const {handbook = false, platformDir = siteDir, config = loadConfig(undefined, [folder]), shard} = options
  const made = join(platformDir, GENERATED, 'proofbook')
  const docs = relative(siteDir, resolve(siteDir, folder)).split(sep).join('/')
  const served = join(made, 'static')
  const stage = new Stage(made, () => cutVersions(siteDir))
  const library = new Library(siteDir, docs, config, () => keptFindings(siteDir, docs))
  const pages = new Pages(library, stage, new Assets(served), '', shard)
  pages.source = sourceLinks(siteDir, docs, config.site.editUrl)
  const pathOf = (path: string) => relative(platformDir, path).split(sep).join('/')
  const isHistoric = config.site.history && hasHistory(resolve(siteDir, docs))
  const isOwn = (file: string) => handbook && isHandbookFile(siteDir, file)
  return {
    config,
    /** Whether the site has a change log. */
    hasHistory: isHistoric,
    /** Where Proofbook keeps what it makes for the platform, absolute. */
    folder: made,
    markdown: markdownConfig(pages, editUrl(siteDir, docs, config.site.editUrl), isOwn),
    /** Folders whose files are served as they are: the site's own, and the copies of images. */
    staticDirectories: ['static', pathOf(served)],
    /** A path as the platform's configuration may say it: from its folder, since pages hold what the configuration says. */
    pathOf,
    plugins: [
      [stagedDocs(pages, markdownPlugins(pages)), {...docsOptions(pages), routeBasePath: 'playbooks'}],
      ...(handbook ? [handbookPlugin(siteDir, makesIndexes(pages))] : []),
      proofbookPlugin(pages, {
        docsId: 'default',
        isWhole: true,
        hasHistory: isHistoric,
        cache: platformDir === siteDir ? undefined : join(platformDir, 'cache'),
      }),
    ] satisfies PluginConfig[],
    /** The items of the platform's sitemap. */
    sitemapItems: sitemapItems(pages),
    theme: {
      // Without a theme the highlighter writes no style attributes; `theme/page.css` colours its classes.
      prism: {theme: {plain: {}, styles: []}, darkTheme: {plain: {}, styles: []}},
    },
  }
}
