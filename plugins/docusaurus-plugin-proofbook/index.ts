import {join, relative, resolve, sep} from 'node:path'
import type {MarkdownConfig, PluginConfig} from '@docusaurus/types'
import type {Config} from '../../src/config/config.ts'
import {loadConfig} from '../../src/config/load.ts'
import {editUrl} from './edit-url.ts'
import {pageFrontMatter} from './front-matter.ts'
import {handbookPlugin, isHandbookFile} from './handbook.ts'
import {Library} from './library.ts'
import {Pages} from './pages.ts'
import {proofbookPlugin} from './plugin.ts'
import {rehypeEmoji} from './rehype/emoji.ts'
import {rehypeFootnotes} from './rehype/footnotes.ts'
import {rehypeHeadings} from './rehype/headings.ts'
import {rehypeImages} from './rehype/images.ts'
import {rehypeLinks} from './rehype/links.ts'
import {rehypeOutline} from './rehype/outline.ts'
import {rehypeSanitize} from './rehype/sanitize.ts'
import {rehypeTaskLists} from './rehype/task-lists.ts'
import {remarkPage} from './remark/page.ts'
import {sidebarItems} from './sidebar.ts'
import {Assets} from './stage/assets.ts'
import {Stage} from './stage/stage.ts'
import {stagedDocs} from './stage/staged-docs.ts'

/** The plugins through which a page's markdown goes. They are closures: the site's configuration is serialised. */
export type MarkdownPlugins = ReturnType<typeof markdownPlugins>

function markdownPlugins(pages: Pages) {
  return {
    beforeDefaultRemarkPlugins: [remarkPage(pages)],
    remarkPlugins: [],
    beforeDefaultRehypePlugins: [],
    rehypePlugins: [
      rehypeSanitize,
      rehypeFootnotes,
      rehypeTaskLists,
      rehypeHeadings(pages),
      rehypeLinks(pages),
      rehypeImages(pages),
      rehypeEmoji,
      rehypeOutline,
    ],
    recmaPlugins: [],
  }
}

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
}

/** Where the platform keeps what it generates, below the site's folder. */
const GENERATED = process.env.DOCUSAURUS_GENERATED_FILES_DIR_NAME ?? '.docusaurus'

/** Everything that a `docusaurus.config.ts` takes from Proofbook, made for one folder of playbooks. */
export function createProofbook({siteDir, docs: folder, ...options}: ProofbookOptions) {
  const {handbook = false, platformDir = siteDir, config = loadConfig(undefined, [folder])} = options
  const made = join(platformDir, GENERATED, 'proofbook')
  const docs = relative(siteDir, resolve(siteDir, folder)).split(sep).join('/')
  const served = join(made, 'static')
  const stage = new Stage(siteDir, made)
  const assets = new Assets(served)
  const pages = new Pages(new Library(siteDir, docs, config), stage, assets)
  const markdown = markdownPlugins(pages)
  const editor = editUrl(siteDir, docs, config.site.editUrl)
  const pathOf = (path: string) => relative(platformDir, path).split(sep).join('/')
  const isOurs = (file: string) => handbook && isHandbookFile(siteDir, file)
  return {
    config,
    /** Where Proofbook keeps what it makes for the platform, absolute. */
    folder: made,
    markdown: {
      // Documents are data: `md` runs nothing that they say, and every page is made from the model.
      format: 'md',
      mermaid: false,
      emoji: false,
      mdx1Compat: {comments: false, admonitions: false, headingIds: false},
      anchors: {maintainCase: false},
      remarkRehypeOptions: {footnoteBackContent: '↩'},
      parseFrontMatter: async ({filePath, fileContent}) =>
        isOurs(filePath)
          ? {frontMatter: {}, content: fileContent}
          : {frontMatter: await pageFrontMatter(pages, filePath, editor), content: ''},
      // The page's tree comes from the model (see `remarkPage`), so there is nothing for the platform to parse.
      preprocessor: ({filePath, fileContent}) => (isOurs(filePath) ? fileContent : ''),
    } satisfies Partial<MarkdownConfig>,
    /** Folders whose files are served as they are: the site's own, and the copies of images. */
    staticDirectories: ['static', pathOf(served)],
    /** A path as the platform's configuration may say it: from its folder, since pages hold what the configuration says. */
    pathOf,
    plugins: [
      [
        stagedDocs(pages, markdown),
        {
          routeBasePath: 'playbooks',
          include: ['**/*.md'],
          exclude: [],
          numberPrefixParser: false,
          sidebarItemsGenerator: sidebarItems(pages),
          lastVersion: 'current',
          versions: {current: {label: 'Latest'}},
          docItemComponent: '@theme/PlaybookPage',
          tags: false,
        },
      ],
      ...(handbook ? [handbookPlugin(siteDir)] : []),
      proofbookPlugin(pages, platformDir === siteDir ? undefined : join(platformDir, 'cache')),
    ] satisfies PluginConfig[],
    theme: {
      docs: {sidebar: {hideable: true}},
      // Without a theme the highlighter writes no style attributes; `theme/site.css` colours its classes.
      prism: {theme: {plain: {}, styles: []}, darkTheme: {plain: {}, styles: []}},
    },
  }
}
