import type {Element, Root} from 'hast'
import {visit} from '../../../src/parse/visit.ts'

/** What ids and names of the authors' own HTML begin with on the page, as on GitHub. */
export const AUTHORED_PREFIX = 'user-content-'

/**
 * Prefixes the ids and names that authors give in HTML: an image called `createElement`, say, would take the place of
 * that function of the document, and the page would stop. Headings have ids of our making, and anchors beside them too.
 */
export function prefixAuthoredNames(tree: Root): void {
  visit(tree, 'element', (node: Element) => {
    if (/^h[1-6]$/.test(node.tagName) || isOwnAnchor(node)) return
    const {properties} = node
    for (const key of ['id', 'name'] as const) {
      const name = properties[key]
      if (typeof name === 'string' && !name.startsWith(AUTHORED_PREFIX))
        properties[key] = AUTHORED_PREFIX + name
    }
  })
}

function isOwnAnchor({tagName, properties}: Element): boolean {
  return (
    tagName === 'span' &&
    Array.isArray(properties.className) &&
    properties.className.includes('proofbook-anchor')
  )
}
