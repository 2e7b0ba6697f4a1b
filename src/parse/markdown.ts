import type {Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfm} from 'micromark-extension-gfm'
import {placeUnplaced} from './unplaced.ts'

const extensions = [gfm(), frontmatter(['yaml'])]
const mdastExtensions = [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])]

/** The tree of one variant's text (GitHub-flavoured, with front matter). The only caller of the parser. */
export function parseMarkdown(text: string): Root {
  const tree = fromMarkdown(text, {extensions, mdastExtensions})
  placeUnplaced(tree, text)
  return tree
}
