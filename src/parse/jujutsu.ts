import type {HunkPart} from './conflict.ts'
import {readSectionMarker} from './marker.ts'

/**
 * Reads the sections of a Jujutsu conflict: `%%%%%%%` a diff from the base to a side, `+++++++` a side, `-------` a
 * base. Undefined where the lines between a start and an end marker are no such sections: Jujutsu's begin with one.
 * @param lines all lines of the file, without line endings
 * @param from line after the start marker, from 1
 * @param to line of the end marker
 */
export function readSections(
  lines: string[],
  from: number,
  to: number,
  size: number,
): HunkPart[] | undefined {
  const first = from < to ? readSectionMarker(lines[from - 1]!, size) : undefined
  if (!first || first.char === '\\') return undefined
  const parts: HunkPart[] = []
  for (let line = from; line < to; line++) {
    const marker = readSectionMarker(lines[line - 1]!, size)
    if (!marker) continue
    const open = parts.at(-1)
    if (marker.char === '\\') {
      // The second half of a diff's label names the side that the diff leads to.
      if (open?.isDiff && open.from === line)
        Object.assign(open, {label: sideName(marker.label), from: line + 1, to: line + 1})
      continue
    }
    if (open) open.to = line
    const isSide = marker.char !== '-'
    const role = !isSide ? 'base' : parts.some((part) => part.role === 'ours') ? 'theirs' : 'ours'
    parts.push({
      role,
      label: sideName(marker.label),
      isDiff: marker.char === '%',
      from: line + 1,
      to: line + 1,
      hunks: [],
    })
  }
  parts.at(-1)!.to = to
  return parts.filter((part) => part.role !== 'base').length >= 2 ? parts : undefined
}

/** `Contents of side #2`, `Changes from base to side #1` and `to: <revision>` name a side by their end. */
function sideName(label: string): string {
  return label.replace(/^(?:Contents of|Changes from .* to|to:|diff from:)\s+/i, '').trim()
}
