import type {MarkdownConfig} from '@docusaurus/types'
import type {EditUrl} from './edit-url.ts'
import {pageFrontMatter} from './front-matter.ts'
import type {Pages} from './pages.ts'
import {rehypeAnchors} from './rehype/anchors.ts'
import {rehypeComparison} from './rehype/comparison.ts'
import {rehypeDirection} from './rehype/direction.ts'
import {rehypeEmoji} from './rehype/emoji.ts'
import {rehypeFootnotes} from './rehype/footnotes.ts'
import {rehypeHeadings} from './rehype/headings.ts'
import {rehypeImages} from './rehype/images.ts'
import {rehypeLinks} from './rehype/links.ts'
import {rehypeOutline} from './rehype/outline.ts'
import {NOTES, rehypePage} from './rehype/page.ts'
import {rehypePageBody} from './rehype/page-body.ts'
import {rehypeSanitize} from './rehype/sanitize.ts'
import {rehypeTaskLists} from './rehype/task-lists.ts'
import {remarkPage} from './remark/page.ts'

/** The plugins through which a page's markdown goes. They are closures: the site's configuration is serialised. */
export type MarkdownPlugins = ReturnType<typeof markdownPlugins>

/** Makes them for the pages of one folder. */
export function markdownPlugins(pages: Pages) {
  return {
    beforeDefaultRemarkPlugins: [remarkPage(pages)],
    remarkPlugins: [],
    beforeDefaultRehypePlugins: [],
    rehypePlugins: [
      rehypePage,
      rehypeAnchors,
      rehypeSanitize,
      rehypeFootnotes,
      rehypeTaskLists,
      rehypeComparison(pages),
      rehypeHeadings(pages),
      rehypeLinks(pages),
      rehypeImages(pages),
      rehypeEmoji,
      rehypeOutline,
      rehypeDirection,
      rehypePageBody,
    ],
    recmaPlugins: [],
  }
}

/**
 * How the platform reads markdown. Documents are data: `md` runs nothing that they say, and every page is made from the
 * model.
 * @param isOwn whether a file is one of our own, which the platform reads by itself
 */
export function markdownConfig(pages: Pages, editor: EditUrl, isOwn: (file: string) => boolean) {
  return {
    format: 'md',
    mermaid: false,
    emoji: false,
    mdx1Compat: {comments: false, admonitions: false, headingIds: false},
    anchors: {maintainCase: false},
    remarkRehypeOptions: NOTES,
    parseFrontMatter: async ({filePath, fileContent}) =>
      isOwn(filePath)
        ? {frontMatter: {}, content: fileContent}
        : {frontMatter: await pageFrontMatter(pages, filePath, editor), content: ''},
    // The page's tree comes from the model (see `remarkPage`), so there is nothing for the platform to parse.
    preprocessor: ({filePath, fileContent}) => (isOwn(filePath) ? fileContent : ''),
  } satisfies Partial<MarkdownConfig>
}
