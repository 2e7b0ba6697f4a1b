import type {Frameworks} from '../../frameworks/frameworks.ts'
import {toRegExp} from '../../shapes/patterns.ts'
import type {ControlFieldShape} from '../../shapes/shapes.ts'
import {namedFrameworks} from './slot.ts'

/** A piece of a text. Offsets are in that text, from 0. */
export interface Item {
  text: string
  from: number
}

/** The items of an enumeration such as `AC-2, AC-3; AC-4 and AC-6`, trimmed; empty ones are left out. */
export function enumerate(text: string): Item[] {
  const items: Item[] = []
  // Each run of white space is tried once, from its start: a long one would take long otherwise.
  const separator =
    /(?:(?<!\s)\s+)?[,;]\s*(?:and\s+|or\s+)?|(?<!\s)\s+(?:and|or|&)\s+|(?:(?<!\s)\s+)?\n\s*|\.\s+|\.$/gi
  let at = 0
  const add = (end: number) => {
    const piece = text.slice(at, end)
    const trimmed = piece.trim()
    if (trimmed !== '') items.push({text: trimmed, from: at + piece.indexOf(trimmed)})
  }
  for (const match of text.matchAll(separator)) {
    add(match.index)
    at = match.index + match[0].length
  }
  add(text.length)
  return items
}

/** The id in an item of a slot, as a shape finds it; undefined if it holds none. */
export function idIn(item: Item, shape: ControlFieldShape, frameworks: Frameworks): Item | undefined {
  if (shape.item !== undefined) {
    const match = toRegExp(shape.item).exec(item.text)
    const id = match?.[1]?.trim()
    const at = match?.indices[1]?.[0]
    if (!id || at === undefined) return undefined
    return {text: id, from: item.from + item.text.indexOf(id, at)}
  }
  const named = namedFrameworks(shape.framework).map((id) => frameworks.get(id))
  return named.some(({idShape}) => idShape.test(item.text)) ? item : undefined
}
