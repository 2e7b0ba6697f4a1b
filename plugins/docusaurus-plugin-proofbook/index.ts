import {relative, resolve, sep} from 'node:path'
import type {MarkdownConfig} from '@docusaurus/types'
import type {Config} from '../../src/config/config.ts'
import {loadConfig} from '../../src/config/load.ts'
import {editUrl} from './edit-url.ts'
import {pageFrontMatter} from './front-matter.ts'
import {Library} from './library.ts'
import {Pages} from './pages.ts'
import {proofbookPlugin} from './plugin.ts'
import {rehypeHeadings} from './rehype/headings.ts'
import {rehypeImages} from './rehype/images.ts'
import {rehypeLinks} from './rehype/links.ts'
import {rehypeSanitize} from './rehype/sanitize.ts'
import {remarkPage} from './remark/page.ts'
import {sidebarItems} from './sidebar.ts'

/** The plugins through which a page's markdown goes. They are closures: the site's configuration is serialised. */
export type MarkdownPlugins = ReturnType<typeof markdownPlugins>

function markdownPlugins(pages: Pages) {
  return {
    beforeDefaultRemarkPlugins: [remarkPage(pages)],
    remarkPlugins: [],
    beforeDefaultRehypePlugins: [],
    rehypePlugins: [rehypeSanitize, rehypeHeadings(pages), rehypeLinks(pages), rehypeImages(pages)],
    recmaPlugins: [],
  }
}

/** Where a site's playbooks are. */
export interface ProofbookOptions {
  /** Folder of the site, absolute; commands run in it. */
  siteDir: string
  /** Folder of the playbooks, absolute or relative to the site's. */
  docs: string
}

/** Everything that a `docusaurus.config.ts` takes from Proofbook, made for one folder of playbooks. */
export function createProofbook({siteDir, docs: folder}: ProofbookOptions) {
  const config: Config = loadConfig()
  const docs = relative(siteDir, resolve(siteDir, folder)).split(sep).join('/')
  const pages = new Pages(new Library(siteDir, docs, config))
  const markdown = markdownPlugins(pages)
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
      parseFrontMatter: async ({filePath, fileContent}) => ({
        frontMatter: await pageFrontMatter(pages, filePath, fileContent),
        content: '',
      }),
      // The page's tree comes from the model (see `remarkPage`), so there is nothing for the platform to parse.
      preprocessor: ({filePath, fileContent}) => {
        pages.receive(filePath, fileContent)
        return ''
      },
    } satisfies Partial<MarkdownConfig>,
    docs: {
      path: docs,
      include: ['**/*.{md,MD,markdown}'],
      exclude: config.files.exclude,
      numberPrefixParser: false as const,
      sidebarItemsGenerator: sidebarItems,
      lastVersion: 'current',
      versions: {current: {label: 'Latest'}},
      editUrl: editUrl(siteDir, docs, config.site.editUrl),
      ...markdown,
    },
    theme: {
      docs: {sidebar: {hideable: true}},
      // Without a theme the highlighter writes no style attributes; `theme/site.css` colours its classes.
      prism: {theme: {plain: {}, styles: []}, darkTheme: {plain: {}, styles: []}},
    },
    plugin: proofbookPlugin(pages, markdown),
  }
}
