import type {Heading, Nodes, Paragraph, Parents, Root, TableCell} from 'mdast'
import {findBlockDoubt} from './block-doubt.ts'
import type {Doubt, PlacedDoubt} from './doubt.ts'
import {findInlineDoubt} from './inline-doubt.ts'
import {startOf} from './slice.ts'

/** The blocks of a native tree that may be otherwise in that of the reference; linear in the text. */
export function findTreeDoubts(tree: Root, text: string): PlacedDoubt[] {
  const doubts: PlacedDoubt[] = []
  for (const block of tree.children) {
    const doubt = findDoubtIn(block, tree, text)
    if (doubt) doubts.push({doubt, offset: startOf(block)})
  }
  return doubts
}

/** The first doubt of a block and all that is in it. */
function findDoubtIn(block: Nodes, root: Root, text: string): Doubt | undefined {
  const waiting: {node: Nodes; parent: Parents}[] = [{node: block, parent: root}]
  while (waiting.length > 0) {
    const {node, parent} = waiting.pop()!
    const doubt =
      findBlockDoubt(node, parent, text) ?? (isLine(node) ? findInlineDoubt(node, text) : undefined)
    if (doubt) return doubt
    if (!('children' in node)) continue
    // A text is looked at with the line that it is in; most nodes are texts.
    for (const child of node.children) if (child.type !== 'text') waiting.push({node: child, parent: node})
  }
  return undefined
}

/** Whether a node holds text, and not other blocks. */
function isLine(node: Nodes): node is Paragraph | Heading | TableCell {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
}
