/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  text: string
  isHit: boolean
}

interface Span {
  start: number
  end: number
}

/** How much of a section is shown, in characters. */
const LENGTH = 170
/** How much of it is before the first hit, in characters. */
const BEFORE = 50

/** The part of a text with most hits, cut between words, in pieces. Ranges are in order and do not overlap. */
export function excerptOf(text: string, ranges: Span[]): Piece[] {
  const first = densest(ranges)
  const from = wordStart(text, Math.max(0, Math.min((first?.start ?? 0) - BEFORE, text.length - LENGTH)))
  const to = wordEnd(text, Math.max(from + LENGTH, first?.end ?? 0))
  const pieces = piecesOf(text, ranges, {start: from, end: to})
  if (from > 0) pieces.unshift({text: '… ', isHit: false})
  if (to < text.length) pieces.push({text: ' …', isHit: false})
  return pieces
}

/** A text, or a part of it, in pieces. */
export function piecesOf(text: string, ranges: Span[], part: Span = {start: 0, end: text.length}): Piece[] {
  const pieces: Piece[] = []
  let at = part.start
  for (const {start, end} of ranges) {
    if (start < at || end > part.end) continue
    pieces.push({text: text.slice(at, start), isHit: false}, {text: text.slice(start, end), isHit: true})
    at = end
  }
  pieces.push({text: text.slice(at, part.end), isHit: false})
  return pieces.filter((piece) => piece.text !== '')
}

function densest(ranges: Span[]): Span | undefined {
  const within = ({start}: Span) =>
    ranges.filter((other) => other.start >= start && other.end <= start + LENGTH - BEFORE)
  const counts = ranges.slice(0, 50).map((range) => within(range).length)
  return ranges[counts.indexOf(Math.max(...counts))]
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.indexOf(' ', at)
  const start = space < 0 || space - at > 25 ? at : space + 1
  return text.startsWith('· ', start) ? start + 2 : start
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return at - space > 25 ? at : space
}
