/** A line that is a conflict marker: an exact run at column 1, then the end of the line or one space and a label. */
export interface Marker {
  char: '<' | '|' | '=' | '>'
  /** How many times the character stands there. */
  size: number
  /** The rest of the line, verbatim; undefined if the marker has none. */
  label: string | undefined
}

/** git's own size; a path's `conflict-marker-size` attribute can ask for another. */
export const DEFAULT_MARKER_SIZE = 7

const CODES = new Set([...'<|=>'].map((char) => char.charCodeAt(0)))

/**
 * Reads a line, without its line ending, as a marker; undefined for any other line. A separator has no label, and what
 * would be the label of an end is a quote in a quote if it begins as one.
 */
export function readMarker(line: string): Marker | undefined {
  if (!CODES.has(line.charCodeAt(0))) return undefined
  const match = /^(<{7,}|\|{7,}|={7,}|>{7,}(?! ?>))(?: (.*))?$/.exec(line)
  if (!match) return undefined
  const run = match[1]!
  if (run.startsWith('=') && line.length > run.length) return undefined
  return {char: run[0] as Marker['char'], size: run.length, label: match[2]?.trim() ? match[2] : undefined}
}

/** A marker of a section in a Jujutsu conflict. */
export interface SectionMarker {
  /** `%` a diff from the base to a side, `+` a side, `-` a base, `\` the second line of a diff's label. */
  char: '%' | '+' | '-' | '\\'
  label: string
}

/** Reads a line as a section marker of a given size. They always have a label: a bare run of hyphens is a rule. */
export function readSectionMarker(line: string, size: number): SectionMarker | undefined {
  const match = /^(%+|\++|-+|\\+) +(\S.*)$/.exec(line)
  if (!match || match[1]!.length !== size) return undefined
  return {char: match[1]![0] as SectionMarker['char'], label: match[2]!}
}

/** What a formatter makes of a marker when it takes it for text. Of an end it makes a quote: see `quotes.ts`. */
const MANGLED = [
  /^\\[<=>|]{7}(?: |$)/, // an escaped run
  /^(?:&lt;){7}(?: |$)|^(?:&gt;){7}(?: |$)/, // a run as character references
  /^#{1,6} <{7} \S/, // a start that was joined with what followed into a heading
]

/** Whether a line was a marker before a formatter rewrote it as text. */
export function isMangledMarker(line: string): boolean {
  return MANGLED.some((shape) => shape.test(line))
}
