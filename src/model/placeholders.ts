import type {Root} from 'mdast'
import type {Locator} from '../parse/place.ts'
import {visit} from '../parse/visit.ts'
import {toRegExp} from '../shapes/patterns.ts'
import type {Placeholder} from './passages.ts'
import {nodeSpan} from './spans.ts'

/** Finds the phrases that stand where text is still to be written, in prose and in inline code. */
export function collectPlaceholders(tree: Root, locator: Locator, phrases: string[]): Placeholder[] {
  const expressions = phrases.map((phrase) => toRegExp(phrase))
  const found: Placeholder[] = []
  visit(tree, (node) => {
    if (node.type !== 'text' && node.type !== 'inlineCode') return
    // A node's own ends are the renderer's white space; a phrase may run over a line.
    const text = node.value.replace(/[\r\n]/g, ' ').trim()
    const match = expressions.map((expression) => expression.exec(text)).find((result) => result !== null)
    if (!match) return
    const span = nodeSpan(node)
    if (node.type === 'inlineCode') {
      found.push({text: match[0].trim(), span})
      return
    }
    const inside = locator.text.slice(span.start.offset, span.end.offset).indexOf(match[0])
    const at = span.start.offset + inside
    found.push({text: match[0].trim(), span: inside === -1 ? span : locator.span(at, at + match[0].length)})
  })
  return found
}
