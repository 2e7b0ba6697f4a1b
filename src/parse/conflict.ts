import {splitLines, withoutEol} from './source.ts'

/** One side of a hunk. Base is history: it is kept, and never published. */
export interface HunkPart {
  role: 'ours' | 'base' | 'theirs'
  /** The marker line's label, verbatim; undefined where the marker has none. */
  label: string | undefined
  /** First line of the part, from 1; equal to `to` when the part is empty. */
  from: number
  /** The line after the part's last line: a marker. */
  to: number
  /** Hunks inside this part, in file order. */
  hunks: Hunk[]
}

/** A complete conflict: both markers, a separator, and the sides between them. */
export interface Hunk {
  /** Line of the start marker, from 1. */
  line: number
  /** Line of the end marker, from 1. */
  endLine: number
  /** How many characters a marker of this hunk has. */
  markerSize: number
  /** In file order: ours, then base where the style has it, then theirs. */
  parts: HunkPart[]
}

export type ConflictFaultCode =
  | 'unterminated-start'
  | 'ambiguous-separator'
  | 'unexpected-order'
  | 'orphan-end'

/** What is wrong with a marker of a file. */
export interface ConflictFault {
  code: ConflictFaultCode
  /** Line of the marker, from 1. */
  line: number
  /** The marker line as written, without its line ending. */
  text: string
}

/** A file's lines with its conflicts told apart, before markdown is parsed. */
export interface ConflictDocument {
  /** The lines with their line endings; joined, they are the file again. */
  lines: string[]
  /** Complete hunks of the top level, in file order; every line outside them is context. */
  hunks: Hunk[]
  /** In file order. */
  faults: ConflictFault[]
}

/** git's own size; a path's `conflict-marker-size` attribute can ask for another. */
export const DEFAULT_MARKER_SIZE = 7

/**
 * Finds the conflicts of a file in one pass over its lines (git's merge, diff3 and zdiff3 styles).
 * A marker starts at column 1, is an exact run, and is followed by the end of the line or by one space and a
 * label; inside a hunk of size N only runs of N belong to it, and a start of N or more opens a nested hunk.
 */
export function scanConflicts(text: string, markerSize = DEFAULT_MARKER_SIZE): ConflictDocument {
  const lines = splitLines(text)
  const scan = new Scan(markerSize)
  for (const [index, raw] of lines.entries()) {
    if (isMarkerStart(raw.charCodeAt(0))) scan.read(withoutEol(raw), index + 1)
  }
  return {lines, hunks: scan.finish(), faults: scan.faults.sort((a, b) => a.line - b.line)}
}

/** Whether the two sides of a hunk differ in white space alone. */
export function isVoidHunk(hunk: Hunk, lines: string[]): boolean {
  const ours = visibleCharacters(hunk.parts[0]!, lines)
  const theirs = visibleCharacters(hunk.parts.at(-1)!, lines)
  for (;;) {
    const [a, b] = [ours.next(), theirs.next()]
    if (a.value !== b.value) return false
    if (a.done) return true
  }
}

/** Lazy, so that hunks nested in one another are not each read to their end. */
function* visibleCharacters(part: HunkPart, lines: string[]): Generator<string, undefined> {
  for (let line = part.from; line < part.to; line++) yield* lines[line - 1]!.replace(/\s+/g, '')
  return undefined
}

/** Every hunk, each followed by the hunks nested in it; depth counts from 0. */
export function allHunks(hunks: Hunk[]): {hunk: Hunk; depth: number}[] {
  const all: {hunk: Hunk; depth: number}[] = []
  // A stack, not recursion: hunks may be nested as deep as a hostile file has start markers.
  const waiting = hunks.toReversed().map((hunk) => ({hunk, depth: 0}))
  while (waiting.length > 0) {
    const next = waiting.pop()!
    all.push(next)
    const inner = next.hunk.parts.flatMap((part) => part.hunks)
    for (const hunk of inner.reverse()) waiting.push({hunk, depth: next.depth + 1})
  }
  return all
}

interface Marker {
  char: string
  size: number
  label: string | undefined
}

