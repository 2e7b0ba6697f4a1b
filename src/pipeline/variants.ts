import type {Root} from 'mdast'
import type {Transformer} from 'unified'
import {parseMarkdown} from '../parse/markdown.ts'
import {fromStage, leave} from './data.ts'

/** Parses the other variants of the file; the tree that passes through is the first one's. */
export function remarkPlaybookVariants(): Transformer<Root, Root> {
  return (tree, file) => {
    const texts = fromStage(file, 'texts', 'remarkPlaybookParse')
    leave(file, {
      variants: texts.map((text, index) => ({...text, tree: index === 0 ? tree : parseMarkdown(text.text)})),
    })
  }
}
