import {join, resolve} from 'node:path'
import {createMDXLoaderRule} from '@docusaurus/mdx-loader'
import type {LoadContext} from '@docusaurus/types'
import {aliasedSitePath, docuHash} from '@docusaurus/utils'
import type {MarkdownPlugins} from '../markdown.ts'
import type {Stage} from './stage.ts'

/**
 * How the platform compiles the files on the stage, and those of variants. Its own rule would write front matter into
 * the page's module as source text, with an escape that a backslash before a quote gets around: here there is none.
 * @param id of the platform's plugin for documents
 */
export function mdxRule(context: LoadContext, id: string, stage: Stage, markdown: MarkdownPlugins) {
  const {siteConfig, siteDir, generatedFilesDir} = context
  const docsData = join(generatedFilesDir, 'docusaurus-plugin-content-docs', id)
  return createMDXLoaderRule({
    include: [join(stage.folder, '/'), join(stage.variants, '/')],
    options: {
      ...markdown,
      admonitions: false,
      staticDirs: siteConfig.staticDirectories.map((dir) => resolve(siteDir, dir)),
      siteDir,
      // Where the platform's plugin for documents keeps what it knows of a page, named as that plugin names it.
      metadataPath: (path) =>
        path.startsWith(join(stage.folder, '/'))
          ? join(docsData, `${docuHash(aliasedSitePath(path, stage.folder))}.json`)
          : (undefined as never),
      // The theme asks the page for a picture of itself.
      createAssets: () => ({image: undefined}),
      markdownConfig: {
        ...siteConfig.markdown,
        parseFrontMatter: async () => ({frontMatter: {}, content: ''}),
      },
      useCrossCompilerCache: siteConfig.future.faster.mdxCrossCompilerCache,
    },
  })
}
