import type {Element, Nodes, Root} from 'hast'
import {visit} from '../../../src/parse/visit.ts'

/** Elements whose text has a direction of its own; those in a list have that of the list, as its marks. */
const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'blockquote', 'td', 'th'])

/** Text of these is not prose. */
const CODE = new Set(['code', 'pre', 'kbd', 'samp'])

const FROM_THE_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Lets blocks begin at the right whose first letter is of a script that does, as GitHub shows them. */
export function rehypeDirection() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element) => {
      if (!BLOCKS.has(node.tagName) || node.properties.dir !== undefined) return
      if (FROM_THE_RIGHT.test(firstLetter(node) ?? '')) node.properties.dir = 'rtl'
    })
  }
}

function firstLetter(node: Nodes): string | undefined {
  if (node.type === 'text') return /\p{L}/u.exec(node.value)?.[0]
  if (!('children' in node) || (node.type === 'element' && CODE.has(node.tagName))) return undefined
  for (const child of node.children) {
    const letter = firstLetter(child)
    if (letter !== undefined) return letter
  }
  return undefined
}
