import type {Span} from '../../text/place.ts'

/** A quoted string as far as it could be read. */
export interface QuotedString {
  /** 0-based offset after its last character. */
  end: number
  closed: boolean
  /** Its `${…}` and `%{…}`, in document order. */
  holes: Span[]
}

/**
 * Reads the quoted string that begins at `offset`. One that is never closed runs to the end of its line, over the
 * brackets that follow it. A hole reaches over line ends only if `acrossLines`.
 */
export function readQuoted(text: string, offset: number, acrossLines: boolean): QuotedString {
  const holes: Span[] = []
  let at = offset + 1
  while (at < text.length && text[at] !== '\n') {
    if (text[at] === '"') return {end: at + 1, closed: true, holes}
    const hole = startsHole(text, at)
    if (hole === 'yes') {
      const end = endOfHole(text, at, text.length, acrossLines)
      if (end === undefined) break
      holes.push({offset: at, length: end - at})
      at = end
    } else at += hole === 'escaped' ? 3 : text[at] === '\\' ? 2 : 1
  }
  const last = holes.at(-1)
  const least = last ? last.offset + last.length : offset + 1
  return {end: trimStructure(text, least, lineEnd(text, least)), closed: false, holes}
}

/** The holes of a template without quotes, from `offset` to `end`, in document order. */
export function findHoles(text: string, offset: number, end: number): Span[] {
  const holes: Span[] = []
  // After one that is never closed, each is looked for on its own line only: else the time would be quadratic.
  let acrossLines = true
  for (let at = nextSigil(text, offset); at < end; at = nextSigil(text, at)) {
    const hole = startsHole(text, at)
    if (hole !== 'yes') {
      at += hole === 'escaped' ? 3 : 1
      continue
    }
    const close = endOfHole(text, at, end, acrossLines)
    if (close === undefined) {
      acrossLines = false
      at = lineEnd(text, at)
    } else {
      holes.push({offset: at, length: close - at})
      at = close
    }
  }
  return holes
}

/** Whether `${` or `%{` stands at `at`, or one with its sigil doubled, which stands for itself. */
function startsHole(text: string, at: number): 'yes' | 'escaped' | 'no' {
  const sigil = text[at]
  if (sigil !== '$' && sigil !== '%') return 'no'
  if (text[at + 1] === '{') return 'yes'
  return text[at + 1] === sigil && text[at + 2] === '{' ? 'escaped' : 'no'
}

/** The offset after the brace that closes the hole at `offset`; undefined if there is none. */
function endOfHole(text: string, offset: number, end: number, acrossLines: boolean): number | undefined {
  /** What is open, innermost last. */
  const open: ('{' | '"')[] = ['{']
  for (let at = offset + 2; at < end; at++) {
    const character = text[at]
    if (open.at(-1) === '{') {
      if (character === '\n' && !acrossLines) return undefined
      if (character === '{' || character === '"') open.push(character)
      if (character === '}') open.pop()
      if (open.length === 0) return at + 1
    } else {
      if (character === '\n') return undefined
      if (character === '"') open.pop()
      const hole = startsHole(text, at)
      if (hole === 'yes') open.push('{')
      at += hole === 'escaped' ? 2 : hole === 'yes' || character === '\\' ? 1 : 0
    }
  }
  return undefined
}

function nextSigil(text: string, from: number): number {
  SIGIL.lastIndex = from
  return SIGIL.exec(text)?.index ?? text.length
}

const SIGIL = /[$%]/g

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** `end` moved before the commas, closing brackets and spaces there, but not before `least`. */
function trimStructure(text: string, least: number, end: number): number {
  let trimmed = end
  while (trimmed > least && /[\]}),\s]/.test(text[trimmed - 1]!)) trimmed--
  return trimmed
}
