import type {Nodes, Parents, Root} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {visitParents} from 'unist-util-visit-parents'
import {Locator} from './place.ts'

/**
 * Gives a place to the nodes that the parser left without one: where it finds a bare e-mail address or host in a text,
 * it cuts the text in pieces and forgets where they stood. Each piece stands behind the one before it.
 */
export function placeUnplaced(tree: Root, text: string): void {
  const parents: Parents[] = []
  visitParents(tree, (node) => {
    if ('children' in node && node.children.some((child) => !child.position)) parents.push(node)
  })
  if (parents.length === 0) return
  const locator = new Locator(text)
  for (const parent of parents) placeChildren(parent, locator)
}

function placeChildren(parent: Parents, locator: Locator): void {
  const children: Nodes[] = parent.children
  const end = parent.position?.end.offset ?? locator.text.length
  let cursor = parent.position?.start.offset ?? 0
  for (const [index, child] of children.entries()) {
    if (!child.position) {
      const next = children.slice(index + 1).find((sibling) => sibling.position)
      const limit = next?.position?.start.offset ?? end
      const literal = toText(child)
      const found = locator.text.indexOf(literal, cursor)
      // An escape or a character reference in the source is not its own text: then all that is left is the place.
      const isExact = found !== -1 && found + literal.length <= limit
      child.position = isExact ? locator.span(found, found + literal.length) : locator.span(cursor, limit)
    }
    cursor = child.position.end.offset ?? cursor
  }
}
