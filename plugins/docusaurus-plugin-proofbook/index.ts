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
  /** Folder of the site, absolute; commands run in it. */
  siteDir: string
  /** Folder of the playbooks, absolute or relative to the site's. */
  docs: string
  /** Whether the site has Proofbook's own documentation as well, at `/handbook/`; it is in the folder `docs` of the site. */
  handbook?: boolean
}

/** Where the platform keeps what it generates, below the site's folder. */
const GENERATED = process.env.DOCUSAURUS_GENERATED_FILES_DIR_NAME ?? '.docusaurus'

/** Everything that a `docusaurus.config.ts` takes from Proofbook, made for one folder of playbooks. */
export function createProofbook({siteDir, docs: folder, handbook = false}: ProofbookOptions) {
  const config: Config = loadConfig(undefined, [folder])
  const docs = relative(siteDir, resolve(siteDir, folder)).split(sep).join('/')
  const served = join(GENERATED, 'proofbook', 'static')
  const stage = new Stage(siteDir, GENERATED)
  const assets = new Assets(join(siteDir, served))
  const pages = new Pages(new Library(siteDir, docs, config), stage, assets)
  const markdown = markdownPlugins(pages)
  const editor = editUrl(siteDir, docs, config.site.editUrl)
  return {
    config,
    markdown: {
      // Documents are data: `md` runs nothing that they say, and every page is made from the model.
      format: 'md',
      mermaid: false,
      emoji: false,
      mdx1Compat: {comments: false, admonitions: false, headingIds: false},
      anchors: {maintainCase: false},
      remarkRehypeOptions: {footnoteBackContent: '↩'},
      parseFrontMatter: async ({filePath, fileContent}) =>
        isHandbookFile(siteDir, filePath)
          ? {frontMatter: {}, content: fileContent}
          : {frontMatter: await pageFrontMatter(pages, filePath, editor), content: ''},
      // The page's tree comes from the model (see `remarkPage`), so there is nothing for the platform to parse.
      preprocessor: ({filePath, fileContent}) => (isHandbookFile(siteDir, filePath) ? fileContent : ''),
    } satisfies Partial<MarkdownConfig>,
    /** Folders whose files are served as they are: the site's own, and the copies of images. */
    staticDirectories: ['static', served],
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
          tags: false,
        },
      ],
      ...(handbook ? [handbookPlugin(siteDir)] : []),
      proofbookPlugin(pages),
    ] satisfies PluginConfig[],
    theme: {
      docs: {sidebar: {hideable: true}},
      // Without a theme the highlighter writes no style attributes; `theme/site.css` colours its classes.
      prism: {theme: {plain: {}, styles: []}, darkTheme: {plain: {}, styles: []}},
    },
  }
}
