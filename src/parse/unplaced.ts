import type {Nodes, Parents, Root} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {Locator} from './place.ts'

/**
 * Gives a place to the nodes that the parser left without one: where it finds a bare e-mail address or host in a text,
 * it cuts the text in pieces and forgets where they were. Each piece is after the one before it.
 */
export function placeUnplaced(tree: Root, text: string): void {
  const parents = unplacedIn(tree)
  if (parents.length === 0) return
  const locator = new Locator(text)
  for (const parent of parents) placeChildren(parent, locator)
}

/** The parents of nodes without a place, outer ones first. */
function unplacedIn(parent: Parents, found: Parents[] = []): Parents[] {
  const children: Nodes[] = parent.children
  if (children.some((child) => !child.position)) found.push(parent)
  for (const child of children) if ('children' in child) unplacedIn(child, found)
  return found
}

function placeChildren(parent: Parents, locator: Locator): void {
  const children: Nodes[] = parent.children
  const limits = limitsOf(parent, locator)
  let cursor = parent.position?.start.offset ?? 0
  for (const [index, child] of children.entries()) {
    if (!child.position) {
      const limit = limits[index]!
      const literal = toText(child)
      const inside = locator.text.slice(cursor, limit).indexOf(literal)
      const found = cursor + inside
      // An escape or a character reference in the source is not its own text: then all that is left is the place.
      child.position =
        inside === -1 ? locator.span(cursor, limit) : locator.span(found, found + literal.length)
    }
    cursor = child.position.end.offset ?? cursor
  }
}

/** For each child of a parent the offset at which the next one with a place begins, else the parent's end. */
function limitsOf(parent: Parents, locator: Locator): number[] {
  const limits: number[] = []
  let limit = parent.position?.end.offset ?? locator.text.length
  for (const child of (parent.children as Nodes[]).toReversed()) {
    limits.push(limit)
    limit = child.position?.start.offset ?? limit
  }
  return limits.reverse()
}
