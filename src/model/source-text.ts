import type {InlineCode, Nodes, Text} from 'mdast'
import type {Locator, Span} from '../parse/place.ts'
import {nodeSpan} from './spans.ts'

/** The texts and inline codes of a node, links and emphasis opened, in order. */
export function textsIn(node: Nodes): (Text | InlineCode)[] {
  if (node.type === 'text' || node.type === 'inlineCode') return [node]
  return 'children' in node ? node.children.flatMap(textsIn) : []
}

/**
 * The span of a stretch of a text's or an inline code's value. The source of a text may spell a character longer than
 * the value: with a backslash before it, or as an entity.
 * @param from offset in the node's value, from 0
 * @param to offset behind the stretch
 */
export function spanInText(node: Text | InlineCode, from: number, to: number, locator: Locator): Span {
  const {start, end} = nodeSpan(node)
  const source = locator.text.slice(start.offset, end.offset)
  if (node.type === 'inlineCode') {
    const value = start.offset + source.indexOf(node.value)
    return value < start.offset ? {start, end} : locator.span(value + from, value + to)
  }
  if (source === node.value) return locator.span(start.offset + from, start.offset + to)
  const offsets = sourceOffsets(node.value, source)
  return locator.span(start.offset + offsets[from]!, start.offset + (offsets[to] ?? source.length))
}

const ENTITY = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]*);/
const LONGEST_ENTITY = 40

/** For each character of a value, and for its end, the offset in the source at which it begins. */
function sourceOffsets(value: string, source: string): number[] {
  const offsets: number[] = []
  let at = 0
  for (const character of value.split('')) {
    // Indentation of a continued line is no part of the value.
    while (at < source.length && character !== source[at] && /[ \t>]/.test(source[at]!)) at++
    if (source[at] === '\\' && source[at + 1] === character) at++
    offsets.push(at)
    at += ENTITY.exec(source.slice(at, at + LONGEST_ENTITY))?.[0].length ?? 1
  }
  return [...offsets, Math.min(at, source.length)]
}
