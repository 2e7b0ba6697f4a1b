import type {Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfm} from 'micromark-extension-gfm'
import {ExcessError} from './excess-error.ts'
import {findTreeExcess} from './limits-tree.ts'
import {placeUnplaced} from './unplaced.ts'

const extensions = [gfm(), frontmatter(['yaml'])]
const mdastExtensions = [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml'])]

/**
 * The tree of one variant's text (GitHub-flavoured, with front matter). The only caller of the parser.
 * @throws {ExcessError} for a tree that is deeper than what walks it bears; `findExcess` tells of texts before
 */
export function parseMarkdown(text: string): Root {
  const tree = fromMarkdown(text, {extensions, mdastExtensions})
  const excess = findTreeExcess(tree)
  if (excess) throw new ExcessError(excess)
  placeUnplaced(tree, text)
  return tree
}
