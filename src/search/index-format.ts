import type {SectionFacets} from './records.ts'

/**
 * The files of an index. `start.json` is read first; all others are in a folder that is named by their content, so that a
 * browser may keep them for good. Sections count from 0 through all pages, in the order of these.
 */
export interface StartFile {
  /** Folder of the other files. */
  folder: string
  pages: StoredPage[]
  /** Sets of facets that sections have, and for each section the place of its own. */
  facetSets: SectionFacets[]
  facets: number[]
  /** For each section, how long it is: `lengthClass` of the number of its words. */
  lengths: number[]
  /** First section of each file of texts. */
  texts: number[]
  /** Words that so many titles have that they tell nothing. */
  commonWords: string[]
  /** Phrases that a team says mean the same, in groups. */
  synonyms: string[][]
}

/** A page, as the index stores it. */
export interface StoredPage {
  url: string
  title: string
  names: string[]
  provider: string | null
  service: string | null
  category: string | null
  /** How many sections it has. */
  sections: number
}

/** All words, or all codes, of an index: `words.json`, `codes.json`. */
export interface DictionaryFile {
  /** Sorted by code units, each on a line of its own. */
  terms: string
  /** For each term a digit of base 36: how many sections hold it, as a power of two. */
  frequencies: string
  /** First term of each file of postings. */
  shards: number[]
}

/**
 * Where the terms of a shard occur, `words-0.json` and so on: for each term pairs of numbers, how many sections further on
 * the next one is, and how often it is there (`countedIn`).
 */
export type PostingsFile = number[][]

/** The texts of consecutive sections: `texts-0.json` and so on. */
export type TextsFile = StoredText[]

/** A section's anchor, heading, the headings above it, and its text. */
export type StoredText = [anchor: string, heading: string, above: string[], text: string]

/** How often a term is in a section. */
export interface Occurrence {
  /** In its text, 15 at most. */
  body: number
  /** In its heading, 3 at most. */
  heading: number
  /** Whether it is in a heading above. */
  isAbove: boolean
}

/**
 * An occurrence as one number, small for what is frequent, with one more of its term.
 * @param packed 0 for a term that is not in the section yet
 */
export function countedIn(packed: number, where: 'body' | 'heading' | 'above'): number {
  const {body, heading, isAbove} = unpackOccurrence(packed)
  if (where === 'body') return body < 15 ? packed + 1 : packed
  if (where === 'heading') return heading < 3 ? packed + 16 : packed
  return isAbove ? packed : packed + 64
}

/** What such a number says. */
export function unpackOccurrence(packed: number): Occurrence {
  return {body: packed & 15, heading: (packed >> 4) & 3, isAbove: packed >= 64}
}

/** A length in few values: each is a fifth longer than the one before. */
export function lengthClass(words: number): number {
  return Math.round(Math.log(words + 1) / LENGTH_STEP)
}

/** About how many words a length class means. */
export function lengthOf(lengthClass: number): number {
  return Math.exp(lengthClass * LENGTH_STEP) - 1
}

const LENGTH_STEP = Math.log(1.2)
