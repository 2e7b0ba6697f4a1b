import type {BlockContent, Paragraph, Root, RootContent} from 'mdast'
import type {LineBlock} from '../../../../src/comparison/types.ts'
import {visit} from '../../../../src/parse/visit.ts'
import type {Compared, Pages} from '../../pages.ts'
import {comparisonParts, type SectionPart, type Side, type Sides, sidesOf} from '../../routes/comparisons.ts'
import {blockComponent} from '../component.ts'
import {type Block, blocksOf} from './blocks.ts'
import {type Row, rowsOf} from './rows.ts'
import {markWords} from './shown-text.ts'

/** Which part of the comparison is shown: its position among the page's. */
export interface ComparedPartData {
  index: number
}

/** A stretch that differs. */
export interface ComparedRowData {
  /** Whether its sides are one below the other in every layout: one has nothing, or next to nothing, to put beside. */
  isStacked: boolean
}

/** Beside at least so many times its own lines, a side would be an empty column. */
const EMPTY_BESIDE = 4

/** What one variant has there. */
export interface ComparedSideData {
  side: Side['side']
  age: 'older' | 'newer'
  label: string
  /** First and last line of the file. */
  line: number
  endLine: number
}

/** How many blocks are left out, since both have them. */
export interface ComparedSameData {
  count: number
}

/** Lines, where those tell more. */
export interface ComparedLinesData {
  blocks: LineBlock[]
}

/** The content of the page that compares two variants: each part of it, and what differs in it as it is read. */
export function comparisonTree({first, second}: Compared, pages: Pages): Root {
  const parts = comparisonParts(first.variant, second.variant, first.shelf.corpus.frameworks)
  const sides = sidesOf(first.variant, second.variant)
  const blocks = {first: blocksOf(first, pages), second: blocksOf(second, pages)}
  const children = parts.map((part, index): RootContent => {
    const rows = part.kind === 'same' ? [] : rowsOfPart(part, blocks)
    const data: ComparedPartData = {index}
    return blockComponent('ComparedPart', data, rows.map((row) => nodeOf(row, sides)) as BlockContent[])
  })
  return {type: 'root', children}
}

/** The rows of a section; none where what differs is not seen. */
function rowsOfPart(part: SectionPart, blocks: Record<Side['side'], Block[]>): Row[] {
  const own = (side: Side['side']) => {
    const range = part[side]
    return range ? blocks[side].filter(({line}) => range.line <= line && line <= range.endLine) : []
  }
  const [first, second] = withoutHeading(own('first'), own('second'))
  const rows = rowsOf(first, second)
  return rows.some(({kind}) => kind !== 'same') ? rows : []
}

/** The part's own heading says what both have, or the only one has. */
function withoutHeading(first: Block[], second: Block[]): [Block[], Block[]] {
  const keys = [first, second].flatMap(([block]) => (block ? [block.key] : []))
  const isOne = [first, second].every(([block]) => block === undefined || block.node.type === 'heading')
  return isOne && new Set(keys).size === 1 ? [first.slice(1), second.slice(1)] : [first, second]
}

function nodeOf(row: Row, {older, newer}: Sides): RootContent {
  if (row.kind === 'same')
    return blockComponent('ComparedSame', {count: row.count} satisfies ComparedSameData)
  if (row.kind === 'lines')
    return blockComponent('ComparedLines', {blocks: row.blocks} satisfies ComparedLinesData)
  const shown = [
    {...older, age: 'older' as const},
    {...newer, age: 'newer' as const},
  ].filter(({side}) => row[side].length > 0)
  const [least = 0, most = 0] = [row.first, row.second].map(linesOf).sort((a, b) => a - b)
  const data: ComparedRowData = {isStacked: most >= EMPTY_BESIDE * least}
  const children = shown.map(({side, age, label}) => {
    const blocks = row[side]
    const place: ComparedSideData = {side, age, label, line: blocks[0]!.line, endLine: blocks.at(-1)!.endLine}
    const nodes = blocks.map(({node}) => asRead(row.words ? markWords(node, row.words[side]) : node))
    return blockComponent('ComparedSide', place, nodes as BlockContent[])
  })
  return blockComponent('ComparedRow', data, children as BlockContent[])
}

function linesOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, {source}) => sum + source.length, 0)
}

/** A block whose headings the platform takes for none of the page's: they have neither anchor nor place in its outline. */
function asRead(block: RootContent): RootContent {
  const root: Root = {type: 'root', children: [block]}
  visit(root, 'heading', (node, index, parent) => {
    if (!parent || index === undefined) return
    const shown: Paragraph = {
      type: 'paragraph',
      children: node.children,
      data: {hName: `h${node.depth}`},
    }
    parent.children[index] = shown
  })
  return root.children[0]!
}
