import type {ListItem, Paragraph} from 'mdast'
import type {Frameworks} from '../../frameworks/frameworks.ts'
import type {NodeIndex} from '../../parse/node-index.ts'
import type {Locator, Point} from '../../parse/place.ts'
import {toRegExp} from '../../shapes/patterns.ts'
import type {ControlFieldShape} from '../../shapes/shapes.ts'
import {renderedText, squeeze} from '../rendered.ts'
import {spanInText, textsIn} from '../source-text.ts'
import {nodeSpan} from '../spans.ts'
import {type Item, idIn} from './items.ts'
import {bareSlot, type FieldShape, fieldsOf, namedFrameworks, type Slot, type SlotContext} from './slot.ts'

/** From how many words an id at the start of an item may be made: `A 5.15` is two. */
const MOST_ID_WORDS = 3

/** The ids with which list items begin, under headings that the configuration names, up to the next heading. */
export function listSlots(nodes: NodeIndex, locator: Locator, context: SlotContext): Slot[] {
  const shapes = fieldsOf('list', context.shapes)
  const slots: Slot[] = []
  if (shapes.length === 0) return slots
  let active: FieldShape<'list'>[] = []
  for (const {node} of nodes.of('heading', 'listItem'))
    if (node.type === 'heading')
      active = shapes.filter((shape) => toRegExp(shape.under).test(renderedText(node)))
    else for (const shape of active) slots.push(...itemSlot(node, shape, locator, context))
  return slots
}

function itemSlot(
  item: ListItem,
  shape: ControlFieldShape,
  locator: Locator,
  {frameworks}: SlotContext,
): Slot[] {
  const first = item.children[0]
  if (first?.type !== 'paragraph') return []
  const begin = first.children.find(({type}) => type !== 'html')
  const [opening] = begin ? textsIn(begin) : []
  const id = opening && leadingId(opening.value, shape, frameworks)
  if (!id) return []
  const end = id.from + id.text.length
  const idSpan = spanInText(opening, id.from, end, locator)
  const text = renderedText(first)
    .slice(squeeze(opening.value.slice(0, end)).length)
    .replace(/^\s*[-:–—.]?(?:\s+|$)/, '')
  const slot = bareSlot('list', namedFrameworks(shape.framework), id.text, idSpan)
  const textSpan = {start: textStart(first, end, text, locator), end: nodeSpan(first).end}
  return [{...slot, span: nodeSpan(item), ...(text === '' ? {} : {text, textSpan})}]
}

/** Where the text after an id begins, which ends at an offset of the paragraph's first text. */
function textStart(paragraph: Paragraph, idEnd: number, text: string, locator: Locator): Point {
  for (const [index, piece] of textsIn(paragraph).entries()) {
    const at = piece.value.indexOf(text.charAt(0), index === 0 ? idEnd : 0)
    if (at !== -1) return spanInText(piece, at, at + 1, locator).start
  }
  return nodeSpan(paragraph).start
}

/** The longest run of words at the start of a text in which a shape finds an id. */
function leadingId(text: string, shape: ControlFieldShape, frameworks: Frameworks): Item | undefined {
  if (shape.item !== undefined) return idIn({text, from: 0}, shape, frameworks)
  const ends = [...text.matchAll(/\S+/g)].slice(0, MOST_ID_WORDS)
  for (const word of ends.reverse()) {
    const run = text.slice(0, word.index + word[0].length).trimStart()
    const from = text.length - text.trimStart().length
    const id = idIn({text: run.replace(/[.:]$/, ''), from}, shape, frameworks)
    if (id) return id
  }
  return undefined
}
