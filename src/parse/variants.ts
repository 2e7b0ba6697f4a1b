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
  return part.label.replace(/^(\S+):\S.*$/, '$1')
}

/** The distinct canonical labels of all sides (never of a base), in file order, ours before theirs. */
export function variantLabels(document: ConflictDocument): string[] {
  const labels = new Set<string>()
  const waiting = [...document.hunks].reverse()
  while (waiting.length > 0) {
    const hunk = waiting.pop()!
    for (const side of sides(hunk)) {
      labels.add(canonicalLabel(side))
      for (const inner of side.hunks.toReversed()) waiting.push(inner)
    }
  }
  return [...labels]
}

/**
 * One whole-document text a label. A variant takes the side with its label; else the side that holds the label in a
 * nested hunk; else ours. Variants that read the same collapse into the first.
 */
export function splitVariants(document: ConflictDocument): VariantText[] {
  if (document.hunks.length === 0) return [{label: null, text: document.lines.join(''), fileLines: null}]
  const variants = new Map<string, VariantText>()
  for (const label of variantLabels(document)) {
    const fileLines: number[] = []
    take(document.hunks, label, 1, document.lines.length + 1, fileLines)
    const text = fileLines.map((line) => document.lines[line - 1]).join('')
    if (!variants.has(text)) variants.set(text, {label, text, fileLines})
  }
  return [...variants.values()]
}

function take(hunks: Hunk[], label: string, from: number, to: number, out: number[]): void {
  let next = from
  for (const hunk of hunks) {
    for (let line = next; line < hunk.line; line++) out.push(line)
    const side = pickSide(hunk, label)
    take(side.hunks, label, side.from, side.to, out)
    next = hunk.endLine + 1
  }
  for (let line = next; line < to; line++) out.push(line)
}

function pickSide(hunk: Hunk, label: string): HunkPart {
  const candidates = sides(hunk)
  return (
    candidates.find((side) => canonicalLabel(side) === label) ??
    candidates.find((side) => holdsLabel(side, label)) ??
    candidates[0]!
  )
}

function holdsLabel(part: HunkPart, label: string): boolean {
  return part.hunks.some((hunk) =>
    sides(hunk).some((side) => canonicalLabel(side) === label || holdsLabel(side, label)),
  )
}

function sides(hunk: Hunk): HunkPart[] {
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
