import {stemmer} from 'stemmer'
import type {Dictionary} from './dictionary.ts'
import {fold} from './fold.ts'
import type {Query, Term} from './query.ts'
import type {SynonymGroup} from './synonyms.ts'

/** One way to meet a wish: words or codes that all have to be there. */
export interface Alternative {
  kind: 'word' | 'code'
  /** Places in the dictionary of its kind. */
  terms: number[]
  /** How good it is: 1 for what was typed. */
  weight: number
  /** Whether it only has the stem of what was typed: who says `managed` does not mean a Manager. */
  isForm?: true
}

/** What one word of a question wishes for. */
export interface Wish {
  /** As it was typed. */
  text: string
  kind: Term['kind']
  /** What a spelling that nothing has was taken for; undefined where nothing had to be guessed. */
  guess?: string
  alternatives: Alternative[]
  /** The words of a phrase, which have to follow one another. */
  words?: string[]
}

/** What wishes are looked up in. */
export interface Vocabulary {
  words: Dictionary
  /** Undefined until a question needs codes. */
  codes: Dictionary | undefined
  synonyms: readonly SynonymGroup[]
}

const WEIGHTS = {
  joined: 0.95,
  stem: 0.8,
  beginning: 0.85,
  slip: 0.75,
  slips: 0.5,
  misspelling: 0.7,
  same: 0.85,
  near: 0.7,
}
/** So many words that begin with what was typed are looked up. */
const MOST_BEGINNINGS = 40
/** Shortest words that may have one slip, and two. */
const ONE_SLIP = 4
const TWO_SLIPS = 8
/** Longer ones are no two words. */
const LONGEST = 40
/** From so many letters on, a word may be misspelt by the library itself. */
const LONG = 7

type Word = Extract<Term, {kind: 'word'}>

/** What the words of a question wish for. Words of every question wish for nothing, unless a synonym has them. */
export function wishesOf({terms}: Query, vocabulary: Vocabulary): Wish[] {
  const {words, codes} = vocabulary
  const wishes = terms.map((term): Wish => {
    const {kind, text} = term
    if (kind === 'code') return {kind, text, alternatives: codes ? codeAlternatives(text, codes) : []}
    if (kind === 'phrase')
      return {kind, text, words: term.words, alternatives: together(term.words, 1, words)}
    if (term.isCommon) return {kind, text, alternatives: []}
    return {kind, text, ...wordAlternatives(term, words)}
  })
  addJoined(terms, wishes, words)
  addSynonyms(terms, wishes, vocabulary)
  for (const [place, wish] of wishes.entries()) {
    const term = terms[place]!
    // A part of a name, in lower case or from its middle, is a word that the index does not know.
    if (codes && term.kind === 'word' && !term.isCommon && wish.alternatives.length === 0)
      wish.alternatives.push(...codeAlternatives(wish.text, codes))
  }
  return wishes.filter((wish, place) => {
    const term = terms[place]!
    return term.kind !== 'word' || !term.isCommon || wish.alternatives.length > 0
  })
}

/** The code itself; only without it, what it is a part of. An id is no part of another that goes on with a digit. */
function codeAlternatives(text: string, codes: Dictionary): Alternative[] {
  const code = text.toLowerCase()
  const whole = codes.find(code)
  if (whole >= 0) return [{kind: 'code', terms: [whole], weight: 1}]
  return codes
    .holding(code)
    .filter((place) => !splitsNumber(codes.terms[place]!, code))
    .map((place) => ({kind: 'code', terms: [place], weight: code.length / codes.terms[place]!.length}))
}

/** Whether a part is in a code only where it cuts a number in two. */
function splitsNumber(whole: string, part: string): boolean {
  const isDigit = (place: number) => /\d/.test(whole[place] ?? '')
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const end = at + part.length
    if (!(isDigit(at - 1) && isDigit(at)) && !(isDigit(end - 1) && isDigit(end))) return false
  }
  return true
}

function wordAlternatives(term: Word, words: Dictionary): Pick<Wish, 'alternatives' | 'guess'> {
  const {word, isOpen} = term
  const exact = words.find(word)
  const found: Alternative[] = exact >= 0 ? [oneWord(exact, 1)] : []
  if (!/\d/.test(word))
    found.push(
      ...words.ofStem(word).map((place): Alternative => ({...oneWord(place, WEIGHTS.stem), isForm: true})),
    )
  if (isOpen) found.push(...beginnings(fold(term.text), words))
  if (found.length > 0) return {alternatives: [...found, ...misspellings(word, exact, words)]}
  const near = nearest(word, words)
  return near.length === 0
    ? {alternatives: []}
    : {alternatives: near, guess: words.terms[near[0]!.terms[0]!]!}
}

function oneWord(place: number, weight: number): Alternative {
  return {kind: 'word', terms: [place], weight}
}

