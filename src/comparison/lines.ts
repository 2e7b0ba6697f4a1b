import {align, type Pair} from './alignment.ts'
import type {ComparedLine, LineBlock} from './types.ts'

/** A line of a variant. */
export interface SourceLine {
  /** Line of the file, from 1. */
  number: number
  /** As written, without its line ending. */
  text: string
}

/** Lines that both have and that stay beside a difference, on each side of it. */
const CONTEXT = 2
/**
 * Above this many edits, between two shared lines these are all one difference; so many in a line, and it is another.
 */
const MOST_EDITS = {lines: 1000, words: 200}
/** Share of its characters from which a line counts as a new wording of another. */
const ALIKE = 0.5

/**
 * Compares two stretches of one file's variants. Lines outside the file's hunks are the same file line in both, which
 * aligns them in linear time; what is between two of them is aligned by its text, white space apart.
 */
export function compareLines(first: SourceLine[], second: SourceLine[]): LineBlock[] {
  const blocks: LineBlock[] = []
  let [i, j] = [0, 0]
  let same: Extract<LineBlock, {kind: 'same'}>['lines'] = []
  const flush = (isEnd: boolean) => {
    blocks.push(...shortened(same, blocks.length === 0, isEnd))
    same = []
  }
  const changeUntil = (a: number, b: number) => {
    if (i === a && j === b) return
    flush(false)
    blocks.push(...changes(first.slice(i, a), second.slice(j, b)))
  }
  for (const [a, b] of pairLines(first, second)) {
    changeUntil(a, b)
    same.push({first: first[a]!.number, second: second[b]!.number, text: first[a]!.text})
    i = a + 1
    j = b + 1
  }
  changeUntil(first.length, second.length)
  flush(true)
  return blocks
}

function pairLines(first: SourceLine[], second: SourceLine[]): Pair[] {
  const pairs: Pair[] = []
  let [fromA, fromB] = [0, 0]
  const alignUntil = (a: number, b: number) => {
    const keys = (lines: SourceLine[], from: number, to: number) =>
      lines.slice(from, to).map(({text}) => text.replace(/\s+/g, ' ').trim())
    const inside = align(keys(first, fromA, a), keys(second, fromB, b), MOST_EDITS.lines)
    for (const [x, y] of inside) pairs.push([x + fromA, y + fromB])
  }
  let [a, b] = [0, 0]
  while (a < first.length && b < second.length) {
    const distance = first[a]!.number - second[b]!.number
    if (distance < 0) a++
    else if (distance > 0) b++
    else {
      alignUntil(a, b)
      pairs.push([a++, b++])
      fromA = a
      fromB = b
    }
  }
  alignUntil(first.length, second.length)
  return pairs
}

/** Lines that both have, without those far from any difference. */
function shortened(
  lines: Extract<LineBlock, {kind: 'same'}>['lines'],
  isStart: boolean,
  isEnd: boolean,
): LineBlock[] {
  const head = isStart ? 0 : CONTEXT
  const tail = isEnd ? 0 : CONTEXT
  const count = lines.length - head - tail
  if (lines.length === 0) return []
  if (count < 2) return [{kind: 'same', lines}]
  const blocks: LineBlock[] = [
    {kind: 'same', lines: lines.slice(0, head)},
    {kind: 'skipped', count},
    {kind: 'same', lines: lines.slice(lines.length - tail)},
  ]
  return blocks.filter((block) => block.kind !== 'same' || block.lines.length > 0)
}

/** A difference: lines that reword each other stand in blocks of their own, with the words that differ marked. */
function changes(first: SourceLine[], second: SourceLine[]): LineBlock[] {
  const blocks: LineBlock[] = []
  let open: Extract<LineBlock, {kind: 'changed'}> = {kind: 'changed', first: [], second: []}
  const close = () => {
    if (open.first.length + open.second.length > 0) blocks.push(open)
    open = {kind: 'changed', first: [], second: []}
  }
  for (let index = 0; index < Math.max(first.length, second.length); index++) {
    const [a, b] = [first[index], second[index]]
    const reworded = a && b && reword(a, b)
    if (reworded) {
      close()
      blocks.push({kind: 'changed', first: [reworded[0]], second: [reworded[1]]})
      continue
    }
    if (a) open.first.push(whole(a))
    if (b) open.second.push(whole(b))
  }
  close()
  return blocks
}

function whole({number, text}: SourceLine): ComparedLine {
  return {line: number, parts: text === '' ? [] : [{text, changed: false}]}
}

/** Two lines with the words marked that one of them has alone; undefined where one is no new wording of the other. */
export function reword(a: SourceLine, b: SourceLine): [ComparedLine, ComparedLine] | undefined {
  const [first, second] = [words(a.text), words(b.text)]
  const pairs = align(first, second, MOST_EDITS.words)
  const shared = pairs.reduce((sum, [x]) => sum + first[x]!.trim().length, 0)
  if (shared < ALIKE * Math.max(a.text.length, b.text.length)) return undefined
  return [
    {line: a.number, parts: marked(first, new Set(pairs.map(([x]) => x)))},
    {line: b.number, parts: marked(second, new Set(pairs.map(([, y]) => y)))},
  ]
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu) ?? []
}

function marked(pieces: string[], shared: Set<number>): ComparedLine['parts'] {
  const parts: ComparedLine['parts'] = []
  for (const [index, text] of pieces.entries()) {
    const changed = !shared.has(index)
    const last = parts.at(-1)
    if (last?.changed === changed) last.text += text
    else parts.push({text, changed})
  }
  return parts
}
