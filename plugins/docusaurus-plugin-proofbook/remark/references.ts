import type {Link, Node} from 'mdast'
import {definitions} from 'mdast-util-definitions'
import {visit} from '../../../src/parse/visit.ts'
import type {Page} from './page.ts'

/**
 * Turns links and images into nodes that the platform's plugins pass by. Those know only markdown, resolve what they
 * can and stop the build at the rest; `rehype/links` and `rehype/images` treat markdown and HTML alike, by the model.
 */
export function neutraliseReferences({tree}: Page): void {
  const definitionOf = definitions(tree)
  visit(tree, (node) => {
    if (node.type === 'link') become(node, 'a', {href: node.url, title: node.title, ...siteMark(node)})
    if (node.type === 'image') become(node, 'img', {src: node.url, alt: node.alt, title: node.title})
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return
    const definition = definitionOf(node.identifier)
    if (!definition) return
    if (node.type === 'linkReference') become(node, 'a', {href: definition.url, title: definition.title})
    else become(node, 'img', {src: definition.url, alt: node.alt, title: definition.title})
  })
  // The platform resolves the addresses of what is left of them, and stops at one that it cannot read.
  visit(tree, 'definition', (_, index, parent) => {
    parent?.children.splice(index ?? 0, 1)
    return index
  })
}

function siteMark(node: Link): Record<string, unknown> {
  return (node.data?.hProperties as Record<string, unknown> | undefined) ?? {}
}

function become(
  node: Node & {type: string; children?: unknown},
  hName: string,
  hProperties: Record<string, unknown>,
): void {
  Object.assign(node, {type: 'proofbookReference', children: node.children ?? [], data: {hName, hProperties}})
}
