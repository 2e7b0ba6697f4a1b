import {Dictionary} from './dictionary.ts'
import {fold} from './fold.ts'
import {
  type DictionaryFile,
  lengthOf,
  type PostingsFile,
  type StartFile,
  type StoredPage,
  type StoredText,
  type TextsFile,
} from './index-format.ts'
import type {SectionFacets, SectionKind} from './records.ts'
import {wordsOf} from './tokens.ts'

/** Loads a file of an index by its name below the index's folder. */
export type LoadFile = (name: string) => Promise<unknown>

/** An index that is being read: what is small is here, all else is loaded when a question needs it, and kept. */
export class IndexReader {
  readonly pages: readonly IndexedPage[]
  /** For each section: its page's place, and its length in words. */
  readonly pageOf: Uint32Array
  readonly lengths: Float32Array
  readonly averageLength: number
  readonly commonWords: ReadonlySet<string>
  /** Phrases that a team says mean the same, in groups. */
  readonly synonyms: readonly (readonly string[])[]
  readonly words: Dictionary
  readonly #start: StartFile
  readonly #load: LoadFile
  #codes: Promise<Dictionary> | undefined
  readonly #files = new Map<string, Promise<unknown>>()

  private constructor(start: StartFile, words: Dictionary, load: LoadFile) {
    this.#start = start
    this.#load = load
    this.words = words
    this.lengths = Float32Array.from(start.lengths, lengthOf)
    this.averageLength =
      this.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, this.lengths.length)
    this.commonWords = new Set(start.commonWords)
    this.synonyms = start.synonyms
    this.pages = indexedPages(start.pages)
    this.pageOf = new Uint32Array(this.lengths.length)
    for (const [place, {first, sections}] of this.pages.entries())
      this.pageOf.fill(place, first, first + sections)
  }

  static async open(load: LoadFile): Promise<IndexReader> {
    const start = (await load('start.json')) as StartFile
    const words = (await load(`${start.folder}/words.json`)) as DictionaryFile
    return new IndexReader(start, new Dictionary(words), load)
  }

  get size(): number {
    return this.lengths.length
  }

  facetsOf(section: number): SectionFacets {
    return this.#start.facetSets[this.#start.facets[section]!]!
  }

  /** How many sections of each kind there are. */
  kinds(): Map<SectionKind, number> {
    const counts = new Map<SectionKind, number>()
    for (const place of this.#start.facets) {
      const {kind} = this.#start.facetSets[place]!
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
    }
    return counts
  }

  /** The codes, which most questions do without. */
  codes(): Promise<Dictionary> {
    this.#codes ??= this.#file('codes.json').then((file) => new Dictionary(file as DictionaryFile))
    return this.#codes
  }

  /** Where a term occurs: pairs of a step to the next section, and a packed occurrence. */
  async postings(kind: 'word' | 'code', term: number): Promise<readonly number[]> {
    const {shards} = kind === 'word' ? this.words : await this.codes()
    const shard = lastAtMost(shards, term)
    const file = (await this.#file(`${kind}s-${shard}.json`)) as PostingsFile
    return file[term - shards[shard]!]!
  }

  /** A section's anchor, heading, headings above, and text. */
  async text(section: number): Promise<StoredText> {
    const {texts} = this.#start
    const chunk = lastAtMost(texts, section)
    const file = (await this.#file(`texts-${chunk}.json`)) as TextsFile
    return file[section - texts[chunk]!]!
  }

  #file(name: string): Promise<unknown> {
    const path = `${this.#start.folder}/${name}`
    const known = this.#files.get(path)
    if (known) return known
    const file = this.#load(path)
    this.#files.set(path, file)
    // What did not arrive is asked for again.
    file.catch(() => this.#files.delete(path))
    return file
  }
}

/** A page, with what it is found by. */
export interface IndexedPage extends StoredPage {
  /** Its first section. */
  first: number
  /** All that it is called, each as its words; the title is the first. */
  calls: string[][]
  words: ReadonlySet<string>
}

function indexedPages(pages: readonly StoredPage[]): IndexedPage[] {
  let first = 0
  return pages.map((page) => {
    const calls = [page.title, ...bracketed(page.title), ...page.names].map(wordsOf)
    const indexed = {...page, first, calls, words: new Set([...calls.flat(), fold(page.provider ?? '')])}
    first += page.sections
    return indexed
  })
}

/** `Key Management Service (KMS)` has two names in one. */
function bracketed(title: string): string[] {
  const found = /^([^()]*)\(([^()]*)\)/.exec(title)
  return found ? [found[1]!, found[2]!] : []
}

/** The place of the last number that is at most a value; numbers are sorted. */
function lastAtMost(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (numbers[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}
