import {letters} from '../likeness/letters.ts'
import type {Locator, Span} from '../parse/place.ts'
import type {CodeBlock, LostEnd, LostTable} from './passages.ts'
import type {DocumentModel, Table} from './types.ts'

/**
 * The fence or comment that runs to the end of what holds it. Where a fence before it has another one of its size inside,
 * which ended it early, that one is the cause.
 */
export function lostEnds(blocks: readonly CodeBlock[], locator: Locator): LostEnd[] {
  const unclosed = blocks.find((block) => isUnclosed(block, locator))
  const found: LostEnd[] = []
  if (unclosed) {
    const before = blocks.filter(({span}) => span.start.offset < unclosed.span.start.offset)
    const nested = before.findLast((block) => hasInnerFence(block, locator))
    found.push({
      kind: 'fence',
      mark: fenceOf(unclosed, locator)!,
      span: lineSpan(unclosed.span.start.line, locator),
      cause: nested && lineSpan(nested.span.start.line, locator),
      headings: nested ? [] : headingsIn(unclosed.value),
    })
  }
  const comment = unclosedComment(blocks, locator)
  if (comment) {
    const headings = headingsIn(locator.text.slice(comment.start.offset))
    found.push({kind: 'comment', mark: '<!--', span: comment, cause: undefined, headings})
  }
  return found
}

/** Whether a name, or an anchor made of one, is that of a heading which a fence or comment without an end swallows. */
export function isSwallowed(name: string, {lostEnds}: DocumentModel): boolean {
  const asked = letters(name)
  return lostEnds.some(({headings}) =>
    headings.some((text) => text === asked || text.replace(/^\d+/, '') === asked),
  )
}

/** Whether a code block runs to the end of what holds it for want of a closing fence. */
export function isUnclosedBlock({span}: CodeBlock, {lostEnds}: DocumentModel): boolean {
  return lostEnds.some((lost) => lost.kind === 'fence' && lost.span.start.line === span.start.line)
}

/** The tables whose delimiter row GitHub does not take for one, under a line that was meant as their header. */
export function lostTables(
  blocks: readonly CodeBlock[],
  tables: readonly Table[],
  locator: Locator,
): LostTable[] {
  const taken = new Set<number>()
  for (const {span} of [...blocks, ...tables])
    for (let line = span.start.line; line <= span.end.line; line++) taken.add(line)
  const found: LostTable[] = []
  const lines = locator.text.split(/\r\n|\r|\n/)
  for (const [index, text] of lines.entries()) {
    const header = lines[index - 1]
    if (header === undefined || taken.has(index + 1) || taken.has(index)) continue
    if (!DELIMITERS.test(text) || !/^ {0,3}\|.*\S/.test(header) || DELIMITERS.test(header)) continue
    const hasPlus = text.includes('+')
    const [actual, expected] = [cellsIn(text.replaceAll('+', '|')), cellsIn(header)]
    if (hasPlus || actual !== expected)
      found.push({actual, expected, hasPlus, span: lineSpan(index + 1, locator)})
  }
  return found
}

/** Hyphens between pipes, or between plus signs as other tools write them. */
const DELIMITERS = /^ {0,3}\|\s*:?-+:?\s*(?:[|+]\s*:?-+:?\s*)*\|?\s*$/

function cellsIn(row: string): number {
  const inside = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inside.split(/(?<!\\)\|/).length
}

/** The texts of the lines that would be headings, by their letters and digits alone. */
function headingsIn(text: string): string[] {
  return [...text.matchAll(/^ {0,3}#{1,6}[ \t]+(\S.*)$/gm)].map((match) => letters(match[1]!))
}

/** The run that opens a block; undefined for an indented one. */
function fenceOf({span}: CodeBlock, {text}: Locator): string | undefined {
  return /^(?:`{3,}|~{3,})/.exec(text.slice(span.start.offset, span.start.offset + 200))?.[0]
}

function isUnclosed(block: CodeBlock, locator: Locator): boolean {
  const fence = fenceOf(block, locator)
  if (fence === undefined) return false
  const {start, end} = block.span
  const last = locator
    .line(end.line)
    .slice(0, end.column - 1)
    .trimEnd()
  const run = /(?:`{3,}|~{3,})$/.exec(last)?.[0] ?? ''
  return start.line === end.line || run[0] !== fence[0] || run.length < fence.length
}

/** Whether a block holds a line that was meant to open a fence in it: a run as long as its own, with a language. */
function hasInnerFence(block: CodeBlock, locator: Locator): boolean {
  const fence = fenceOf(block, locator)
  if (fence === undefined) return false
  return block.value.split(/\r\n|\r|\n/).some((line) => {
    const run = /^\s*(`{3,}|~{3,})\s*[\w{][^`]*$/.exec(line)?.[1]
    return run !== undefined && run[0] === fence[0] && run.length >= fence.length
  })
}

function unclosedComment(blocks: readonly CodeBlock[], locator: Locator): Span | undefined {
  const {text} = locator
  const from = text.lastIndexOf('-->')
  const match = /^ {0,3}<!--/m.exec(text.slice(Math.max(0, from)))
  if (!match) return undefined
  const offset = Math.max(0, from) + match.index
  const isCode = blocks.some(({span}) => span.start.offset <= offset && offset < span.end.offset)
  return isCode ? undefined : lineSpan(locator.point(offset).line, locator)
}

/** A line without the white space around it. */
function lineSpan(line: number, locator: Locator): Span {
  const text = locator.line(line)
  const start = locator.lineStart(line)
  return locator.span(start + text.length - text.trimStart().length, start + text.trimEnd().length)
}
