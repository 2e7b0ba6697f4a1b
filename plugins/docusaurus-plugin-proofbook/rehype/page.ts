import type {Element, Nodes, Root} from 'hast'
import {toHast} from 'mdast-util-to-hast'
import type {VFile} from 'vfile'
import {nestParts} from './nest-parts.ts'
import {mayHold, withPlainHtml} from './plain-html.ts'

/** Nodes that the platform's compiler knows. */
const COMPONENTS = [
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'mdxjsEsm',
] as const

/** How notes are led back to; for the pages that the platform reads by itself as well. */
export const NOTES = {footnoteBackContent: '↩'}

/** Turns the page that `remarkPage` made into elements, in place of what the platform read. */
export function rehypePage() {
  return (tree: Root, file: VFile): Root => {
    const {pageTree, rawHtml} = file.data
    if (!pageTree) return tree
    const page = toHast(pageTree, {
      allowDangerousHtml: true,
      ...NOTES,
      passThrough: [...COMPONENTS],
    }) as Root
    const isNested = (rawHtml === 'none' || rawHtml === 'plain') && !hasLinkInLink(page)
    if (isNested) return rawHtml === 'plain' ? withPlainHtml(page) : page
    return withPlainHtml(nestParts(page, {isDoubtful, holdsParts}, {passThrough: [...COMPONENTS]}))
  }
}

function isDoubtful(part: Nodes): boolean {
  return hasHoldingHtml(part) || hasLinkInLink(part)
}

function hasHoldingHtml(node: Nodes): boolean {
  if (node.type === 'raw') return mayHold(node.value)
  return 'children' in node && node.children.some(hasHoldingHtml)
}

function holdsParts({type}: Nodes): boolean {
  return type === 'mdxJsxFlowElement'
}

/** Whether a link holds another: a note that is called in its text does. */
function hasLinkInLink(node: Nodes, isInLink = false): boolean {
  if (!('children' in node)) return false
  const isLink = (node as Element).tagName === 'a'
  if (isLink && isInLink) return true
  return node.children.some((child) => hasLinkInLink(child, isInLink || isLink))
}
