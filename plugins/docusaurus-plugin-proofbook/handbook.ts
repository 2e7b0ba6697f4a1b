import {readFileSync} from 'node:fs'
import {join, posix, relative, sep} from 'node:path'
import platformDocs, {
  type LoadedContent,
  type PluginOptions,
  validateOptions,
} from '@docusaurus/plugin-content-docs'
import type {LoadContext, Plugin, PluginConfig, PluginModule} from '@docusaurus/types'
import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {HANDBOOK} from './handbook-path.ts'

type Generator = NonNullable<PluginOptions['sidebarItemsGenerator']>
type Item = Awaited<ReturnType<Generator>>[number]

/** The folder of Proofbook's own documentation, and what of it is published, from the site's folder. */
const FOLDER = 'docs'
const PUBLISHED = ['README.md', 'guide/**/*.md', 'reference/**/*.md']
const IS_PUBLISHED = /^(?:README\.md|(?:guide|reference)\/.*\.md)$/

/** Whether a file is a page of the handbook. */
export function isHandbookFile(siteDir: string, file: string): boolean {
  return IS_PUBLISHED.test(relative(join(siteDir, FOLDER), file).split(sep).join('/'))
}

/**
 * Proofbook's own documentation, as a second part of the site. It is written by us and not by the authors of playbooks, so
 * the platform reads it by itself; every page passes the same gate.
 * @param hasPages whether its pages are made, and not only known to those of the playbooks
 */
export function handbookPlugin(siteDir: string, hasPages: boolean): PluginConfig {
  const options = {
    id: HANDBOOK,
    path: FOLDER,
    routeBasePath: HANDBOOK,
    include: PUBLISHED,
    exclude: [],
    sidebarItemsGenerator: sidebarItems(siteDir),
    numberPrefixParser: false,
    admonitions: false,
    tags: false,
    // A closure: the site's configuration is serialised into its pages, and names no place of this machine.
    beforeDefaultRemarkPlugins: [() => withoutLinksOut(siteDir)],
  }
  return hasPages ? ['@docusaurus/plugin-content-docs', options] : [withoutPages, options]
}

/** The platform's plugin for documents, without its pages. */
const withoutPages = Object.assign(
  (async (context: LoadContext, options: PluginOptions): Promise<Plugin<LoadedContent>> => {
    const inner = await platformDocs(context, options)
    return {
      ...inner,
      contentLoaded: async ({content, actions}) =>
        inner.contentLoaded?.({content, actions: {...actions, addRoute: () => undefined}}),
    }
  }) as PluginModule,
  {validateOptions: validateOptions as PluginModule['validateOptions']},
)

/** Links to files that are not published become their text: on the site they would lead nowhere. */
function withoutLinksOut(siteDir: string) {
  return (tree: Root, file: VFile) => {
    const page = relative(join(siteDir, FOLDER), file.path).split(sep).join('/')
    visit(tree, 'link', (node, index, parent) => {
      if (!parent || index === undefined || /^(?:[a-z]+:|#)/i.test(node.url)) return
      const target = posix.join(posix.dirname(page), node.url.replace(/#.*/, ''))
      if (!IS_PUBLISHED.test(target)) parent.children.splice(index, 1, ...node.children)
    })
  }
}

/** The platform's sidebar, with folders called as their first page is, and pages in the order of the guide's index. */
function sidebarItems(siteDir: string): Generator {
  const index = readFileSync(join(siteDir, FOLDER, 'guide/README.md'), 'utf8')
  const order = [...index.matchAll(/\]\(([\w-]+)\.md\)/g)].map(([, name]) => `guide/${name}`)
  return async ({defaultSidebarItemsGenerator, ...args}) => {
    const titles = new Map(args.docs.map(({id, title}) => [id, title]))
    const place = (item: Item) =>
      item.type === 'doc' && order.includes(item.id) ? order.indexOf(item.id) : order.length
    const arranged = (items: Item[]): Item[] =>
      [...items]
        .sort((one, other) => place(one) - place(other))
        .map((item) => {
          if (item.type !== 'category') return item
          const label = item.link?.type === 'doc' ? (titles.get(item.link.id) ?? item.label) : item.label
          return {...item, label, items: arranged(item.items as Item[])} as Item
        })
    return arranged(await defaultSidebarItemsGenerator(args))
  }
}
