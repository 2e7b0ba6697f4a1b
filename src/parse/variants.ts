import {type ConflictDocument, type Hunk, type HunkPart, MOST_LABELS} from './conflict.ts'
import {signWidth} from './jujutsu.ts'
import {canonicalLabel} from './label.ts'
import type {Place, Span} from './place.ts'

/** One whole document that a file with conflicts can mean. */
export interface VariantText {
  /** Canonical label of the side taken; null if the file has no conflict. */
  label: string | null
  text: string
  /** File line (from 1) of each line of the text, by index from 0; null if the lines are the file's own. */
  fileLines: number[] | null
  /** How many columns each line lost in front; null if none did. Only a Jujutsu diff's lines lose their sign. */
  shifts: number[] | null
}

/** The distinct canonical labels of all sides (never of a base), in file order, ours before theirs. */
export function variantLabels(document: ConflictDocument): string[] {
  return [...indexSides(document).byLabel.keys()]
}

/**
 * One whole-document text a label. A variant takes the side with its label; else the side that holds the label in a
 * nested hunk; else ours. Variants that read the same collapse into the first. Past a limit of labels there are two
 * variants, by role.
 */
export function splitVariants(document: ConflictDocument): VariantText[] {
  if (document.hunks.length === 0)
    return [{label: null, text: document.lines.join(''), fileLines: null, shifts: null}]
  const index = indexSides(document)
  const variants = new Map<string, VariantText>()
  if (index.byLabel.size > MOST_LABELS) {
    return (['ours', 'theirs'] as const).map((role) => ({
      label: role,
      ...takeSides(document, (hunk) => sideOf(hunk, role)),
    }))
  }
  for (const label of index.byLabel.keys()) {
    const taken = takeSides(document, byLabel(label, index))
    if (!variants.has(taken.text)) variants.set(taken.text, {label, ...taken})
  }
  return [...variants.values()]
}

/** How the variant of a label takes a side of each hunk; past the limit of labels, `ours` and `theirs` are roles. */
export function sideChooser(document: ConflictDocument, label: string): (hunk: Hunk) => HunkPart {
  const index = indexSides(document)
  const isRole = label === 'ours' || label === 'theirs'
  if (isRole && index.byLabel.size > MOST_LABELS) return (hunk) => sideOf(hunk, label)
  return byLabel(label, index)
}

function byLabel(label: string, index: SideIndex): (hunk: Hunk) => HunkPart {
  const {labelled, holding} = sidesFor(label, index)
  return (hunk) => {
    const candidates = sidesOf(hunk)
    return (
      candidates.find((candidate) => labelled.has(candidate)) ??
      candidates.find((candidate) => holding.has(candidate)) ??
      candidates[0]!
    )
  }
}

/** The sides of all hunks. What walks them keeps a stack of its own: hunks may be nested thousands deep. */
interface SideIndex {
  /** Sides by canonical label, in file order. */
  byLabel: Map<string, HunkPart[]>
  /** The side that a side is nested in; undefined at the top level. */
  outerOf: Map<HunkPart, HunkPart | undefined>
}

function indexSides(document: ConflictDocument): SideIndex {
  const index: SideIndex = {byLabel: new Map(), outerOf: new Map()}
  const waiting: {hunk: Hunk; outer?: HunkPart}[] = document.hunks.toReversed().map((hunk) => ({hunk}))
  while (waiting.length > 0) {
    const {hunk, outer} = waiting.pop()!
    for (const side of sidesOf(hunk)) {
      const label = canonicalLabel(side)
      const known = index.byLabel.get(label)
      if (known) known.push(side)
      else index.byLabel.set(label, [side])
      index.outerOf.set(side, outer)
      for (const inner of side.hunks.toReversed()) waiting.push({hunk: inner, outer: side})
    }
  }
  return index
}

