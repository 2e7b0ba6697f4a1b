import {join, posix, relative, sep} from 'node:path'
import platformDocs, {
  type LoadedContent,
  type PluginOptions,
  validateOptions,
} from '@docusaurus/plugin-content-docs'
import type {LoadContext, Plugin, PluginModule, RouteConfig} from '@docusaurus/types'
import {projectAround} from '../../../src/config/find.ts'
import {RESOLUTIONS_FILE} from '../../../src/resolutions/resolution.ts'
import {FindingsLog} from '../findings-log.ts'
import type {MarkdownPlugins} from '../markdown.ts'
import type {Pages} from '../pages.ts'
import {ownDocuments} from '../shards/own.ts'
import {sidebarItems} from '../sidebar.ts'
import {afterChanges} from './after-changes.ts'
import {linkPages} from './link-pages.ts'
import {mdxRule} from './mdx-rule.ts'
import {refuseSharedAddresses} from './shared-addresses.ts'
import {CURRENT} from './stage.ts'
import {WATCHED} from './watched.ts'

/** What that plugin is asked for, besides where its pages lie. */
export function docsOptions(pages: Pages) {
  return {
    include: ['**/*.md'],
    exclude: [],
    numberPrefixParser: false as const,
    sidebarItemsGenerator: sidebarItems(pages),
    lastVersion: 'current',
    versions: {
      current: {label: 'Latest'},
      // The line under the bar says more, and only what is true of that version.
      ...Object.fromEntries(pages.stage.versions().map((name) => [name, {banner: 'none' as const}])),
    },
    docItemComponent: '@theme/PlaybookPage',
    tags: false as const,
  }
}

/**
 * The platform's plugin for documents, which is shown the stage in place of the site's folder: it reads, names and routes
 * only what we put there.
 */
export function stagedDocs(pages: Pages, markdown: MarkdownPlugins): PluginModule {
  const plugin = async (context: LoadContext, options: PluginOptions): Promise<Plugin<LoadedContent>> => {
    const {library, stage} = pages
    stage.prepare()
    pages.baseUrl = context.baseUrl + pages.folder
    const given = {...options, path: CURRENT}
    const inner = await platformDocs({...context, siteDir: stage.folder}, given)
    const rule = await mdxRule(context, given.id, stage, markdown)
    const log = new FindingsLog()
    const alias = `@site/${relative(context.siteDir, stage.folder).split(sep).join('/')}`
    // One at a time, for each writes the stage: the platform loads for every change, whatever it is doing.
    const load = afterChanges(async () => {
      const shelf = await library.reload()
      refuseSharedAddresses(stage.versions(), shelf)
      const shelves = [shelf, ...(await Promise.all(stage.versions().map((name) => library.version(name))))]
      for (const each of shelves) stage.place(each, pages)
      pages.assets.take(shelves)
      for (const line of log.linesFor(shelf)) console.log(line)
      const content = (await inner.loadContent?.()) as LoadedContent
      await linkPages(content, pages, context.siteConfig.trailingSlash)
      for (const each of shelves) stage.write(each, pages)
      return content
    })
    return {
      ...inner,
      // `version:cut` is ours: the platform's own command would copy the stage.
      extendCli: undefined,

      loadContent: load,

      contentLoaded: async ({content, actions}) => {
        const isOwn = await ownDocuments(pages)
        const isMade = (source: string) => isOwn(pages.fileOf(join(stage.folder, source)).path)
        const addRoute = (route: RouteConfig) => {
          for (const each of fromStage(route, alias, isMade)) actions.addRoute(each)
        }
        await inner.contentLoaded?.({content, actions: {...actions, addRoute}})
      },

      configureWebpack: (...args) => {
        const {module: _, ...rest} = (inner.configureWebpack?.(...args) ?? {}) as {module?: unknown}
        return {...rest, module: {rules: [rule]}} as ReturnType<NonNullable<Plugin['configureWebpack']>>
      },

      getPathsToWatch: () => [
        ...WATCHED.map((files) => posix.join(library.siteDir, library.docs, files)),
        posix.join(library.siteDir, projectAround(library.docs), RESOLUTIONS_FILE),
      ],
    }
  }
  return Object.assign(plugin as PluginModule, {
    validateOptions: validateOptions as PluginModule['validateOptions'],
  })
}

/**
 * A route whose documents are named from the site's folder: the platform takes the stage for that.
 * @param isMade whether a document has a page in this build, by its file below the stage
 * @returns no route for a document without one
 */
function fromStage(route: RouteConfig, alias: string, isMade: (source: string) => boolean): RouteConfig[] {
  const {modules, routes, props} = route
  const content = modules?.content
  const source = typeof content === 'string' ? /^@site\/(.+)$/s.exec(content)?.[1] : undefined
  if (source !== undefined && !isMade(source)) return []
  const staged = {
    ...route,
    ...(source === undefined ? {} : {modules: {...modules, content: `${alias}/${source}`}}),
    ...(props ? {props: withoutCards(props)} : {}),
    ...(routes ? {routes: routes.flatMap((each) => fromStage(each, alias, isMade))} : {}),
  }
  return [staged]
}

/**
 * What a version is shown with. The platform adds the title and the description of each document, for cards that pages of
 * its categories have; ours have none, and every page would load them all.
 */
function withoutCards(props: NonNullable<RouteConfig['props']>): RouteConfig['props'] {
  const {version} = props
  return version !== null && typeof version === 'object' ? {...props, version: {...version, docs: {}}} : props
}
