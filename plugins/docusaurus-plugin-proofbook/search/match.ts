import type {Term} from './query.ts'

/** Where a term occurs: offsets into a text, in UTF-16 units, the end not included. */
export interface Range {
  start: number
  end: number
  /** Whether nothing is glued to it on either side: `PR.AC-1` is whole there, and not in `PR.AC-10`. */
  isWhole: boolean
}

const LETTER = /[\p{L}\p{N}]/u
const LOWER = /[\p{Ll}\p{N}]/u
const UPPER = /\p{Lu}/u

/** All places of a text that meet a term. */
export function rangesOf(text: string, term: Term): Range[] {
  if (term.kind === 'code' || term.kind === 'phrase') return literalRanges(text, term.text)
  const pattern = new RegExp(wordPattern(term), 'giu')
  return [...text.matchAll(pattern)]
    .map((found) => ({start: found.index, end: found.index + found[0].length}))
    .filter(({start, end}) => beginsWord(text, start) && (term.kind === 'prefix' || endsWord(text, end)))
    .map((range) => ({...range, isWhole: endsWord(text, range.end)}))
}

/** All places of a text that hold a string as it is written, except for case. */
export function literalRanges(text: string, literal: string): Range[] {
  const pattern = new RegExp(literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu')
  return [...text.matchAll(pattern)].map((found) => {
    const [start, end] = [found.index, found.index + found[0].length]
    return {start, end, isWhole: isEdge(text, start) && isEdge(text, end)}
  })
}

/** Singular and plural of an English word are one; nothing else is bent, so that a hit is what was asked for. */
function wordPattern({kind, text}: Term): string {
  const word = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  if (kind === 'prefix' && !/[^s]s$/i.test(word))
    return /y$/i.test(word) ? `${word.slice(0, -1)}(?:y|ies)` : word
  if (word.length > 4 && /(?:ies|y)$/i.test(word)) return `${word.replace(/(?:ies|y)$/i, '')}(?:ies|y)`
  if (word.length > 3 && /[^sui]s$/i.test(word)) return `${word.slice(0, -1)}s?`
  return `${word}(?:es|s)?`
}

/** Words also begin and end within a name: `Deletion` in `kms:ScheduleKeyDeletion`. */
function beginsWord(text: string, at: number): boolean {
  return isEdge(text, at) || isHump(text, at)
}

function endsWord(text: string, at: number): boolean {
  return isEdge(text, at) || isHump(text, at)
}

function isEdge(text: string, at: number): boolean {
  return !LETTER.test(text[at - 1] ?? '') || !LETTER.test(text[at] ?? '')
}

function isHump(text: string, at: number): boolean {
  return LOWER.test(text[at - 1] ?? '') && UPPER.test(text[at] ?? '')
}
