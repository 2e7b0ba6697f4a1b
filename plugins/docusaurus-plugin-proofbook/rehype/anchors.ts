import type {Element, ElementContent, Nodes, Root} from 'hast'

/**
 * Empties the anchors of authors, which only mark a place: what is in one comes after it. A browser closes
 * `## Metrics<a name="metrics">` in no place, and repeats it in each block that follows, whose text would look like links.
 */
export function rehypeAnchors() {
  return (tree: Root): void => {
    const known = new Set<string>()
    tree.children = tree.children.flatMap((node) => emptied(node, known))
  }
}

/**
 * A node as it stays.
 * @param known names of the anchors so far: what repeats one is taken out, and its content stays
 */
function emptied<Node extends Nodes>(node: Node, known: Set<string>): (Node | ElementContent)[] {
  if (!('children' in node)) return [node]
  const anchor = isAnchor(node) ? nameOf(node) : undefined
  const isRepeated = anchor === '' || (anchor !== undefined && known.has(anchor))
  if (anchor !== undefined) known.add(anchor)
  const content = (node.children as ElementContent[]).flatMap((child) => emptied(child, known))
  node.children = anchor === undefined ? content : []
  if (anchor === undefined) return [node]
  return isRepeated ? content : [node, ...content]
}

function isAnchor(node: Nodes): node is Element {
  return node.type === 'element' && node.tagName === 'a' && node.properties.href === undefined
}

function nameOf({properties: {id, name}}: Element): string {
  return [id, name].filter(Boolean).join(' ')
}
