import type {Blockquote, Text} from 'mdast'
import {type CalloutKind, callout, calloutKind} from './callout.ts'
import type {Page} from './page.ts'

/** The marker of an alert, alone on its line; the words of the remark may follow on the next one. */
const MARKER = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\r\n|\r|\n|$)/i

/**
 * Shows quotes that begin with `[!NOTE]` and the like as boxed remarks, where GitHub does: not inside lists or other
 * quotes, and not without anything below the marker.
 */
export function decorateAlerts({tree, variant}: Pick<Page, 'tree' | 'variant'>): void {
  tree.children = tree.children.map((node) => {
    const kind = node.type === 'blockquote' ? takeMarker(node, variant.text) : undefined
    return kind && node.type === 'blockquote'
      ? {...callout(kind, node.children), position: node.position}
      : node
  })
}

/** Takes the marker out of an alert and tells its kind; changes nothing of any other quote. */
function takeMarker(quote: Blockquote, source: string): CalloutKind | undefined {
  const [paragraph, ...others] = quote.children
  const [first, ...inline] = paragraph?.type === 'paragraph' ? paragraph.children : []
  if (paragraph?.type !== 'paragraph' || first?.type !== 'text') return undefined
  const [marker, name = ''] = MARKER.exec(first.value) ?? []
  // With a backslash in front, or as a character reference, the bracket is only text.
  if (marker === undefined || source[first.position?.start.offset ?? -1] !== '[') return undefined
  const text: Text = {...first, value: first.value.slice(marker.length)}
  const [next] = inline
  const isLine = /[\r\n]$/.test(marker) || next === undefined || next.type === 'break'
  if (!isLine) return undefined
  // Two spaces after the marker make a break of the end of its line.
  const below = next?.type === 'break' ? inline.slice(1) : inline
  const words = text.value === '' ? below : [text, ...inline]
  if (words.length === 0 && others.length === 0) return undefined
  paragraph.children = words
  if (words.length === 0) quote.children = others
  return calloutKind(name)
}
