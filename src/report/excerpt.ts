/** A part of a line, and what of it is meant. */
export interface Excerpt {
  text: string
  /** How many UTF-16 units are before the part that is meant. */
  before: number
  /** Its length in UTF-16 units; at least 1, also at the end of the line. */
  length: number
}

/** What a finding is about, in its line. */
interface Meant {
  /** Offset in the line, from 0 in UTF-16 units. */
  at: number
  /** In UTF-16 units; it may go beyond the line. */
  length: number
}

/**
 * What of a line is shown with a finding: of one that is too long the part around what is meant, with `…` where it is cut. A
 * policy without line ends is a line of thousands of characters, with a finding in each of its actions.
 * @param room how many UTF-16 units are shown at most
 */
export function excerptOf(line: string, {at, length}: Meant, room: number): Excerpt {
  const from = Math.max(0, Math.min(at - Math.floor(room / 3), line.length - room))
  const to = Math.min(line.length, from + room)
  const [start, end] = [from > 0 ? '…' : '', to < line.length ? '…' : '']
  return {
    text: start + line.slice(from + start.length, to - end.length) + end,
    before: at - from,
    length: Math.max(1, Math.min(length, to - at)),
  }
}
