import {existsSync, statSync} from 'node:fs'
import {join, relative, resolve, sep} from 'node:path'
import {validateOptions as validateDocsOptions} from '@docusaurus/plugin-content-docs'
import type {LoadContext, Plugin} from '@docusaurus/types'
import {normalizePluginOptions} from '@docusaurus/utils-validation'
import {documentsFolder} from '../../src/check/documents-folder.ts'
import type {Config} from '../../src/config/config.ts'
import {loadConfig} from '../../src/config/load.ts'
import {UserError} from '../../src/parse/user-error.ts'
import {rulesWithoutTheme} from './compiled-theme.ts'
import {editUrl} from './edit-url.ts'
import type {ExistingSiteOptions} from './existing-options.ts'
import {keptFindings} from './kept-findings.ts'
import {Library} from './library.ts'
import {markdownConfig, markdownPlugins} from './markdown.ts'
import {Pages} from './pages.ts'
import {proofbookPlugin} from './plugin.ts'
import {sourceLinks} from './source-links.ts'
import {Assets} from './stage/assets.ts'
import {Stage} from './stage/stage.ts'
import {docsOptions, stagedDocs} from './stage/staged-docs.ts'
import {SCROLL_FRAMES, STYLES} from './styles.ts'

/**
 * A plugin for a site that is somebody else's: the pages of a folder of playbooks below one path, and nothing besides. It
 * is the platform's plugin for documents with another folder to read, since the components of a page of a document know
 * only that one; the site's own documents, search, theme and markdown stay as they are.
 * @throws {UserError} where the folder or its configuration cannot be read
 */
export async function existingSitePlugin(
  context: LoadContext,
  options: ExistingSiteOptions,
): Promise<Plugin> {
  const {id, routeBasePath} = options
  const {siteDir, siteConfig} = context
  const folder = documentsOf(context, options)
  const config = configOf(context, options, folder)
  const made = join(context.generatedFilesDir, 'proofbook', id)
  const served = join(made, 'static')
  const stage = new Stage(made, () => [])
  const below = `${routeBasePath}/`
  const library = new Library(process.cwd(), folder, config, () => keptFindings(process.cwd(), folder))
  const pages = new Pages(library, stage, new Assets(join(served, below)), below)
  pages.source = sourceLinks(process.cwd(), folder, config.site.editUrl)
  const editor = editUrl(process.cwd(), folder, config.site.editUrl)
  serve(context, relative(siteDir, served).split(sep).join('/'))

  const markdown = {...siteConfig.markdown, ...markdownConfig(pages, editor, () => false)}
  const docs = await stagedDocs(pages, markdownPlugins(pages))(
    {...context, siteConfig: {...siteConfig, markdown}},
    validateDocsOptions({
      validate: normalizePluginOptions as never,
      options: {...docsOptions(pages), id, routeBasePath: `${below}playbooks`},
    }),
  )
  const ours = await proofbookPlugin(pages, {docsId: id, isWhole: false})(context)
  return {
    ...docs,
    allContentLoaded: ours.allContentLoaded!,
    configureWebpack: (...args) => {
      const {module, ...ofDocs} = docs!.configureWebpack?.(...args) ?? {}
      const rules = [...rulesWithoutTheme(args[0]), ...(module?.rules ?? [])]
      return {
        ...ofDocs,
        ...ours.configureWebpack?.(...args),
        module: {rules},
        mergeStrategy: {'module.rules': 'replace'},
      }
    },
    getThemePath: ours.getThemePath!,
    getClientModules: () => [...STYLES, SCROLL_FRAMES],
    postBuild: ours.postBuild!,
  } as Plugin
}

/** The folder of the playbooks, from the one in which the command runs. */
function documentsOf({siteDir}: LoadContext, {path}: ExistingSiteOptions): string {
  const from = relative('.', siteDir) || '.'
  const named = path === undefined ? documentsFolder(loadConfig(undefined, [from])) : resolve(siteDir, path)
  if (!existsSync(named) || !statSync(named).isDirectory())
    throw new UserError(
      `Cannot find the folder \`${path ?? named}\` of playbooks; set \`path\` of docusaurus-plugin-proofbook, from the folder of the site`,
    )
  return relative('.', resolve(named)).split(sep).join('/') || '.'
}

/** The configuration of the playbooks, on this site. */
function configOf(
  {siteConfig, baseUrl, siteDir}: LoadContext,
  options: ExistingSiteOptions,
  folder: string,
): Config {
  const named = options.config === undefined ? undefined : relative('.', resolve(siteDir, options.config))
  const config = loadConfig(named, [folder])
  const site = {...config.site, url: siteConfig.url, baseUrl: `${baseUrl}${options.routeBasePath}/`}
  return {...config, site}
}

/** Has the platform serve a folder: it has no other way for files that a plugin makes before it builds. */
function serve({siteConfig}: LoadContext, folder: string): void {
  if (!siteConfig.staticDirectories.includes(folder)) siteConfig.staticDirectories.push(folder)
}
