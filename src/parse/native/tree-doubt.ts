import type {Heading, Nodes, Paragraph, Parents, Root, TableCell} from 'mdast'
import {findBlockDoubt} from './block-doubt.ts'
import type {Doubt} from './doubt.ts'
import {findInlineDoubt} from './inline-doubt.ts'

/** What in a tree of the native parser's may be otherwise in that of the reference; linear in the text. */
export function findTreeDoubt(tree: Root, text: string): Doubt | undefined {
  const waiting: {node: Nodes; parent: Parents}[] = tree.children.map((node) => ({node, parent: tree}))
  while (waiting.length > 0) {
    const {node, parent} = waiting.pop()!
    const doubt =
      findBlockDoubt(node, parent, text) ?? (isLine(node) ? findInlineDoubt(node, text) : undefined)
    if (doubt) return doubt
    if ('children' in node) for (const child of node.children) waiting.push({node: child, parent: node})
  }
  return undefined
}

/** Whether a node holds text, and not other blocks. */
function isLine(node: Nodes): node is Paragraph | Heading | TableCell {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
}
