import type {Nodes, Parents} from 'mdast'

/** A tree in short: types of nodes with what they hold, boxed remarks with their kind. */
export function outlineOf(node: Nodes): string {
  if (node.type === 'text') return JSON.stringify(node.value)
  if ('value' in node) return `${node.type} ${JSON.stringify(node.value)}`
  const inside = 'children' in node ? (node as Parents).children.map(outlineOf).join(' ') : ''
  if (node.type !== 'mdxJsxFlowElement') return `${node.type}(${inside})`
  const {kind} = JSON.parse(String(node.attributes[0]?.value)) as {kind?: string}
  return `${node.name}${kind && node.name === 'Callout' ? ` ${kind}` : ''}(${inside})`
}
