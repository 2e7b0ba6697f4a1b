import type {Link, Node, Root, RootContent} from 'mdast'
import {definitions} from 'mdast-util-definitions'
import {visit} from 'unist-util-visit'
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
  showUncalledNotes(tree)
  // The platform resolves the addresses of what is left of them, and stops at one that it cannot read.
  visit(tree, 'definition', (_, index, parent) => {
    parent?.children.splice(index ?? 0, 1)
    return index
  })
}

/** Footnotes that nothing calls would be on no page: they are shown where they are, as they are written. */
function showUncalledNotes(tree: Root): void {
  const called = new Set<string>()
  visit(tree, 'footnoteReference', ({identifier}) => {
    called.add(identifier)
  })
  visit(tree, 'footnoteDefinition', ({identifier, label, children}, index, parent) => {
    if (called.has(identifier) || !parent || index === undefined) return
    const mark = {type: 'text' as const, value: `[^${label ?? identifier}]: `}
    const [first, ...others] = children
    const shown: RootContent[] =
      first?.type === 'paragraph'
        ? [{...first, children: [mark, ...first.children]}, ...others]
        : [{type: 'paragraph', children: [mark]}, ...children]
    parent.children.splice(index, 1, ...shown)
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
