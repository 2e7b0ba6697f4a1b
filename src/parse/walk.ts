import type {Hunk, HunkPart} from './conflict.ts'
import {type Fence, fenceAfter} from './fence.ts'
import {signWidth} from './jujutsu.ts'
import {BOM} from './source.ts'

/** A line that is left when some sides are taken, or that a base holds. */
export interface KeptLine {
  /** Line in the file, from 1. */
  line: number
  /** As the side has it: without its line ending, and without the sign of a diff. */
  text: string
  /** Counts up from 0 in file order, with a gap wherever a marker is between two lines. */
  position: number
  /** The hunk of the top level that it is in; undefined outside hunks. */
  hunk: Hunk | undefined
  isBase: boolean
  /** The fence that it is in, whichever sides are taken, and that is closed whichever are; undefined if one is not. */
  fence: Fence | undefined
}

/** A hunk that is whole in one code fence, whichever sides are taken before it. */
export interface FencedHunk {
  hunk: Hunk
  fence: Fence
}

/** The lines of a file, followed on every way of taking sides at once. */
export interface Walk {
  /** Hunks of the top level that are in no fence on some way, or that open or close one. */
  outside: Hunk[]
  fenced: FencedHunk[]
  /** Lines that could matter as markers, in file order. */
  kept: KeptLine[]
}

/** Follows the fences of a file, since what is in a code fence may depend on the sides that are taken before it. */
export function walkLines(lines: string[], hunks: Hunk[]): Walk {
  return new Walker(lines, hunks).run()
}

/** The fences that may be open at a line, one for each way of taking sides before it; undefined for none. */
type Open = (Fence | undefined)[]

/** More fences at a time than this are not told apart: from there on no line is in a fence for sure. */
const MOST_OPEN = 16

/** A hunk that is being walked through. */
interface Inside {
  hunk: Hunk
  /** Which of its parts, and how many of the hunks in that part are done. */
  part: number
  done: number
  /** What may be open before the hunk, and after the sides that are done. */
  before: Open
  after: Open
  /** Whether it is in a base, at any level. */
  isInBase: boolean
  /** The fence that the hunk is whole in as it is written; undefined for any other hunk. */
  whole: Fence | undefined
}

/** What begins a line that could be a marker, a quote or a mark in front of one. */
const COULD_MATTER = /^[<|=>\\&#\uFEFF]/

class Walker {
  readonly #lines: string[]
  readonly #hunks: Hunk[]
  readonly #walk: Walk = {outside: [], fenced: [], kept: []}
  readonly #inside: Inside[] = []
  readonly #unclosed = new Set<Fence>()
  #open: Open = [undefined]
  #isUncertain = false
  #done = 0
  #position = 0

  constructor(lines: string[], hunks: Hunk[]) {
    this.#lines = lines
    this.#hunks = hunks
  }

  run(): Walk {
    for (let line = 1; line <= this.#lines.length; line++) this.#follow(line)
    this.#loseOpen()
    return this.#withoutUnclosed()
  }

  #follow(line: number): void {
    const inside = this.#inside.at(-1)
    const part = inside && partOf(inside)
    if (inside && part?.to === line) this.#endPart(inside)
    else if (part && line < part.from) this.#position++
    else {
      const hunk = (part?.hunks ?? this.#hunks)[inside?.done ?? this.#done]
      if (hunk?.line === line) this.#enter(hunk, inside)
      else this.#keep(line, inside)
    }
  }

  #enter(hunk: Hunk, outer: Inside | undefined): void {
    this.#position++
    if (outer) outer.done++
    else this.#done++
    const fence = outer ? undefined : this.#certain()
    const whole = fence && this.#isUnchanged(hunk, fence) ? fence : undefined
    const isInBase = outer !== undefined && isInBasePart(outer)
    this.#inside.push({hunk, part: 0, done: 0, before: this.#open, after: [], isInBase, whole})
  }

  #endPart(inside: Inside): void {
    this.#position++
    const {hunk, before, whole} = inside
    if (hunk.parts[inside.part]!.role !== 'base')
      inside.after = [...new Set([...inside.after, ...this.#open])]
    inside.part++
    inside.done = 0
    this.#open = before
    if (inside.part < hunk.parts.length) return
    this.#inside.pop()
    this.#setOpen(inside.after)
    if (this.#inside.length > 0) return
    if (whole && this.#certain() === whole) this.#walk.fenced.push({hunk, fence: whole})
    else this.#walk.outside.push(hunk)
  }

  #keep(line: number, inside: Inside | undefined): void {
    const written = this.#lines[line - 1]!
    const width = inside && partOf(inside).isDiff ? signWidth(written) : 0
    if (width === undefined) return
    const text = written.slice(width)
    if (COULD_MATTER.test(text)) {
      const hunk = this.#inside[0]?.hunk
      const isBase = inside !== undefined && isInBasePart(inside)
      this.#walk.kept.push({line, text, position: this.#position, hunk, isBase, fence: this.#certain()})
    }
    this.#position++
    if (text.includes('```') || text.includes('~~~')) this.#setOpen(this.#openAfter(text, line))
  }

  #openAfter(text: string, line: number): Open {
    // As the first line of what is left it would lose its byte order mark.
    const readings = text.startsWith(BOM) ? [text, text.slice(BOM.length)] : [text]
    const after = readings.flatMap((reading) => this.#open.map((fence) => fenceAfter(fence, reading, line)))
    return [...new Set(after)]
  }

  #setOpen(open: Open): void {
    this.#open = open
    if (open.length <= MOST_OPEN) return
    this.#loseOpen()
    this.#isUncertain = true
    this.#open = [undefined]
  }

  #loseOpen(): void {
    for (const fence of this.#open) if (fence) this.#unclosed.add(fence)
  }

  #certain(): Fence | undefined {
    return this.#isUncertain || this.#open.length > 1 ? undefined : this.#open[0]
  }

  /** Whether no part of a hunk as it is written closes the fence. */
  #isUnchanged(hunk: Hunk, fence: Fence): boolean {
    for (let line = hunk.line; line <= hunk.endLine; line++)
      if (fenceAfter(fence, this.#lines[line - 1]!, line) !== fence) return false
    return true
  }

  /** What is in a fence ends with it; a fence that is never closed has lost its end, perhaps to a conflict in it. */
  #withoutUnclosed(): Walk {
    const {outside, fenced, kept} = this.#walk
    const isClosed = ({fence}: {fence: Fence | undefined}) => !fence || !this.#unclosed.has(fence)
    return {
      outside: [...outside, ...fenced.filter((each) => !isClosed(each)).map(({hunk}) => hunk)],
      fenced: fenced.filter(isClosed),
      kept: kept.map((each) => (isClosed(each) ? each : {...each, fence: undefined})),
    }
  }
}

function partOf({hunk, part}: Inside): HunkPart {
  return hunk.parts[part]!
}

function isInBasePart(inside: Inside): boolean {
  return inside.isInBase || partOf(inside).role === 'base'
}