const MARKER_CHARS = new Set([...'<|=>'].map((char) => char.charCodeAt(0)))
const isMarkerStart = (code: number) => MARKER_CHARS.has(code)

function readMarker(line: string): Marker | undefined {
  const match = /^(<{7,}|\|{7,}|={7,}|>{7,})(?: (.*))?$/.exec(line)
  if (!match) return undefined
  const run = match[1]!
  if (run.startsWith('=') && line.length > run.length) return undefined
  return {char: run[0]!, size: run.length, label: match[2]?.trim() ? match[2] : undefined}
}

/** Hunks found so far; a hunk that turned out to be none leaves its inner hunks as one nested list. */
type Found = Hunk | Found[]

interface OpenPart extends Omit<HunkPart, 'hunks'> {
  found: Found[]
}

/** A hunk whose end marker has not come yet. */
interface Frame {
  marker: Marker
  line: number
  text: string
  parts: OpenPart[]
  faulty: boolean
}

/** The pass over the lines: a stack of open hunks, and what has been closed so far. Linear in the lines. */
class Scan {
  readonly faults: ConflictFault[] = []
  readonly #top: Found[] = []
  readonly #open: Frame[] = []
  readonly #markerSize: number

  constructor(markerSize: number) {
    this.#markerSize = markerSize
  }

  read(text: string, line: number): void {
    const marker = readMarker(text)
    if (!marker) return
    const frame = this.#open.at(-1)
    if (marker.char === '<' && marker.size >= (frame?.marker.size ?? this.#markerSize)) {
      this.#open.push({marker, line, text, parts: [openPart('ours', marker.label, line + 1)], faulty: false})
    } else if (frame && marker.size === frame.marker.size) {
      this.#continue(frame, marker, text, line)
    } else if (!frame && marker.char === '>' && marker.size === this.#markerSize) {
      this.faults.push({code: 'orphan-end', line, text})
    }
  }

  /** At the end of the file an open hunk is unterminated; the whole hunks inside it are still found. */
  finish(): Hunk[] {
    for (const frame of this.#open) {
      this.faults.push({code: 'unterminated-start', line: frame.line, text: frame.text})
      this.#top.push(frame.parts.map((part) => part.found))
    }
    return flatten(this.#top)
  }

  #continue(frame: Frame, marker: Marker, text: string, line: number): void {
    const part = frame.parts.at(-1)!
    if (marker.char === '>') {
      this.#close(frame, part, marker, text, line)
      return
    }
    const isBase = marker.char === '|' && part.role === 'ours'
    const isSeparator = marker.char === '=' && part.role !== 'theirs'
    if (isBase || isSeparator) {
      part.to = line
      frame.parts.push(openPart(isBase ? 'base' : 'theirs', isBase ? marker.label : undefined, line + 1))
      return
    }
    this.faults.push({code: marker.char === '=' ? 'ambiguous-separator' : 'unexpected-order', line, text})
    frame.faulty = true
  }

  #close(frame: Frame, part: OpenPart, marker: Marker, text: string, line: number): void {
    this.#open.pop()
    const into = this.#open.at(-1)?.parts.at(-1)?.found ?? this.#top
    if (part.role !== 'theirs') {
      this.faults.push({code: 'unexpected-order', line, text})
      frame.faulty = true
    }
    if (frame.faulty) {
      into.push(frame.parts.map((open) => open.found))
      return
    }
    part.to = line
    part.label = marker.label
    const parts = frame.parts.map(({found, ...rest}) => ({...rest, hunks: flatten(found)}))
    into.push({line: frame.line, endLine: line, markerSize: frame.marker.size, parts})
  }
}

function openPart(role: HunkPart['role'], label: string | undefined, from: number): OpenPart {
  return {role, label, from, to: from, found: []}
}

/** Flattens without recursion: the lists may be nested as deep as a hostile file has start markers. */
function flatten(found: Found[]): Hunk[] {
  const flat: Hunk[] = []
  const waiting: Found[] = [...found].reverse()
  while (waiting.length > 0) {
    const next = waiting.pop()!
    if (!Array.isArray(next)) flat.push(next)
    else for (let index = next.length - 1; index >= 0; index--) waiting.push(next[index]!)
  }
  return flat
}
