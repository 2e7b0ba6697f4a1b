import type {NodeIndex} from '../parse/node-index.ts'
import type {Locator} from '../parse/place.ts'
import {toRegExp} from '../shapes/patterns.ts'
import type {Placeholder} from './passages.ts'
import {nodeSpan} from './spans.ts'

/** Finds the phrases that stand where text is still to be written, in prose and in inline code. */
export function collectPlaceholders(nodes: NodeIndex, locator: Locator, phrases: string[]): Placeholder[] {
  const expressions = phrases.map((phrase) => toRegExp(phrase))
  const found: Placeholder[] = []
  for (const {node} of nodes.of('text', 'inlineCode')) {
    // A node's own ends are the renderer's white space; a phrase may run over a line.
    const text = node.value.replace(/[\r\n]/g, ' ').trim()
    const match = expressions.map((expression) => expression.exec(text)).find((result) => result !== null)
    if (!match) continue
    const span = nodeSpan(node)
    if (node.type === 'inlineCode') {
      found.push({text: match[0].trim(), span})
      continue
    }
    const inside = locator.text.slice(span.start.offset, span.end.offset).indexOf(match[0])
    const at = span.start.offset + inside
    found.push({text: match[0].trim(), span: inside === -1 ? span : locator.span(at, at + match[0].length)})
  }
  return found
}
