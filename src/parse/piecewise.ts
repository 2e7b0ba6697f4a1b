import type {Nodes, Root, RootContent} from 'mdast'
import {isMarked, movedBy, startOf} from './pieces.ts'
import {BOM} from './source.ts'

/** A tree of a text that is sure but for some places. */
export interface Outline {
  tree: Root
  /** Offsets of what is doubtful, in any order: each casts doubt on the block that it is in, and on its neighbours. */
  doubtfulAt: readonly number[]
}

/** Blocks from one at whose beginning nothing before is open, up to the next such one. */
interface Piece {
  /** Offsets in the text; empty lines after the blocks are part of it. */
  from: number
  to: number
  /** How many lines are before it. */
  lines: number
  blocks: RootContent[]
}

const AFTER_EMPTY_LINE = /\n\r?\n$/
/** What would be indented, a quote, an item, or front matter where it is at the beginning of a text. */
const DEPENDENT = /^(?:[ \t>]|(?:[-+*]|\d+[.)])(?:\s|$)|---|\+\+\+)/
/** More characters than these have. */
const MOST_DEPENDENT = 12

/**
 * The tree of a text of which only what is doubtful is parsed, with what is around it up to where nothing is open; all
 * other blocks are those of the outline. Undefined where something is open after all, or where something is defined that
 * any part may refer to: then the whole text has to be parsed.
 * @param parse gives the tree of a whole text
 */
export function parsePiecewise(
  text: string,
  {tree, doubtfulAt}: Outline,
  parse: (text: string) => Root,
): Root | undefined {
  if (text.includes(BOM)) return undefined
  const mayDefine = text.includes(']:')
  // The outline tells of most of these before anything is parsed.
  if (mayDefine && tree.children.some(isDefining)) return undefined
  const doubts = doubtfulAt.toSorted((one, other) => one - other)
  const children: RootContent[] = []
  let doubt = 0
  for (const piece of piecesOf(tree, text)) {
    const isSure = doubt === doubts.length || doubts[doubt]! >= piece.to
    while (doubts[doubt]! < piece.to) doubt++
    const blocks = isSure ? piece.blocks : parsePiece(piece, text, parse)
    if (!blocks || (mayDefine && blocks.some(isDefining))) return undefined
    for (const block of blocks) children.push(block)
  }
  return {...tree, children}
}

function piecesOf({children}: Root, text: string): Piece[] {
  const pieces: Piece[] = []
  let piece: Piece = {from: 0, to: text.length, lines: 0, blocks: []}
  for (const block of children) {
    if (beginsPiece(block, text)) {
      const from = startOf(block)
      pieces.push({...piece, to: from})
      piece = {from, to: text.length, lines: block.position!.start.line - 1, blocks: []}
    }
    piece.blocks.push(block)
  }
  return [...pieces, piece]
}

/** Whether nothing can be open before a block of the top level that could not be before it in another text. */
function beginsPiece(block: RootContent, text: string): boolean {
  const start = startOf(block)
  if (start === 0) return false
  if (isMarked(block, text)) return true
  const before = text.slice(Math.max(0, start - 3), start)
  return AFTER_EMPTY_LINE.test(before) && !DEPENDENT.test(text.slice(start, start + MOST_DEPENDENT))
}

/**
 * The blocks of a piece as the text has them there. It is parsed with the line after it, since that may decide how what it
 * closes is read. Undefined where it does not close all.
 */
function parsePiece(
  {from, to, lines}: Piece,
  text: string,
  parse: (text: string) => Root,
): RootContent[] | undefined {
  const end = text.indexOf('\n', to)
  const {children} = parse(text.slice(from, end === -1 ? text.length : end))
  if (to < text.length && startOf(children.pop()) !== to - from) return undefined
  return children.map((block) => movedBy(block, from, lines))
}

/** Whether a definition of a link or a footnote is in a node: it may decide how other parts are read. */
function isDefining(node: Nodes): boolean {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return true
  return 'children' in node && node.children.some(isDefining)
}
