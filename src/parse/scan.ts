import type {ConflictFault, Hunk, HunkPart} from './conflict.ts'
import {addSection, closeSections} from './jujutsu.ts'
import {DEFAULT_MARKER_SIZE, type Marker, readMarker, readSectionMarker} from './marker.ts'

/** What one pass over the lines found. */
export interface Scanned {
  hunks: Hunk[]
  faults: ConflictFault[]
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
  /** The nearest frame around it that is not an ornament. */
  outer: Frame | undefined
  /** The sections of a Jujutsu conflict, which begins with one; undefined for any other. */
  sections: HunkPart[] | undefined
  faults: ConflictFault[]
}

/** The pass over the lines: a stack of open hunks, and what has been closed so far. Linear in the lines. */
export class Scan {
  readonly #lines: string[]
  readonly #size: number
  readonly #ignored: Set<number>
  readonly #faults: ConflictFault[] = []
  readonly #top: Found[] = []
  readonly #open: Frame[] = []

  /**
   * @param lines without line endings
   * @param size the path's `conflict-marker-size`
   * @param ignored lines (from 1) whose start markers are content
   */
  constructor(lines: string[], size: number | undefined, ignored: Set<number>) {
    this.#lines = lines
    this.#size = size ?? DEFAULT_MARKER_SIZE
    this.#ignored = ignored
  }

  run(): Scanned {
    for (const [index, line] of this.#lines.entries()) this.#read(line, index + 1)
    this.#finish()
    return {hunks: flatten(this.#top), faults: this.#faults}
  }

  #read(text: string, line: number): void {
    const marker = readMarker(text)
    if (!marker) {
      const frame = this.#open.at(-1)
      if (frame && !this.#isOrnament(frame)) readSection(frame, text, line)
      return
    }
    if (marker.char === '<' && this.#ignored.has(line)) return
    this.#leaveOrnaments(marker)
    const frame = this.#open.at(-1)
    if (marker.char === '<' && marker.size >= (frame?.marker.size ?? this.#size)) {
      const parts = [openPart('ours', marker.label, line + 1)]
      const outer = this.#sound()
      this.#open.push({marker, line, text, parts, outer, sections: undefined, faults: []})
    } else if (frame && marker.size === frame.marker.size) {
      this.#continue(frame, marker, text, line)
    } else if (marker.char === '>' && marker.size === this.#size && !this.#sound()) {
      this.#faults.push({code: 'orphan-end', line, text})
    }
  }

  /** At the end of the file an open hunk is unterminated; the whole hunks inside it are still found. */
  #finish(): void {
    for (const frame of this.#open) {
      if (!this.#isOrnament(frame))
        this.#faults.push({code: 'unterminated-start', line: frame.line, text: frame.text, start: frame.line})
      this.#faults.push(...frame.faults)
      this.#top.push(frame.parts.map((part) => part.found))
    }
  }

  /** A longer run without a label and without a separator is an ornament; git's longer markers have both. */
  #isOrnament({marker, parts}: Frame): boolean {
    return marker.size > this.#size && marker.label === undefined && parts.length === 1
  }

  /** An ornament hides nothing: it ends where a shorter start follows, or a marker of the hunk that it is in. */
  #leaveOrnaments({char, size}: Marker): void {
    const outer = this.#sound()
    for (let frame = this.#open.at(-1); frame && this.#isOrnament(frame); frame = this.#open.at(-1)) {
      const isLeft =
        size < frame.marker.size && (char === '<' ? size >= this.#size : size === outer?.marker.size)
      if (!isLeft) break
      this.#open.pop()
      this.#into().push(frame.parts.map((part) => part.found))
    }
  }

  /** The innermost open frame that is not an ornament. */
  #sound(): Frame | undefined {
    const frame = this.#open.at(-1)
    return frame && this.#isOrnament(frame) ? frame.outer : frame
  }

  /** Where what is closed now belongs. */
  #into(): Found[] {
    return this.#open.at(-1)?.parts.at(-1)?.found ?? this.#top
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
    const code = marker.char === '=' ? 'ambiguous-separator' : 'unexpected-order'
    frame.faults.push({code, line, text, start: frame.line})
  }

  #close(frame: Frame, part: OpenPart, marker: Marker, text: string, line: number): void {
    this.#open.pop()
    const into = this.#into()
    const {size} = frame.marker
    const sections = frame.sections && closeSections(frame.sections, line)
    if (sections && frame.parts.length === 1) {
      into.push({line: frame.line, endLine: line, markerSize: size, parts: sections})
      return
    }
    if (sections) frame.faults.unshift(this.#mixture(frame))
    else if (part.role !== 'theirs' && !this.#isOrnament(frame))
      frame.faults.push({code: 'unexpected-order', line, text, start: frame.line})
    if (frame.faults.length > 0 || part.role !== 'theirs') {
      this.#faults.push(...frame.faults)
      into.push(frame.parts.map((open) => open.found))
      return
    }
    part.to = line
    part.label = marker.label
    const parts = frame.parts.map(({found, ...rest}) => ({...rest, hunks: flatten(found)}))
    into.push({line: frame.line, endLine: line, markerSize: size, parts})
  }

  /** Sections of Jujutsu with a marker of git, or sides of git with lines that look like sections: never guessed. */
  #mixture(frame: Frame): ConflictFault {
    const line = frame.parts[1]!.from - 1
    return {code: 'ambiguous-separator', line, text: this.#lines[line - 1]!, start: frame.line}
  }
}

/** Reads a line of an open hunk as a section's marker; a conflict is one of Jujutsu if it begins with one. */
function readSection(frame: Frame, text: string, line: number): void {
  if (!frame.sections && line !== frame.line + 1) return
  const marker = readSectionMarker(text, frame.marker.size)
  if (!marker || (!frame.sections && marker.char === '\\')) return
  frame.sections ??= []
  addSection(frame.sections, marker, line)
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
