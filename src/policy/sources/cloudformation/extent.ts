import type {Span} from '../../text/place.ts'
import type {SyntaxFault} from '../../text/syntax-faults.ts'

/** A stretch of a text, 0-based; what is missing right at its end belongs to it. */
export interface Extent {
  from: number
  to: number
}

/** More faults than this in one policy tell the author nothing new. */
const MOST_FAULTS = 5

/** The faults at each of some places, each at the first place that has it; what is wrong elsewhere is not theirs. */
export function sharedOut(faults: readonly SyntaxFault[], extents: readonly Extent[]): SyntaxFault[][] {
  let next = 0
  return extents.map(({from, to}) => {
    const own: SyntaxFault[] = []
    while (next < faults.length && faults[next]!.offset < from) next++
    for (; next < faults.length && isBefore(faults[next]!, to); next++) own.push(faults[next]!)
    return onceEach(own).slice(0, MOST_FAULTS)
  })
}

function isBefore({offset, length}: SyntaxFault, end: number): boolean {
  return offset < end || (offset === end && length === 0)
}

function onceEach(faults: readonly SyntaxFault[]): SyntaxFault[] {
  const said = new Set<string>()
  return faults.filter(({message}) => !said.has(message) && said.add(message))
}

/** From its first character to its last. */
export function extentOf({offset, length}: Span): Extent {
  return {from: offset, to: offset + length}
}

/**
 * The lines of a value in YAML: as far as they are indented like its first, and the line after, on which the parser
 * notices what was wrong before.
 */
export function blockExtent(text: string, {offset, length}: Span): Extent {
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const column = offset - from
  let to = endOfLine(text, offset + length)
  while (to < text.length && indentOf(text, to + 1) >= column) to = endOfLine(text, to + 1)
  return {from, to: to < text.length ? endOfLine(text, to + 1) : to}
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

/** Of the line that begins at `start`; a line without anything belongs to what is around it. */
function indentOf(text: string, start: number): number {
  let at = start
  while (text[at] === ' ' || text[at] === '\t') at++
  return at >= text.length || text[at] === '\n' || text[at] === '\r' ? Number.POSITIVE_INFINITY : at - start
}
