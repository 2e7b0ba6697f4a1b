import type {Literal, Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfm} from 'micromark-extension-gfm'

const FRONT_MATTER: FrontMatterKind[] = ['yaml', 'toml']

const extensions = [gfm(), frontmatter(FRONT_MATTER)]
const mdastExtensions = [gfmFromMarkdown(), frontmatterFromMarkdown(FRONT_MATTER)]

type FrontMatterKind = 'yaml' | 'toml'

/** Front matter between lines of `+++`; what lies between lines of `---` is the tree's own `Yaml`. */
export interface Toml extends Literal {
  type: 'toml'
}

declare module 'mdast' {
  interface FrontmatterContentMap {
    toml: Toml
  }
  interface RootContentMap {
    toml: Toml
  }
}

/** The tree that every other parser has to give: GitHub's markdown with front matter, as micromark reads it. */
export function parseReference(text: string): Root {
  return fromMarkdown(text, {extensions, mdastExtensions})
}
