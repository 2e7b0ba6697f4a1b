import type {HunkPart} from './conflict.ts'
import type {SectionMarker} from './marker.ts'

/**
 * Adds a section of a Jujutsu conflict to those before it: `%%%%%%%` a diff from the base to a side, `+++++++` a side,
 * `-------` a base. A line of backslashes is the second half of a diff's label, and names the side.
 * @param line of the section's marker, from 1
 */
export function addSection(sections: HunkPart[], marker: SectionMarker, line: number): void {
  const open = sections.at(-1)
  if (marker.char === '\\') {
    if (open?.isDiff && open.from === line)
      Object.assign(open, {label: sideName(marker.label), from: line + 1, to: line + 1})
    return
  }
  if (open) open.to = line
  const isFirstSide = !sections.some((section) => section.role === 'ours')
  const role = marker.char === '-' ? 'base' : isFirstSide ? 'ours' : 'theirs'
  const isDiff = marker.char === '%'
  sections.push({role, label: sideName(marker.label), isDiff, from: line + 1, to: line + 1, hunks: []})
}

/**
 * The parts of a Jujutsu conflict that ends; undefined if its sections are not those of two sides or more.
 * @param line of the end marker, from 1
 */
export function closeSections(sections: HunkPart[], line: number): HunkPart[] | undefined {
  const last = sections.at(-1)
  if (last) last.to = line
  return sections.filter((section) => section.role !== 'base').length >= 2 ? sections : undefined
}

/** How many columns a line of a diff loses in front; undefined for one that the side has not. */
export function signWidth(line: string): number | undefined {
  if (line.startsWith('-')) return undefined
  return /^[ +]/.test(line) ? 1 : 0
}

/** `Contents of side #2`, `Changes from base to side #1` and `to: <revision>` name a side by their end. */
function sideName(label: string): string {
  return label.replace(/^(?:Contents of|Changes from .* to|to:|diff from:)\s+/i, '').trim()
}
