import type {InlineCode, Paragraph, Text} from 'mdast'
import type {NodeIndex} from '../../parse/node-index.ts'
import type {Locator} from '../../parse/place.ts'
import {toRegExp} from '../../shapes/patterns.ts'
import type {ControlFieldShape} from '../../shapes/shapes.ts'
import {renderedText} from '../rendered.ts'
import {spanInText, textsIn} from '../source-text.ts'
import {enumerate, idIn} from './items.ts'
import {bareSlot, fieldsOf, namedFrameworks, type Slot, type SlotContext} from './slot.ts'

/** The ids that follow a bold label in its paragraph, up to the next label or a line break. */
export function labelSlots(nodes: NodeIndex, locator: Locator, context: SlotContext): Slot[] {
  const shapes = fieldsOf('boldLabel', context.shapes)
  const slots: Slot[] = []
  if (shapes.length === 0) return slots
  for (const {node: paragraph} of nodes.of('paragraph')) {
    for (const [index, node] of paragraph.children.entries()) {
      if (node.type !== 'strong') continue
      const label = renderedText(node).replace(/\s*:$/, '')
      for (const shape of shapes.filter((candidate) => toRegExp(candidate.label).test(label))) {
        for (const piece of behind(paragraph, index)) slots.push(...slotsIn(piece, shape, locator, context))
      }
    }
  }
  return slots
}

function slotsIn(
  piece: Text | InlineCode,
  shape: ControlFieldShape,
  locator: Locator,
  {frameworks}: SlotContext,
): Slot[] {
  const text = piece.value.replace(/^\s*:/, (colon) => ' '.repeat(colon.length))
  return enumerate(text).flatMap((item) => {
    const id = idIn(item, shape, frameworks)
    if (!id) return []
    const span = spanInText(piece, id.from, id.from + id.text.length, locator)
    return [bareSlot('boldLabel', namedFrameworks(shape.framework), id.text, span)]
  })
}

/** The texts after a child of a paragraph, links opened, up to the next label or line break. */
function behind({children}: Paragraph, index: number): (Text | InlineCode)[] {
  let end = index + 1
  while (end < children.length && children[end]!.type !== 'strong' && children[end]!.type !== 'break') end++
  return children.slice(index + 1, end).flatMap(textsIn)
}
