import type {ElementContent, Nodes, Root, RootContent, Text} from 'hast'
import {raw} from 'hast-util-raw'

/**
 * A piece of raw HTML that holds nothing: breaks, pictures, and comments, with white space between. An element without an
 * end tag cannot be nested wrongly. Of attributes only plain ones, in quotes; all else is read by an HTML parser.
 */
const HOLDS_NOTHING =
  /^(?:\s|<!--(?!-?>)(?:[^-]|-(?!-))*-->|<(?:br|img|wbr)(?:\s+[a-z-]+="[^"<>]*")*\s*\/?>)*$/i

/** Whether raw HTML may hold what follows it, or parts of it. */
export function mayHold(html: string): boolean {
  return !HOLDS_NOTHING.test(html)
}

/** Makes elements of raw HTML that holds nothing, each where it is, without comments. The same text is read once. */
export function withPlainHtml(tree: Root): Root {
  const read = new Map<string, ElementContent[]>()
  const elementsOf = (value: string) => {
    const known = read.get(value) ?? elementsIn(value)
    read.set(value, known)
    return structuredClone(known)
  }
  replaceRaw(tree, elementsOf)
  return tree
}

function elementsIn(value: string): ElementContent[] {
  const result = raw({type: 'root', children: [{type: 'raw', value}]}) as Root
  return result.children.filter((node) => node.type === 'element' || node.type === 'text')
}

function replaceRaw(node: Nodes, elementsOf: (value: string) => ElementContent[]): void {
  if (!('children' in node)) return
  const children: RootContent[] = []
  for (const child of node.children) {
    if (child.type === 'raw') children.push(...elementsOf(child.value))
    else children.push(child)
  }
  node.children = merged(children) as typeof node.children
  for (const child of node.children) replaceRaw(child, elementsOf)
}

/** Texts side by side are one: the page says so, and what comes alive in a browser has to agree. */
export function merged(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      result[result.length - 1] = {type: 'text', value: last.value + node.value} satisfies Text
    else result.push(node)
  }
  return result
}
