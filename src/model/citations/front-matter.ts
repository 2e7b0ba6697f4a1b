import type {Root} from 'mdast'
import {type Document, isNode, isPair, parseDocument, type Scalar, visit} from 'yaml'
import type {Locator} from '../../parse/place.ts'
import type {ControlFieldShape} from '../../shapes/shapes.ts'
import {frontMatterStart} from '../front-matter.ts'
import {enumerate, idIn} from './items.ts'
import {bareSlot, fieldsOf, namedFrameworks, type Slot, type SlotContext} from './slot.ts'

/** The ids that front matter gives under the keys that the configuration names, in lists and strings of any depth. */
export function frontMatterSlots(tree: Root, locator: Locator, context: SlotContext): Slot[] {
  const shapes = fieldsOf('frontMatter', context.shapes)
  const [first] = tree.children
  if (shapes.length === 0 || first?.type !== 'yaml') return []
  const document = parseDocument(first.value, {logLevel: 'silent'})
  const start = frontMatterStart(first, locator.text)
  return shapes.flatMap((shape) => {
    const node = document.getIn(shape.key.split('.'), true)
    return [...scalarsIn(node, document)].flatMap((scalar) => slotsIn(scalar, shape, start, locator, context))
  })
}

/** Values of a node, of every list and mapping in it, and of what aliases stand for, each once; keys are not values. */
function scalarsIn(node: unknown, document: Document): Set<Scalar> {
  const found = new Set<Scalar>()
  const seen = new Set<unknown>()
  const anchors = new Map<string, unknown>()
  visit(document, {
    Value(_, value) {
      if (value.anchor) anchors.set(value.anchor, value)
    },
  })
  const gather = (each: unknown) => {
    if (!isNode(each) || seen.has(each)) return
    seen.add(each)
    visit(each, {
      Alias(_, alias) {
        gather(anchors.get(alias.source))
      },
      Scalar(key, scalar, path) {
        if (key !== 'key' || !isPair(path.at(-1))) found.add(scalar)
      },
    })
  }
  gather(node)
  return found
}

function slotsIn(
  scalar: Scalar,
  shape: ControlFieldShape,
  start: number,
  locator: Locator,
  {frameworks}: SlotContext,
): Slot[] {
  const text = scalar.source ?? String(scalar.value ?? '')
  const [from = 0, to = from] = scalar.range ?? []
  const source = locator.text.slice(start + from, start + to)
  let behind = 0
  return enumerate(text).flatMap((item) => {
    const found = source.indexOf(item.text, behind)
    behind = found === -1 ? behind : found + item.text.length
    const id = idIn(item, shape, frameworks)
    if (!id) return []
    const begin = start + from + found + id.from - item.from
    // An item that is escaped or folded stands somewhere in its value.
    const span =
      found === -1 ? locator.span(start + from, start + to) : locator.span(begin, begin + id.text.length)
    return [bareSlot('frontMatter', namedFrameworks(shape.framework), id.text, span)]
  })
}
