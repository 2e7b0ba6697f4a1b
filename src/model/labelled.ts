import type {Nodes, Paragraph, Root} from 'mdast'

/**
 * The paragraphs of a document that may have a label and what follows it, such as `Owner: Team`. Each label ends with a
 * colon, and to render every paragraph only to look for one takes long.
 */
export function labelledParagraphs({children}: Root): Paragraph[] {
  return children.filter((node): node is Paragraph => node.type === 'paragraph' && hasColon(node))
}

function hasColon(node: Nodes): boolean {
  if ('value' in node) return node.value.includes(':')
  return 'children' in node && node.children.some(hasColon)
}
