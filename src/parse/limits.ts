import {type ScanOptions, scanConflicts} from './conflict.ts'
import {ContainerGauge} from './limits-containers.ts'
import {MarkGauge} from './limits-marks.ts'
import {type Excess, LIMITS, TextCounts} from './limits-table.ts'
import {lineStarts, withoutLineEnding} from './lines.ts'
import {fileLine, splitVariants} from './variants.ts'

export {type Excess, LIMITS, type LimitName} from './limits-table.ts'
export {findTreeExcess} from './limits-tree.ts'

/**
 * The first limit that a file's text passes; undefined if it may be parsed. It counts and does not parse, so its time
 * and memory are linear in the text. Each variant of a file with conflicts is held to the limits, for each is parsed.
 */
export function findExcess(text: string, options: ScanOptions = {}): Excess | undefined {
  const {most} = LIMITS.size
  if (text.length > most) return {limit: 'size', most, found: text.length, ...placeOf(text, most)}
  if (!/^<{7}/m.test(text)) return findTextExcess(text)
  const conflict = scanConflicts(text, options)
  const variants = splitVariants(conflict)
  const total = variants.reduce((sum, variant) => sum + variant.text.length, 0)
  if (total > LIMITS.variants.most) {
    const line = conflict.hunks[0]?.line ?? 1
    return {limit: 'variants', most: LIMITS.variants.most, found: total, line, column: 1}
  }
  for (const variant of variants) {
    const excess = findTextExcess(variant.text)
    if (!excess) continue
    const shift = variant.shifts?.[excess.line - 1] ?? 0
    return {...excess, line: fileLine(variant, excess.line), column: excess.column + shift}
  }
  // A file whose markers leave a doubt is parsed as it is.
  return conflict.faults.length > 0 ? findTextExcess(text) : undefined
}

/** The first limit that a text passes when it is read as one document. */
function findTextExcess(text: string): Excess | undefined {
  const counts = new TextCounts()
  const containers = new ContainerGauge(counts)
  const marks = new MarkGauge(text, counts)
  const starts = lineStarts(text)
  for (const [index, start] of starts.entries()) {
    if (start === text.length) break
    const line = text.slice(start, starts[index + 1])
    counts.startLine(start)
    containers.read(withoutLineEnding(line))
    marks.read(line, start)
    if (counts.excess) return counts.excess
  }
  marks.finish()
  return counts.excess ?? findFrontMatterExcess(text)
}

/** Front matter goes to another parser as a whole. */
function findFrontMatterExcess(text: string): Excess | undefined {
  const {most} = LIMITS['front-matter']
  const closing = /^---[ \t]*(?:\r\n|\r|\n)/.test(text)
    ? text.slice(3).search(/(?:\r\n|\r|\n)---[ \t]*(?:[\r\n]|$)/)
    : -1
  const found = closing === -1 ? 0 : closing + 3
  return found > most ? {limit: 'front-matter', most, found, ...placeOf(text, most)} : undefined
}

/** Line and column (both from 1) of an offset. */
function placeOf(text: string, offset: number): {line: number; column: number} {
  let [line, start] = [1, 0]
  for (const end of text.matchAll(/\r\n|\r|\n/g)) {
    if (end.index + end[0].length > offset) break
    line++
    start = end.index + end[0].length
  }
  return {line, column: offset - start + 1}
}
