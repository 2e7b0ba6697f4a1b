import pc from 'picocolors'
import type {ConflictDocument, Hunk, HunkPart} from '../../parse/conflict.ts'
import {withoutEol} from '../../parse/source.ts'
import {visible, visibleInPlace} from '../../parse/visible.ts'

/** How many lines around a hunk are shown. */
const CONTEXT = 3

/** How many lines of a side are shown, and how many of those are its last ones. */
const MOST_LINES = 30
const LAST_LINES = 5

/** How a hunk is shown. */
export interface ShowOptions {
  colour: boolean
  /** Columns of the terminal; lines are cut to it. */
  width: number
}

/** A hunk with the lines around it, each line with its number in the file, each side under its name. */
export function showHunk(document: ConflictDocument, hunk: Hunk, options: ShowOptions): string {
  const colours = pc.createColors(options.colour)
  const {lines} = document
  const show = (from: number, to: number, paint: (text: string) => string) =>
    numbers(from, to).map((line) => {
      const gutter = `${String(line).padStart(6)} │ `
      const text = visibleInPlace(withoutEol(lines[line - 1]!)).slice(
        0,
        Math.max(20, options.width - gutter.length),
      )
      return colours.dim(gutter) + paint(text)
    })
  const plain = (text: string) => text
  return [
    ...show(Math.max(1, hunk.line - CONTEXT), hunk.line, plain),
    ...hunk.parts.flatMap((part) => {
      const paint = {ours: colours.cyan, base: colours.dim, theirs: colours.magenta}[part.role]
      return [paint(colours.bold(`  ${nameOf(part)}`)), ...shortened(part, show, paint)]
    }),
    colours.dim(`  ${'─'.repeat(5)}`),
    ...show(hunk.endLine + 1, Math.min(lines.length + 1, hunk.endLine + 1 + CONTEXT), plain),
  ].join('\n')
}

function shortened(
  part: HunkPart,
  show: (from: number, to: number, paint: (text: string) => string) => string[],
  paint: (text: string) => string,
): string[] {
  const count = part.to - part.from
  if (count === 0) return [paint('         (no lines)')]
  if (count <= MOST_LINES) return show(part.from, part.to, paint)
  const first = part.from + MOST_LINES - LAST_LINES
  const last = part.to - LAST_LINES
  return [
    ...show(part.from, first, paint),
    paint(`         … ${last - first} more lines`),
    ...show(last, part.to, paint),
  ]
}

/** A part by its role and its label. */
export function nameOf(part: HunkPart): string {
  const role = part.role === 'base' ? 'base (history, not to be taken)' : part.role
  return part.label ? `${role}: ${visible(part.label)}` : role
}

function numbers(from: number, to: number): number[] {
  return Array.from({length: Math.max(0, to - from)}, (_, index) => from + index)
}
