/** A part of a line, and what of it is meant. */
export interface Excerpt {
  text: string
  /** How many UTF-16 units are before the part that is meant. */
  before: number
  /** Its length in UTF-16 units; at least 1, also at the end of the line. */
  length: number
}

/** Of a line that is not longer all is shown: a policy without line ends is one line of thousands of characters. */
const LONGEST = 160
/** How much is shown before what is meant. */
const LEAD = 40

/**
 * What of a line is shown with a finding: of a long one the part around it, with `…` where something is left out.
 * @param at offset in the line, from 0 in UTF-16 units, at which the finding begins; its length may go beyond the line
 */
export function excerptOf(line: string, at: number, length: number): Excerpt {
  const isLong = line.length > LONGEST
  const from = isLong ? wholeCharacter(line, Math.max(0, Math.min(at - LEAD, line.length - LONGEST))) : 0
  const to = isLong ? wholeCharacter(line, Math.min(line.length, from + LONGEST)) : line.length
  const start = from > 0 ? '…' : ''
  const text = start + line.slice(from, to) + (to < line.length ? '…' : '')
  return {
    text,
    before: at - from + start.length,
    length: Math.max(1, Math.min(length, to - at)),
  }
}

/** The same place, or the one before it where that is within a surrogate pair. */
function wholeCharacter(line: string, at: number): number {
  return /^[\udc00-\udfff]/.test(line.slice(at, at + 1)) && /[\ud800-\udbff]$/.test(line.slice(at - 1, at))
    ? at - 1
    : at
}
