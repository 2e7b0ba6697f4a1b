import type {Doubt} from './doubt.ts'
import type {Inside} from './inline-doubt.ts'
import {sliceOf, startOf} from './slice.ts'

/** A run of one mark. */
const RUN = /\*+|_+|~+/g
const WORD = /^[\p{L}\p{N}]$/u
const BLANK = /^\s?$/
/** The reference looks at halves of characters that are two UTF-16 units. */
const BESIDE_HALF = /[*_~][\ud800-\udfff]|[\ud800-\udfff][*_~]/
const BESIDE_ESCAPED = /\\[*_~][*_~]|[*_~]\\[*_~]/
/** How much is looked at after a run. */
const MOST_AFTER = 8

/**
 * A mark that is left in the text although another parser might pair it: one that closes after one that opens, or one that
 * comes before the end of what such marks made.
 * @param source of the paragraph, heading or cell
 */
export function findEmphasisDoubt(source: string, {texts, ends}: Inside, text: string): Doubt | undefined {
  if (!/[*_~]/.test(source)) return undefined
  if (BESIDE_HALF.test(source) || BESIDE_ESCAPED.test(source) || hasMixedMarks(source)) return 'emphasis'
  const open = new Set<string>()
  for (const node of texts) {
    for (const {index, 0: run} of sliceOf(node, text).matchAll(RUN)) {
      const at = startOf(node) + index
      const mark = run[0]!
      const before = text[at - 1] ?? ''
      const after = text[at + run.length] ?? ''
      if (isInert(mark, before, after) || (run.length === 1 && isEscaped(text, at))) continue
      if (/[*_~\\]/.test(before) || /[*_~]/.test(after) || at < (ends.get(mark) ?? 0)) return 'emphasis'
      if (!BLANK.test(before) && open.has(mark)) return 'emphasis'
      if (!BLANK.test(after)) open.add(mark)
    }
  }
  return undefined
}

/** Whether a mark neither opens nor closes anything: between blanks, or an underscore in a word. */
function isInert(mark: string, before: string, after: string): boolean {
  return (BLANK.test(before) && BLANK.test(after)) || (mark === '_' && WORD.test(before) && WORD.test(after))
}

/** Whether an odd number of backslashes is before a character. */
function isEscaped(text: string, offset: number): boolean {
  let from = offset
  while (text[from - 1] === '\\') from--
  return (offset - from) % 2 === 1
}

/** Whether marks of two kinds are next to one another in the middle of a word. */
function hasMixedMarks(source: string): boolean {
  for (const {index, 0: run} of source.matchAll(/[*_~]{2,}/g)) {
    if (run === run[0]!.repeat(run.length) || BLANK.test(source[index - 1] ?? '')) continue
    const end = index + run.length
    if (!/^[,.;:!?)]*(?:\s|$)/.test(source.slice(end, end + MOST_AFTER))) return true
  }
  return false
}
