import {align} from '../../../../src/comparison/alignment.ts'
import {compareLines, reword} from '../../../../src/comparison/lines.ts'
import type {ComparedLine, LineBlock} from '../../../../src/comparison/types.ts'
import type {Block} from './blocks.ts'
import {shownText} from './shown-text.ts'

/** A stretch of a section, as the rendered comparison shows it. */
export type Row =
  /** Blocks that both have: how many. */
  | {kind: 'same'; count: number}
  /** Blocks of one variant against those of the other; either may be empty. */
  | {kind: 'changed'; first: Block[]; second: Block[]; words?: Words}
  /** What is told apart by its lines: code, and what does not mean the same alone. */
  | {kind: 'lines'; blocks: LineBlock[]}

/** The text of a block and of its new wording, in pieces. */
export interface Words {
  first: ComparedLine['parts']
  second: ComparedLine['parts']
}

/** Above this many insertions and deletions only the beginning and the end are paired; above this many blocks, no wordings. */
const MOST = {edits: 1000, rewordings: 40}

/** Compares the blocks of two sections. */
export function rowsOf(first: readonly Block[], second: readonly Block[]): Row[] {
  const rows: Row[] = []
  let [i, j] = [0, 0]
  const pairs = align(
    first.map(({key}) => key),
    second.map(({key}) => key),
    MOST.edits,
  )
  for (const [a, b] of [...pairs, [first.length, second.length] as const]) {
    rows.push(...changes(first.slice(i, a), second.slice(j, b)))
    const last = rows.at(-1)
    if (a < first.length && last?.kind === 'same') last.count++
    else if (a < first.length) rows.push({kind: 'same', count: 1})
    i = a + 1
    j = b + 1
  }
  return rows
}

/** Blocks that differ: a block and its new wording make a row of their own. */
function changes(first: readonly Block[], second: readonly Block[]): Row[] {
  const rows: Row[] = []
  let [i, j] = [0, 0]
  for (const [a, b, words] of rewordings(first, second)) {
    rows.push(...oneRow(first.slice(i, a), second.slice(j, b)))
    rows.push(...oneRow([first[a]!], [second[b]!], words))
    i = a + 1
    j = b + 1
  }
  return [...rows, ...oneRow(first.slice(i), second.slice(j))]
}

/** Which blocks are new wordings of which, both in rising order. */
function rewordings(first: readonly Block[], second: readonly Block[]): [number, number, Words][] {
  if (Math.max(first.length, second.length) > MOST.rewordings) return []
  const found: [number, number, Words][] = []
  let from = 0
  for (const [a, block] of first.entries()) {
    for (let b = from; b < second.length; b++) {
      const words = block.node.type === second[b]!.node.type && wordsOf(block, second[b]!)
      if (!words) continue
      found.push([a, b, words])
      from = b + 1
      break
    }
  }
  return found
}

function wordsOf(first: Block, second: Block): Words | undefined {
  const line = ({node}: Block) => ({number: 0, text: shownText(node)})
  const both = reword(line(first), line(second))
  return both && {first: both[0].parts, second: both[1].parts}
}

function oneRow(first: Block[], second: Block[], words?: Words): Row[] {
  if (first.length + second.length === 0) return []
  const all = [...first, ...second]
  const isCode = words !== undefined && all.every(({node}) => node.type === 'code')
  if (isCode || !all.every(({isWhole}) => isWhole)) {
    const lines = (blocks: Block[]) => blocks.flatMap(({source}) => source)
    return [{kind: 'lines', blocks: compareLines(lines(first), lines(second))}]
  }
  return [{kind: 'changed', first, second, ...(words && {words})}]
}