/** Words that go on after what was typed; those that go on least come first. */
function beginnings(start: string, words: Dictionary): Alternative[] {
  return words
    .beginning(start)
    .sort((a, b) => words.terms[a]!.length - words.terms[b]!.length)
    .slice(0, MOST_BEGINNINGS)
    .map((place) => oneWord(place, WEIGHTS.beginning * Math.sqrt(start.length / words.terms[place]!.length)))
}

/** Other spellings of a word that the library has: one of the two is a slip, whichever was typed. */
function misspellings(word: string, exact: number, words: Dictionary): Alternative[] {
  if (exact < 0 || word.length < LONG || /\d/.test(word)) return []
  return words
    .near(word, 1)
    .filter(({place}) => words.terms[place]![0] === word[0])
    .map(({place}) => oneWord(place, WEIGHTS.misspelling))
}

/** What a word that nothing has may have been meant for: fewest slips first, then what is there most. */
function nearest(word: string, words: Dictionary): Alternative[] {
  const most = word.length >= TWO_SLIPS ? 2 : word.length >= ONE_SLIP ? 1 : 0
  if (most === 0 || /\d/.test(word)) return []
  const near = words.near(word, most)
  const fewest = Math.min(...near.map(({slips}) => slips))
  return near
    .filter(({slips}) => slips === fewest)
    .sort((a, b) => words.frequency(b.place) - words.frequency(a.place))
    .map(({place, slips}) => oneWord(place, slips === 1 ? WEIGHTS.slip : WEIGHTS.slips))
}

/** `cloud trail` for CloudTrail, and `keyvault` for Key Vault. */
function addJoined(terms: readonly Term[], wishes: Wish[], words: Dictionary): void {
  for (const [place, term] of terms.entries()) {
    if (term.kind !== 'word') continue
    const next = terms[place + 1]
    if (next?.kind === 'word' && !next.isCommon && !term.isCommon) {
      const joined = words.find(term.word + next.word)
      if (joined >= 0)
        for (const wish of [wishes[place]!, wishes[place + 1]!])
          wish.alternatives.push(oneWord(joined, WEIGHTS.joined))
    }
    const wish = wishes[place]!
    if (wish.alternatives.some(({weight}) => weight === 1)) continue
    // No number is two numbers, and a long text no word.
    if (/\d/.test(term.word) || term.word.length > LONGEST) continue
    for (let at = 3; at <= term.word.length - 3; at++) {
      const parts = [words.find(term.word.slice(0, at)), words.find(term.word.slice(at))]
      if (parts.every((part) => part >= 0))
        wish.alternatives.push({kind: 'word', terms: parts, weight: WEIGHTS.joined})
    }
  }
}

/** Where words of the question are a phrase of a group, the other phrases of it will do for each of them. */
function addSynonyms(terms: readonly Term[], wishes: Wish[], {words, synonyms}: Vocabulary): void {
  const typed = terms.map((term): TypedWord => {
    const word = term.kind === 'word' ? term.word : ''
    return {word, stem: /\d/.test(word) ? '' : stemmer(word)}
  })
  for (const {phrases, isNear} of synonyms)
    for (const phrase of phrases)
      for (const place of placesOf(phrase, typed)) {
        const others = phrases.filter((other) => other !== phrase)
        const weight = isNear ? WEIGHTS.near : WEIGHTS.same
        const found = others.flatMap((other) => meaning(other, weight, words))
        for (let at = 0; at < phrase.length; at++) wishes[place + at]!.alternatives.push(...found)
      }
}

/** A phrase, or the forms of a single word: who says `send` means `forwarded` too. */
function meaning(phrase: readonly string[], weight: number, words: Dictionary): Alternative[] {
  const found = together(phrase, weight, words)
  const [word] = phrase
  if (phrase.length !== 1 || word === undefined || /\d/.test(word)) return found
  return [...found, ...words.ofStem(word).map((place) => oneWord(place, weight * WEIGHTS.stem))]
}

/** Several words that all have to be there; nothing if the index lacks one. */
function together(phrase: readonly string[], weight: number, words: Dictionary): Alternative[] {
  const terms = phrase.map((word) => words.find(word))
  return terms.every((place) => place >= 0) ? [{kind: 'word', terms, weight}] : []
}

/** Where a phrase is typed, in whatever forms of its words. */
function placesOf(phrase: readonly string[], typed: readonly TypedWord[]): number[] {
  const isTyped = (word: string, at: TypedWord | undefined) =>
    at !== undefined && (at.word === word || (at.stem !== '' && at.stem === stemOf(word)))
  return typed.flatMap((_, place) =>
    phrase.every((word, step) => isTyped(word, typed[place + step])) ? [place] : [],
  )
}

interface TypedWord {
  word: string
  stem: string
}

const stems = new Map<string, string>()

/** Stem of a word of a synonym; empty for names with digits, which have no forms. */
function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = /\d/.test(word) ? '' : stemmer(word)
  stems.set(word, stem)
  return stem
}
