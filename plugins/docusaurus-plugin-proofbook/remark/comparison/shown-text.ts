import type {Nodes, Parents, PhrasingContent, Text} from 'mdast'
import type {ComparedLine} from '../../../../src/comparison/types.ts'
import {inlineComponent} from '../component.ts'

/** Blocks whose text is a line of its own. */
const LINES = new Set(['paragraph', 'heading', 'tableCell'])

/** What marks words that the other variant has not. */
const MARK = 'ComparedWords'

/** The text of a block without its marks, a line for each paragraph or cell. */
export function shownText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value
  if (!('children' in node)) return ''
  const text = (node as Parents).children.map(shownText).join('')
  return LINES.has(node.type) ? `${text}\n` : text
}

/** A copy of a block with the changed pieces of its text marked; the pieces make up its `shownText`. */
export function markWords<Node extends Nodes>(node: Node, parts: ComparedLine['parts']): Node {
  return mark(node, new Pieces(parts)) as Node
}

function mark(node: Nodes, pieces: Pieces): Nodes {
  if (!('children' in node)) {
    pieces.take(shownText(node).length)
    return node
  }
  const children = (node as Parents).children.flatMap((child): Nodes[] => {
    if (child.type === 'text') return pieces.take(child.value.length).map(textOrMark)
    if (child.type !== 'inlineCode') return [mark(child, pieces)]
    const isChanged = pieces.take(child.value.length).some(({changed}) => changed)
    return [isChanged ? inlineComponent(MARK, {}, [child]) : child]
  })
  if (LINES.has(node.type)) pieces.take(1)
  return {...node, children} as Nodes
}

function textOrMark({text, changed}: ComparedLine['parts'][number]): PhrasingContent {
  const node: Text = {type: 'text', value: text}
  return changed && text.trim() !== '' ? inlineComponent(MARK, {}, [node]) : node
}

/** Pieces of a text, taken from its beginning. */
class Pieces {
  readonly #parts: ComparedLine['parts']
  #index = 0
  #offset = 0

  constructor(parts: ComparedLine['parts']) {
    this.#parts = parts
  }

  /** The next characters, so many, in their pieces. */
  take(length: number): ComparedLine['parts'] {
    const taken: ComparedLine['parts'] = []
    for (let left = length; left > 0 && this.#index < this.#parts.length; ) {
      const {text, changed} = this.#parts[this.#index]!
      const piece = text.slice(this.#offset, this.#offset + left)
      taken.push({text: piece, changed})
      left -= piece.length
      this.#offset += piece.length
      if (this.#offset < text.length) continue
      this.#index++
      this.#offset = 0
    }
    return taken
  }
}
