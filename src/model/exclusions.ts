import type {InlineCode, List, Paragraph, Root, Text} from 'mdast'
import type {Framework} from '../frameworks/framework.ts'
import type {Frameworks} from '../frameworks/frameworks.ts'
import type {Locator} from '../parse/place.ts'
import {toRegExp} from '../shapes/patterns.ts'
import type {SlotContext} from './citations/slot.ts'
import {exclusionItems} from './exclusion-items.ts'
import {renderedText} from './rendered.ts'
import {spanInText, textsIn} from './source-text.ts'
import type {Exclusion} from './types.ts'

/** The ids that the sentences of a document declare not applicable, in the sentence itself or in a list behind it. */
export function collectExclusions(tree: Root, locator: Locator, context: SlotContext): Exclusion[] {
  const {notApplicable} = context.shapes
  const found: Exclusion[] = []
  for (const [index, node] of tree.children.entries()) {
    if (node.type !== 'paragraph') continue
    const text = renderedText(node)
    const shape = notApplicable.find(({sentence}) => toRegExp(sentence).test(text))
    if (!shape) continue
    const framework = context.frameworks.get(shape.framework)
    const next = tree.children[index + 1]
    const list = text.endsWith(':') && next?.type === 'list' ? next : undefined
    for (const piece of list ? textsOf(list) : textsBehindColon(node))
      found.push(...readPiece(piece, framework, context.frameworks, locator))
  }
  return found
}

/** A stretch of a text: from an offset to the end of its value. */
interface Piece {
  node: Text | InlineCode
  from: number
}

function textsOf(node: List | Paragraph): Piece[] {
  return textsIn(node).map((text) => ({node: text, from: 0}))
}

/** The texts of a paragraph behind the colon that ends its first words. */
function textsBehindColon(paragraph: Paragraph): Piece[] {
  const pieces = textsOf(paragraph)
  const index = pieces.findIndex(({node}) => node.value.includes(':'))
  if (index === -1) return []
  const first = pieces[index]!
  return [{...first, from: first.node.value.indexOf(':') + 1}, ...pieces.slice(index + 1)]
}

function readPiece(
  {node, from}: Piece,
  framework: Framework,
  frameworks: Frameworks,
  locator: Locator,
): Exclusion[] {
  return exclusionItems(node.value.slice(from), framework, frameworks).map(({at, ...item}) => ({
    ...item,
    framework: framework.id,
    span: spanInText(node, from + at, from + at + item.written.length, locator),
  }))
}

/** Whether an exclusion names an id: itself, its category, or its function. */
export function excludes(
  exclusion: Exclusion,
  framework: string,
  id: string,
  frameworks: Frameworks,
): boolean {
  if (exclusion.framework !== framework) return false
  const category = frameworks.categoryOf(framework, id)
  return exclusion.ids.some((each) => each === id || each === category?.id || each === category?.function)
}
