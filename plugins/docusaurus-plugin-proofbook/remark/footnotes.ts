import type {FootnoteDefinition, RootContent, Text} from 'mdast'
import {SKIP, visit, visitParents} from '../../../src/parse/visit.ts'
import type {Page} from './page.ts'

/**
 * Leaves footnotes that nothing calls, and second ones of a label, where they are written: no list of notes would have
 * them.
 */
export function showUncalledNotes({tree}: Pick<Page, 'tree'>): void {
  const called = new Set<string>()
  visitParents(tree, 'footnoteReference', ({identifier}, ancestors) => {
    const isOwn = ancestors.some(
      (node) => node.type === 'footnoteDefinition' && node.identifier === identifier,
    )
    if (!isOwn) called.add(identifier)
  })
  const kept = new Set<string>()
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (!parent || index === undefined) return
    if (called.has(node.identifier) && !kept.has(node.identifier)) {
      kept.add(node.identifier)
      return
    }
    const written = asWritten(node)
    parent.children.splice(index, 1, ...written)
    return [SKIP, index + written.length]
  })
  visit(tree, 'footnoteReference', ({label, identifier}, index, parent) => {
    if (parent && index !== undefined && !kept.has(identifier))
      parent.children[index] = {type: 'text', value: `[^${label ?? identifier}]`}
  })
}

function asWritten({label, identifier, children}: FootnoteDefinition): RootContent[] {
  const mark: Text = {type: 'text', value: `[^${label ?? identifier}]: `}
  const [first, ...others] = children
  return first?.type === 'paragraph'
    ? [{...first, children: [mark, ...first.children]}, ...others]
    : [{type: 'paragraph', children: [mark]}, ...children]
}
