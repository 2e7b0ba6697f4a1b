import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Locator} from '../parse/place.ts'
import {toRegExp} from '../shapes/patterns.ts'
import {nodeSpan} from './spans.ts'
import type {Placeholder} from './types.ts'

/** Finds the phrases that stand where text is still to be written, in prose and in inline code. */
export function collectPlaceholders(tree: Root, locator: Locator, phrases: string[]): Placeholder[] {
  const expressions = phrases.map(toRegExp)
  const found: Placeholder[] = []
  visit(tree, (node) => {
    if (node.type !== 'text' && node.type !== 'inlineCode') return
    const match = expressions
      .map((expression) => expression.exec(node.value))
      .find((result) => result !== null)
    if (!match) return
    const span = nodeSpan(node)
    if (node.type === 'inlineCode') {
      found.push({text: match[0].trim(), span})
      return
    }
    const at = locator.text.indexOf(match[0], span.start.offset)
    const exact = at !== -1 && at < span.end.offset
    found.push({text: match[0].trim(), span: exact ? locator.span(at, at + match[0].length) : span})
  })
  return found
}
