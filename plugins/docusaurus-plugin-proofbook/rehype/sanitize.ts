import {randomBytes} from 'node:crypto'
import type {Element, Nodes, Root} from 'hast'
import {defaultSchema, type Schema, sanitize} from 'hast-util-sanitize'

/** Elements and attributes that a playbook may use beyond what GitHub's own list allows. */
const schema: Schema = {
  ...defaultSchema,
  // Ids stay as written: they are the anchors that links ask for.
  clobber: [],
  attributes: {
    ...defaultSchema.attributes,
    '*': [...(defaultSchema.attributes?.['*'] ?? []), 'className', 'id', 'dataProofbook'],
    a: [...(defaultSchema.attributes?.a ?? []), 'name', 'href'],
    img: [...(defaultSchema.attributes?.img ?? []), 'width', 'height', 'align', 'src', 'alt'],
  },
  protocols: {...defaultSchema.protocols, src: ['http', 'https']},
  strip: ['script', 'style'],
}

/**
 * Lets through what a document may show: no scripts, handlers, styles or `javascript:` addresses. Components stand
 * aside meanwhile, since the sanitiser knows elements alone; their slots carry a secret that no document can write.
 */
export function rehypeSanitize() {
  return (tree: Root): Root => {
    const secret = `slot-${randomBytes(12).toString('hex')}`
    const components: Nodes[] = []
    const plain = mapNodes(tree, (node) => {
      if (!isComponent(node)) return node
      components.push(node)
      const className = [secret, String(components.length - 1)]
      return {type: 'element', tagName: 'div', properties: {className}, children: childrenOf(node)} as Element
    })
    const clean = sanitize(plain, schema) as Root
    return mapNodes(clean, (node) => {
      if (node.type !== 'element' || !Array.isArray(node.properties.className)) return node
      const [mark, index] = node.properties.className
      if (mark !== secret) return node
      return {...components[Number(index)]!, children: node.children} as Nodes
    }) as Root
  }
}

function isComponent(node: Nodes): boolean {
  return node.type.startsWith('mdx')
}

function childrenOf(node: Nodes): Element['children'] {
  return 'children' in node ? (node.children as Element['children']) : []
}

/** A copy of a tree with each node replaced, parents before children. */
function mapNodes(node: Nodes, replace: (node: Nodes) => Nodes): Nodes {
  const replaced = replace(node)
  if (!('children' in replaced)) return replaced
  const children = replaced.children.map((child) => mapNodes(child as Nodes, replace))
  return {...replaced, children} as Nodes
}
