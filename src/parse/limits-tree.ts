import type {Nodes, Root} from 'mdast'
import {HtmlDepth} from './limits-html.ts'
import {type Excess, LIMITS} from './limits-table.ts'

/** A node that waits to be looked at, and the paragraph, heading or cell that it is in. */
interface Waiting {
  node: Nodes
  depth: number
  block: Nodes | undefined
}

/**
 * The first limit that a parsed document passes: how deep its parts, and its HTML elements, are within one another. What
 * walks a tree recurses, here and in the site; this keeps a stack of its own.
 */
export function findTreeExcess(tree: Root): Excess | undefined {
  const html = new HtmlDepth()
  const waiting: Waiting[] = [{node: tree, depth: 0, block: undefined}]
  while (waiting.length > 0) {
    const {node, depth, block} = waiting.pop()!
    const {line = 1, column = 1} = node.position?.start ?? {}
    if (depth > LIMITS.depth.most)
      return {limit: 'depth', most: LIMITS.depth.most, found: depth, line, column}
    const deep = node.type === 'html' ? html.read(node.value, block, LIMITS.html.most) : undefined
    if (deep) {
      const place =
        deep.line === 0
          ? {line, column: column + deep.column}
          : {line: line + deep.line, column: deep.column + 1}
      return {limit: 'html', most: LIMITS.html.most, found: deep.depth, ...place}
    }
    if (!('children' in node)) continue
    const inside = isBlock(node) ? node : block
    // Most nodes are leaves, and passed by.
    const children = (node.children as Nodes[]).filter(depth < LIMITS.depth.most ? mayExceed : () => true)
    for (const child of children.reverse()) waiting.push({node: child, depth: depth + 1, block: inside})
  }
  return undefined
}

/** Whether a limit may be passed by a node or in it, if it is not too deep itself. */
function mayExceed(node: Nodes): boolean {
  return 'children' in node || node.type === 'html'
}

function isBlock({type}: Nodes): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell'
}
