import {stemmer} from 'stemmer'
import {keystrokes} from '../likeness/words.ts'
import type {DictionaryFile} from './index-format.ts'

/** How many letters of two words of one stem are the same at least. */
const STEM_START = 3

/** The terms of an index, by their places: sorted, from 0. */
export class Dictionary {
  readonly terms: readonly string[]
  readonly shards: readonly number[]
  readonly #frequencies: string
  #letters: Uint32Array | undefined

  constructor({terms, frequencies, shards}: DictionaryFile) {
    this.terms = terms === '' ? [] : terms.split('\n')
    this.shards = shards
    this.#frequencies = frequencies
  }

  /** How many sections hold a term, about: 1, 2, 4, 8 and so on. */
  frequency(place: number): number {
    return 2 ** Number.parseInt(this.#frequencies[place]!, 36)
  }

  /** The place of a term; -1 for none. */
  find(term: string): number {
    const place = this.#firstFrom(term)
    return this.terms[place] === term ? place : -1
  }

  /** Places of the terms that begin with something, in their order. */
  beginning(start: string): number[] {
    const places: number[] = []
    for (let place = this.#firstFrom(start); this.terms[place]?.startsWith(start); place++) places.push(place)
    return places
  }

  /** Places of the terms that hold something, wherever. */
  holding(part: string): number[] {
    return this.terms.flatMap((term, place) => (term.includes(part) ? [place] : []))
  }

  /** Places of the other terms of a word's stem: `encrypted` and `encrypts` for `encryption`. */
  ofStem(word: string): number[] {
    const stem = stemmer(word)
    return this.beginning(word.slice(0, STEM_START)).filter(
      (place) => this.terms[place] !== word && stemmer(this.terms[place]!) === stem,
    )
  }

  /** Places of the terms that differ from a word by slips of the keyboard, with how many: at least one, at most so many. */
  near(word: string, most: number): {place: number; slips: number}[] {
    const masks = this.#masks()
    const own = maskOf(word)
    const found: {place: number; slips: number}[] = []
    for (const [place, term] of this.terms.entries()) {
      if (Math.abs(term.length - word.length) > most || bits(masks[place]! ^ own) > 2 * most) continue
      const slips = /\d/.test(term) ? 0 : keystrokes(word, term)
      if (slips > 0 && slips <= most) found.push({place, slips})
    }
    return found
  }

  /** Which letters each term has: most terms need not be compared. */
  #masks(): Uint32Array {
    this.#letters ??= Uint32Array.from(this.terms, maskOf)
    return this.#letters
  }

  #firstFrom(term: string): number {
    let [low, high] = [0, this.terms.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.terms[middle]! < term) low = middle + 1
      else high = middle
    }
    return low
  }
}

function maskOf(word: string): number {
  let mask = 0
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) & 31)
  return mask
}

function bits(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++
  return count
}
