import {createHash} from 'node:crypto'
import {
  type DictionaryFile,
  lengthClass,
  type Occurrence,
  type PostingsFile,
  packOccurrence,
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
  const termsOf = termReader()
  const lengths = sections.map((section, number) => addSection(section, number, {postings, termsOf}))
  addNames(pages, postings.word)
  const files: IndexFiles = new Map()
  addDictionary(files, 'words', postings.word)
  addDictionary(files, 'codes', postings.code)
  const texts = addTexts(files, sections)
  const {sets, places} = facetSets(sections)
  const folder = createHash('sha256')
    .update([...files].flat().join('\0'))
    .digest('hex')
    .slice(0, 12)
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

/** Where each term occurs: sections in their order. */
class Postings {
  readonly terms = new Map<string, Map<number, Occurrence>>()

  add(term: string, section: number, where: 'body' | 'heading' | 'above'): void {
    const occurrence = this.#at(term, section)
    if (where === 'above') occurrence.isAbove = true
    else occurrence[where]++
  }

  #at(term: string, section: number): Occurrence {
    const sections = this.terms.get(term) ?? new Map<number, Occurrence>()
    if (sections.size === 0) this.terms.set(term, sections)
    const known = sections.get(section)
    if (known) return known
    const occurrence = {body: 0, heading: 0, isAbove: false}
    sections.set(section, occurrence)
    return occurrence
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

/** What a page is called besides its title is found at the page itself. */
function addNames(pages: readonly SearchPage[], words: Postings): void {
  let first = 0
  for (const {names, sections} of pages) {
    for (const word of names.flatMap(wordsOf)) words.add(word, first, 'above')
    first += sections.length
  }
}

function addDictionary(files: IndexFiles, name: string, {terms}: Postings): void {
  const sorted = [...terms].sort(([a], [b]) => (a < b ? -1 : 1))
  const shards: {first: number; postings: PostingsFile; numbers: number}[] = []
  for (const [place, [, sections]] of sorted.entries()) {
    if ((shards.at(-1)?.numbers ?? SHARD_NUMBERS) >= SHARD_NUMBERS)
      shards.push({first: place, postings: [], numbers: 0})
    const shard = shards.at(-1)!
    shard.postings.push(packed(sections))
    shard.numbers += 2 * sections.size
  }
  const dictionary: DictionaryFile = {
    terms: sorted.map(([term]) => term).join('\n'),
    frequencies: sorted.map(([, {size}]) => Math.floor(Math.log2(size)).toString(36)).join(''),
    shards: shards.map(({first}) => first),
  }
  files.set(`${name}.json`, JSON.stringify(dictionary))
  for (const [number, {postings}] of shards.entries())
    files.set(`${name}-${number}.json`, JSON.stringify(postings))
}

function packed(sections: ReadonlyMap<number, Occurrence>): number[] {
  let before = 0
  return [...sections]
    .sort(([a], [b]) => a - b)
    .flatMap(([section, occurrence]) => {
      const step = section - before
      before = section
      return [step, packOccurrence(occurrence)]
    })
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
