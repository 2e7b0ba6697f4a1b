import type {ConflictDocument, Hunk, HunkPart} from './conflict.ts'
import type {Place, Span} from './place.ts'

/** One whole document that a file with conflicts can mean. */
export interface VariantText {
  /** Canonical label of the side taken; null where the file has no conflict. */
  label: string | null
  text: string
  /** File line (from 1) of each line of the text, by index from 0; null where the lines are the file's own. */
  fileLines: number[] | null
}

/** A label without git's trailing `:path`; sides without a label are named by their role. */
export function canonicalLabel(part: HunkPart): string {
  if (!part.label) return part.role
  return part.label.replace(/^([^\s:]+):\S.*$/, '$1')
}

/** The distinct canonical labels of all sides (never of a base), in file order, ours before theirs. */
export function variantLabels(document: ConflictDocument): string[] {
  return [...indexSides(document).byLabel.keys()]
}

/**
 * One whole-document text a label. A variant takes the side with its label; else the side that holds the label in a
 * nested hunk; else ours. Variants that read the same collapse into the first.
 */
export function splitVariants(document: ConflictDocument): VariantText[] {
  if (document.hunks.length === 0) return [{label: null, text: document.lines.join(''), fileLines: null}]
  const index = indexSides(document)
  const variants = new Map<string, VariantText>()
  for (const label of index.byLabel.keys()) {
    const {labelled, holding} = sidesFor(label, index)
    const taken = takeSides(document, (hunk) => {
      const candidates = sidesOf(hunk)
      return (
        candidates.find((candidate) => labelled.has(candidate)) ??
        candidates.find((candidate) => holding.has(candidate)) ??
        candidates[0]!
      )
    })
    if (!variants.has(taken.text)) variants.set(taken.text, {label, ...taken})
  }
  return [...variants.values()]
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
}

/**
 * Takes one side of each hunk, nested hunks included; lines outside hunks stay.
 * @param choose one of the hunk's own parts, never its base; asked only for hunks that a taken side holds
 */
export function takeSides(document: ConflictDocument, choose: (hunk: Hunk) => HunkPart): TakenText {
  const fileLines: number[] = []
  const open = [{hunks: document.hunks, done: 0, next: 1, to: document.lines.length + 1}]
  while (open.length > 0) {
    const range = open.at(-1)!
    const hunk = range.hunks[range.done]
    for (let line = range.next; line < (hunk?.line ?? range.to); line++) fileLines.push(line)
    if (!hunk) {
      open.pop()
      continue
    }
    range.done++
    range.next = hunk.endLine + 1
    const side = choose(hunk)
    open.push({hunks: side.hunks, done: 0, next: side.from, to: side.to})
  }
  return {text: fileLines.map((line) => document.lines[line - 1]).join(''), fileLines}
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

/** The place in the file of a span of a variant. Hunks are whole lines, so columns never move. */
export function filePlace(variant: Pick<VariantText, 'fileLines'>, span: Span): Place {
  return {
    line: fileLine(variant, span.start.line),
    column: span.start.column,
    endLine: fileLine(variant, span.end.line),
    endColumn: span.end.column,
  }
}
