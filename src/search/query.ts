import {partsOf} from './codes.ts'
import {fold} from './fold.ts'
import {STOP_WORDS} from './stop-words.ts'
import {wordsOf} from './tokens.ts'

/** One thing that is asked for. */
export type Term =
  /** Occurs as it is written, except for case. */
  | {kind: 'code'; text: string}
  /** A word as it was typed, and as the index knows it; `isOpen` if it may go on, `isCommon` if every question has it. */
  | {kind: 'word'; text: string; word: string; isOpen: boolean; isCommon: boolean}
  /** Words that occur one after the other. */
  | {kind: 'phrase'; text: string; words: string[]}

/** What somebody asks for. */
export interface Query {
  terms: Term[]
}

/** Of a question so much is read, in UTF-16 units, and so many terms of it are looked up: what is longer is pasted. */
const LONGEST = 2000
const MOST_TERMS = 32

/** Splits a question into its terms. The last word may still be unfinished. */
export function parseQuery(question: string): Query {
  const text = question.slice(0, LONGEST)
  const isUnfinished = /[\p{L}\p{N}]$/u.test(text)
  const found = [...text.matchAll(/"([^"]*)"?|(\S+)/g)].flatMap(([, phrase, piece]) =>
    phrase === undefined ? termsOf(piece!) : phraseTerms(phrase),
  )
  const terms = [...new Map(found.map((term) => [`${term.kind} ${term.text}`, term])).values()].slice(
    0,
    MOST_TERMS,
  )
  const last = terms.at(-1)
  if (last?.kind === 'word' && isUnfinished) last.isOpen = true
  // Of a question that consists of such words alone, all count.
  if (terms.some((term) => term.kind !== 'word' || !term.isCommon)) return {terms}
  return {terms: terms.map((term) => ({...term, isCommon: false}))}
}

function phraseTerms(phrase: string): Term[] {
  const text = phrase.trim().replace(/\s+/g, ' ')
  const terms = text.includes(' ') ? [] : termsOf(text)
  // A code that was copied with its quotes.
  if (terms.some(({kind}) => kind === 'code')) return terms
  const words = wordsOf(text)
  return words.length > 0 ? [{kind: 'phrase', text, words}] : []
}

function termsOf(piece: string): Term[] {
  return partsOf(piece).flatMap(({text, isCode}): Term[] =>
    isCode && !isWordLike(text) ? [{kind: 'code', text}] : wordTerms(text),
  )
}

function wordTerms(text: string): Term[] {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return words.flatMap((word): Term[] => {
    const own = wordsOf(word)
    return own.map((each) => ({
      kind: 'word',
      text: own.length > 1 ? each : word,
      word: each,
      isOpen: false,
      isCommon: STOP_WORDS.has(fold(word)),
    }))
  })
}

/** A name such as `CloudTrail`, and words that a hyphen or a slash joins, as `cross-account` and `and/or`: no codes. */
function isWordLike(text: string): boolean {
  return /^[\p{L}\p{N}\p{M}]+$|^\p{L}+(?:[-/]\p{L}+)+$/u.test(text)
}
