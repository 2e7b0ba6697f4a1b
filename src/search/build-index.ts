import {createHash} from 'node:crypto'
import {
  countedIn,
  type DictionaryFile,
  lengthClass,
  type PostingsFile,
  type StartFile,
  type StoredText,
  type TextsFile,
} from './index-format.ts'
import type {SearchPage, SearchSection, SectionFacets} from './records.ts'
import {type Token, tokensOf, wordsOf} from './tokens.ts'

/** A name of a file below the index's folder, and its content. */
export type IndexFiles = Map<string, string>

/** Postings in one file: about as many numbers, so that a word costs a reader a few kilobytes. */
const SHARD_NUMBERS = 6000
/** Texts in one file, in characters. */
const TEXTS_LENGTH = 16_000
/** Share of all titles from which on a word of them tells nothing. */
const COMMON = 0.4
/** So few titles have nothing in common. */
const FEWEST_TITLES = 4

/**
 * Makes the files of an index. The same pages give the same files.
 * @param synonyms groups of phrases that mean the same to the people who search, besides those that are built in
 */
export function buildIndex(pages: readonly SearchPage[], synonyms: string[][] = []): IndexFiles {
  const sections = pages.flatMap((page) => page.sections)
  const postings = {word: new Postings(), code: new Postings()}
  const lengths = addPages(pages, postings)
  const files: IndexFiles = new Map()
  addDictionary(files, 'words', postings.word)
  addDictionary(files, 'codes', postings.code)
  const texts = addTexts(files, sections)
  const {sets, places} = facetSets(sections)
  const folder = hashOf(files)
  const start: StartFile = {
    folder,
    pages: pages.map(({sections, ...page}) => ({...page, sections: sections.length})),
    facetSets: sets,
    facets: places,
    lengths: lengths.map(lengthClass),
    texts,
    commonWords: commonWords(pages),
    synonyms,
  }
  const placed = [...files].map(([name, content]): [string, string] => [`${folder}/${name}`, content])
  return new Map([['start.json', JSON.stringify(start)], ...placed])
}

/** A name for the folder of files, by their names and contents. */
function hashOf(files: IndexFiles): string {
  const hash = createHash('sha256')
  for (const [name, content] of files) hash.update(name).update('\0').update(content).update('\0')
  return hash.digest('hex').slice(0, 12)
}

/** Where each term occurs. */
class Postings {
  /** For each term pairs of numbers, one pair after the other: a section, and the occurrence in it as one number. */
  readonly terms = new Map<string, number[]>()

  /** Counts a term in a section; no section comes before one that was given earlier. */
  add(term: string, section: number, where: 'body' | 'heading' | 'above'): void {
    const known = this.terms.get(term)
    if (!known) this.terms.set(term, [section, countedIn(0, where)])
    else if (known[known.length - 2] === section)
      known[known.length - 1] = countedIn(known[known.length - 1]!, where)
    else known.push(section, countedIn(0, where))
  }
}

/** A word or a code of a text. */
type Term = Pick<Token, 'term' | 'kind'>

/** Reads the terms of texts, each piece between white space once: pages say the same again and again. */
function termReader(): (text: string) => Term[] {
  const known = new Map<string, readonly Term[]>()
  const termsOf = (piece: string) => {
    const found = known.get(piece) ?? tokensOf(piece)
    known.set(piece, found)
    return found
  }
  return (text) => (text.match(/\S+/g) ?? []).flatMap(termsOf)
}

/**
 * Adds the terms of pages. What a page is called besides its title is found at the page itself.
 * @returns how many words each section's text has
 */
function addPages(pages: readonly SearchPage[], postings: Record<Token['kind'], Postings>): number[] {
  const termsOf = termReader()
  const lengths: number[] = []
  for (const {names, sections} of pages) {
    for (const word of names.flatMap(wordsOf)) postings.word.add(word, lengths.length, 'above')
    for (const section of sections) lengths.push(addSection(section, lengths.length, {postings, termsOf}))
  }
  return lengths
}

/** Returns how many words the section's text has. */
function addSection(
  section: SearchSection,
  number: number,
  {postings, termsOf}: {postings: Record<Token['kind'], Postings>; termsOf(text: string): Term[]},
): number {
  const add = (text: string, where: 'body' | 'heading' | 'above') => {
    const terms = termsOf(text)
    for (const {term, kind} of terms) postings[kind].add(term, number, where)
    return terms.length
  }
  add(section.heading, 'heading')
  for (const heading of section.above) add(heading, 'above')
  return add(section.text, 'body')
}

function addDictionary(files: IndexFiles, name: string, {terms}: Postings): void {
  const sorted = [...terms].sort(([a], [b]) => (a < b ? -1 : 1))
  const shards: {first: number; postings: PostingsFile; numbers: number}[] = []
  for (const [place, [, sections]] of sorted.entries()) {
    if ((shards.at(-1)?.numbers ?? SHARD_NUMBERS) >= SHARD_NUMBERS)
      shards.push({first: place, postings: [], numbers: 0})
    const shard = shards.at(-1)!
    shard.postings.push(stepped(sections))
    shard.numbers += sections.length
  }
  const dictionary: DictionaryFile = {
    terms: sorted.map(([term]) => term).join('\n'),
    frequencies: sorted.map(([, {length}]) => Math.floor(Math.log2(length / 2)).toString(36)).join(''),
    shards: shards.map(({first}) => first),
  }
  files.set(`${name}.json`, JSON.stringify(dictionary))
  for (const [number, {postings}] of shards.entries())
    files.set(`${name}-${number}.json`, JSON.stringify(postings))
}

/** The same pairs with the steps from one section to the next. */
function stepped(pairs: readonly number[]): number[] {
  return pairs.map((number, place) => (place % 2 === 0 && place > 0 ? number - pairs[place - 2]! : number))
}

/** Returns the first section of each file. */
function addTexts(files: IndexFiles, sections: readonly SearchSection[]): number[] {
  const chunks: {first: number; texts: TextsFile; length: number}[] = []
  for (const [number, {anchor, heading, above, text}] of sections.entries()) {
    if ((chunks.at(-1)?.length ?? Infinity) + text.length > TEXTS_LENGTH)
      chunks.push({first: number, texts: [], length: 0})
    const chunk = chunks.at(-1)!
    const stored: StoredText = [anchor, heading, above, text]
    chunk.texts.push(stored)
    chunk.length += text.length + heading.length
  }
  for (const [number, {texts}] of chunks.entries()) files.set(`texts-${number}.json`, JSON.stringify(texts))
  return chunks.map(({first}) => first)
}

function facetSets(sections: readonly SearchSection[]): {sets: SectionFacets[]; places: number[]} {
  const known = new Map<string, number>()
  const sets: SectionFacets[] = []
  const places = sections.map(({kind, group, status, functions, frameworks, verdict}) => {
    const facets = {kind, group, status, functions, frameworks, ...(verdict && {verdict})}
    const key = JSON.stringify(facets)
    const place = known.get(key) ?? sets.push(facets) - 1
    known.set(key, place)
    return place
  })
  return {sets, places}
}

/** Words that many titles share, such as the kind of document that they all are. */
function commonWords(pages: readonly SearchPage[]): string[] {
  const titles = pages
    .filter(({sections}) => sections[0]?.kind === 'text')
    .map(({title}) => new Set(wordsOf(title)))
  if (titles.length < FEWEST_TITLES) return []
  const counts = new Map<string, number>()
  for (const title of titles) for (const word of title) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].flatMap(([word, count]) => (count >= COMMON * titles.length ? [word] : [])).sort()
}
