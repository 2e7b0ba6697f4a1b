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
 * @param to offset after the stretch
 */
export function spanInText(node: Text | InlineCode, from: number, to: number, locator: Locator): Span {
  const {start, end} = nodeSpan(node)
  const source = locator.text.slice(start.offset, end.offset)
  if (node.type === 'inlineCode') {
    const value = start.offset + source.indexOf(node.value)
    return value < start.offset ? {start, end} : locator.span(value + from, value + to)
  }
  const places = known.get(node) ?? (source === node.value ? 'as it is' : sourcePlaces(node.value, source))
  known.set(node, places)
  if (places === 'as it is') return locator.span(start.offset + from, start.offset + to)
  const begin = places[from]?.from ?? source.length
  const behind = to > from ? (places[to - 1]?.to ?? source.length) : begin
  return locator.span(start.offset + begin, start.offset + behind)
}

const ENTITY = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]*);/
const AMPERSAND = /^&(?:amp|AMP|#0{0,5}38|#[xX]0{0,4}26);/
const LONGEST_ENTITY = 40

/** Where in a source the writing of a character begins and ends. */
interface Written {
  from: number
  to: number
}

/** Of a text that holds many ids, once; `as it is` where the source is the value. */
const known = new WeakMap<Text, Written[] | 'as it is'>()

/** For each UTF-16 unit of a value where in the source its character is written. */
function sourcePlaces(value: string, source: string): Written[] {
  const places: Written[] = []
  let at = 0
  for (const character of value) {
    // Indentation of a continued line is not part of the value.
    while (at < source.length && character !== source[at] && /[ \t>]/.test(source[at]!)) at++
    const from = at
    at += writtenLength(character, source.slice(at, at + LONGEST_ENTITY))
    for (let unit = 0; unit < character.length; unit++) places.push({from, to: at})
  }
  return places
}

/** How long a character is as a source writes it that begins with it. */
function writtenLength(character: string, source: string): number {
  if (source.startsWith(`\\${character}`)) return 1 + character.length
  // An ampersand that stands for itself may look like an entity that does not exist.
  const entity = (character === '&' ? AMPERSAND : ENTITY).exec(source)
  return entity?.[0].length ?? character.length
}
