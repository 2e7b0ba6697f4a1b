import type {Nodes, Parents} from 'mdast'
import {renderedText} from '../../../../src/model/rendered.ts'
import type {DocumentModel, Heading} from '../../../../src/model/types.ts'

/** How many blocks before a policy may hold its label. */
const NEAREST = 3
/** What labels say that could stand before any policy. */
const SAYS_NOTHING = /^\W*(?:why|how|what|examples?|notes?|important|warning|policy|tips?|must)\W*$/i
/** A longer line is a sentence, not a label. */
const LONGEST = 60

/**
 * What a policy of a page is called: the bold words or the short line with a colon that lead to it, else the heading that
 * it is under; null without either.
 */
export function titleOf(path: readonly Nodes[], offset: number, document: DocumentModel): string | null {
  const label = labelBefore(path) ?? headingBefore(document.headings, offset)?.text
  return label === undefined ? null : shorten(label)
}

/** The label among what comes right before the last of some nodes, each the parent of the next. */
function labelBefore(path: readonly Nodes[]): string | undefined {
  for (let depth = path.length - 1; depth > 0; depth--) {
    const {children}: {children: Nodes[]} = path[depth - 1] as Parents
    const at = children.indexOf(path[depth]!)
    for (const node of children.slice(Math.max(0, at - NEAREST), at).reverse()) {
      if (node.type === 'heading')
        return SAYS_NOTHING.test(renderedText(node)) ? undefined : renderedText(node)
      if (node.type === 'code' || node.type === 'mdxJsxFlowElement') return
      const label = labelOf(node)
      if (label) return label
    }
  }
  return
}

function labelOf(node: Nodes): string | undefined {
  // Of a list its last item leads to what follows, by its first paragraph.
  if (node.type === 'list') return node.children.at(-1)?.children.slice(0, 1).map(labelOf)[0]
  if (node.type !== 'paragraph') return
  const [first] = node.children
  const text = first?.type === 'strong' ? renderedText(first) : renderedText(node)
  const isLabel = (first?.type === 'strong' || /:$/.test(text.trim())) && !SAYS_NOTHING.test(text)
  const label = text.replace(/:\s*$/, '').trim()
  return isLabel && label !== '' && label.length <= LONGEST ? label : undefined
}

function headingBefore(headings: readonly Heading[], offset: number): Heading | undefined {
  return headings.findLast(
    ({span, written, text}) =>
      written === 'markdown' && span.start.offset < offset && !SAYS_NOTHING.test(text),
  )
}

/** Without a number in front, and without saying that it is a policy, which stands beside it. */
function shorten(label: string): string {
  return label
    .replace(/^\[\s*(.*?)\s*\]$/, '$1')
    .replace(/^(?:\d+[.)])+\s*/, '')
    .replace(/^[\w ]*policy\s*(?:[-–—:]\s*)(?=\S)/i, '')
}

/** The words of a title as the name of a file. */
export function fileNameOf(...words: string[]): string {
  const name = words
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return name.slice(0, LONGEST).replace(/^-+|-+$/g, '') || 'policy'
}
