import type {Span} from '../../text/place.ts'

/** The lines of a text that can close a heredoc. */
export interface MarkerLines {
  /** The first line from `offset` on that has the marker and nothing else; offsets must come in ascending order. */
  next(marker: string, offset: number): Span | undefined
}

/** No `^` and `$`: these hold at other characters than `\n` too. */
const LONE_WORD = /(?<![^\n])[^\S\n]*([\p{L}_][\p{L}\p{M}\p{N}_-]*)[^\S\n]*(?![^\n])/gu

/** All are found at once: to look for each marker anew would cost quadratic time where none is closed. */
export function markerLines(text: string): MarkerLines {
  let lines: Map<string, Span[]> | undefined
  const passed = new Map<string, number>()
  return {
    next(marker, offset) {
      lines ??= loneWords(text)
      const places = lines.get(marker) ?? []
      let index = passed.get(marker) ?? 0
      while (index < places.length && places[index]!.offset < offset) index++
      passed.set(marker, index)
      return places[index]
    },
  }
}

/** Each word that has a line of its own, with the spans of those lines: from their start, so that indentation is inside. */
function loneWords(text: string): Map<string, Span[]> {
  const lines = new Map<string, Span[]>()
  for (const match of text.matchAll(LONE_WORD)) {
    const place = {offset: match.index, length: match[0].trimEnd().length}
    const known = lines.get(match[1]!)
    if (known) known.push(place)
    else lines.set(match[1]!, [place])
  }
  return lines
}
