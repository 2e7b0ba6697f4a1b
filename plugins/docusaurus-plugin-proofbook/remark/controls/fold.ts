import type {BlockContent, Heading, RootContent} from 'mdast'
import {blockComponent} from '../component.ts'

/** From how many lines on a section within a control is folded: it is a manual of its own. */
const LONG = 60

/** What the page says of a section that is folded. */
export interface FoldData {
  lines: number
}

/** Folds the long sections within a control to their headings; searching in the page and links to them open them. */
export function foldLong(nodes: readonly RootContent[]): RootContent[] {
  const found: RootContent[] = []
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at]!
    const end = node.type === 'heading' ? endOf(node, nodes, at + 1) : at + 1
    const lines = linesOf(nodes.slice(at, end))
    if (node.type !== 'heading' || lines < LONG) {
      found.push(node)
      at++
      continue
    }
    const head = blockComponent('FoldHead', {lines} satisfies FoldData, [node])
    found.push(blockComponent('Fold', {}, [head, ...foldLong(nodes.slice(at + 1, end))] as BlockContent[]))
    at = end
  }
  return found
}

/** Where a section ends: at the next heading that is not below its own. */
function endOf({depth}: Heading, nodes: readonly RootContent[], from: number): number {
  const end = nodes.findIndex(
    (node, index) => index >= from && node.type === 'heading' && node.depth <= depth,
  )
  return end === -1 ? nodes.length : end
}

/** From the first line to the last; components that took the place of markdown may have none. */
function linesOf(nodes: readonly RootContent[]): number {
  const first = nodes[0]?.position?.start.line ?? 0
  return Math.max(0, ...nodes.map(({position}) => (position?.end.line ?? first) - first + 1))
}
