import type {Nodes, Paragraph, Root} from 'mdast'
import {onceFor} from './once.ts'
import {renderedText} from './rendered.ts'

/** A paragraph that may have a label and what follows it, such as `Owner: Team`. */
export interface Labelled {
  node: Paragraph
  /** As it is rendered. */
  text: string
}

/**
 * The paragraphs of a document, but for those in its lists and quotes, that may have a label. Each label ends with a colon,
 * and to render every paragraph only to look for one takes long.
 */
export const labelledParagraphs = onceFor(({children}: Root): readonly Labelled[] =>
  children.flatMap((node) =>
    node.type === 'paragraph' && hasColon(node) ? [{node, text: renderedText(node)}] : [],
  ),
)

function hasColon(node: Nodes): boolean {
  if ('value' in node) return node.value.includes(':')
  return 'children' in node && node.children.some(hasColon)
}
