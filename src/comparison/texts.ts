import {compareLines} from './lines.ts'
import type {LineBlock} from './types.ts'

/** Above the number of any line: lines of two revisions are not the same because they have the same number. */
const APART = 1e9

/** Compares the texts of two revisions of a file by their lines. Where nothing differs there is no block. */
export function compareTexts(first: string, second: string): LineBlock[] {
  const blocks = compareLines(linesOf(first, 0), linesOf(second, APART)).map(renumbered)
  return blocks.some(({kind}) => kind === 'changed') ? blocks : []
}

function linesOf(text: string, base: number) {
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line, index) => ({number: base + index + 1, text: line}))
}

function renumbered(block: LineBlock): LineBlock {
  if (block.kind === 'skipped') return block
  if (block.kind === 'same')
    return {...block, lines: block.lines.map((line) => ({...line, second: line.second - APART}))}
  return {...block, second: block.second.map((line) => ({...line, line: line.line - APART}))}
}