/** The sides that have a label, and after them those that hold it in a nested hunk: earlier ones are preferred. */
function sidesFor(
  label: string,
  {byLabel, outerOf}: SideIndex,
): {labelled: Set<HunkPart>; holding: Set<HunkPart>} {
  const labelled = new Set(byLabel.get(label))
  const holding = new Set<HunkPart>()
  for (const side of labelled) {
    for (let outer = outerOf.get(side); outer && !holding.has(outer); outer = outerOf.get(outer))
      holding.add(outer)
  }
  return {labelled, holding}
}

/** The text that is left when one side of each hunk is taken, and the file line of each of its lines. */
export interface TakenText {
  text: string
  fileLines: number[]
  shifts: number[] | null
}

/**
 * Takes one side of each hunk, nested hunks included; lines outside hunks stay.
 * @param choose one of the hunk's own parts, never its base; asked only for hunks that a taken side holds
 */
export function takeSides(document: ConflictDocument, choose: (hunk: Hunk) => HunkPart): TakenText {
  const taken = new Taken(document.lines)
  const open: Range[] = [
    {hunks: document.hunks, done: 0, next: 1, to: document.lines.length + 1, isDiff: false},
  ]
  while (open.length > 0) {
    const range = open.at(-1)!
    const hunk = range.hunks[range.done]
    taken.add(range.next, hunk?.line ?? range.to, range.isDiff)
    if (!hunk) {
      open.pop()
      continue
    }
    range.done++
    range.next = hunk.endLine + 1
    const side = choose(hunk)
    open.push({hunks: side.hunks, done: 0, next: side.from, to: side.to, isDiff: side.isDiff ?? false})
  }
  return taken.result()
}

/** Lines that are being taken: the hunks in them, how many of those are done, and where to go on. */
interface Range {
  hunks: Hunk[]
  done: number
  next: number
  to: number
  isDiff: boolean
}

/** Gathers taken lines. Of a diff's lines those that the side has are taken, without their sign. */
class Taken {
  readonly #fileLines: number[] = []
  readonly #text: string[] = []
  readonly #shifts: number[] = []
  #isShifted = false

  constructor(readonly lines: string[]) {}

  add(from: number, to: number, isDiff: boolean): void {
    for (let line = from; line < to; line++) {
      const text = this.lines[line - 1]!
      const shift = isDiff ? signWidth(text) : 0
      if (shift !== undefined) this.#push(line, text.slice(shift), shift)
    }
  }

  #push(line: number, text: string, shift: number): void {
    // What is taken out between a line that ends in CR and an empty one that ends in LF leaves one line end, CRLF.
    const isJoined = text === '\n' && this.#text.at(-1)?.endsWith('\r')
    this.#text.push(text)
    if (isJoined) return
    this.#fileLines.push(line)
    this.#shifts.push(shift)
    this.#isShifted ||= shift > 0
  }

  result(): TakenText {
    return {
      text: this.#text.join(''),
      fileLines: this.#fileLines,
      shifts: this.#isShifted ? this.#shifts : null,
    }
  }
}

/** The side of a hunk that has a role: the first of ours, the last of theirs. */
export function sideOf(hunk: Hunk, role: 'ours' | 'theirs'): HunkPart {
  const sides = sidesOf(hunk)
  return (role === 'ours' ? sides[0] : sides.at(-1))!
}

/** The sides of a hunk, ours first; its base is none of them. */
export function sidesOf(hunk: Hunk): HunkPart[] {
  return hunk.parts.filter((part) => part.role !== 'base')
}

/** The file line (from 1) of a variant's line (from 1). */
export function fileLine(variant: Pick<VariantText, 'fileLines'>, line: number): number {
  if (!variant.fileLines) return line
  return variant.fileLines[line - 1] ?? (variant.fileLines.at(-1) ?? 0) + 1
}

/** The place in the file of a span of a variant. Hunks are whole lines; columns move only where a sign was taken off. */
export function filePlace(variant: Pick<VariantText, 'fileLines' | 'shifts'>, span: Span): Place {
  const shift = (line: number) => variant.shifts?.[line - 1] ?? 0
  return {
    line: fileLine(variant, span.start.line),
    column: span.start.column + shift(span.start.line),
    endLine: fileLine(variant, span.end.line),
    endColumn: span.end.column + shift(span.end.line),
  }
}
