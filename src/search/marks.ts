import type {Wish} from './alternatives.ts'
import type {IndexReader} from './index-reader.ts'
import {tokensOf} from './tokens.ts'

/** A part of a text: offsets in UTF-16 units, the end exclusive. */
export interface Range {
  start: number
  end: number
}

/** What is marked in texts: plain data, which can be taken along to the page that is opened. */
export interface Marks {
  words: string[]
  codes: string[]
  /** Words that follow one another. */
  phrases: string[][]
}

/** What of a text answers a question. */
export function marksOf(wishes: readonly Wish[], reader: IndexReader, codes: readonly string[]): Marks {
  const words = new Set<string>()
  const found = new Set<string>()
  for (const {kind, alternatives} of wishes)
    for (const {kind: of, terms} of kind === 'phrase' ? [] : alternatives)
      for (const term of terms)
        (of === 'word' ? words : found).add((of === 'word' ? reader.words.terms : codes)[term]!)
  return {
    words: [...words],
    codes: [...found],
    phrases: wishes.flatMap((wish) => (wish.words ? [wish.words] : [])),
  }
}

/** The parts of a text that are marked, in order; they do not overlap. */
export function rangesOf(text: string, {words, codes, phrases}: Marks): Range[] {
  const tokens = tokensOf(text)
  const [wanted, wantedCodes] = [new Set(words), new Set(codes)]
  const ranges: Range[] = tokens.filter(({kind, term}) => (kind === 'word' ? wanted : wantedCodes).has(term))
  const plain = tokens.filter(({kind, isPart}) => kind === 'word' && !isPart)
  for (const phrase of phrases)
    for (const [at, {start}] of plain.entries())
      if (phrase.every((word, step) => plain[at + step]?.term === word))
        ranges.push({start, end: plain[at + phrase.length - 1]!.end})
  return withoutOverlaps(ranges)
}

/** Whether a text has all the phrases. */
export function hasPhrases(text: string, {phrases}: Pick<Marks, 'phrases'>): boolean {
  return phrases.every((phrase) => rangesOf(text, {words: [], codes: [], phrases: [phrase]}).length > 0)
}

function withoutOverlaps(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Range[] = []
  for (const {start, end} of sorted) if (start >= (kept.at(-1)?.end ?? 0)) kept.push({start, end})
  return kept
}
