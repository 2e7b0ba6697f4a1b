import {type Wish, wishesOf} from './alternatives.ts'
import {type Chosen, FACETS, type FacetName} from './facets.ts'
import {IndexReader, type LoadFile} from './index-reader.ts'
import {hasPhrases, type Marks, marksOf, type Range, rangesOf} from './marks.ts'
import {type Near, nearTo} from './near.ts'
import {parseQuery} from './query.ts'
import type {SectionFacets, SectionKind} from './records.ts'
import {type Scored, scoreSections} from './score.ts'
import {type SynonymGroup, synonymGroups} from './synonyms.ts'

/** A section that answers, with where it does. */
export interface Hit extends SectionFacets {
  /** Address below the origin, with the heading's anchor. */
  url: string
  heading: string
  /** Headings that it lies under, without the page's title. */
  above: string[]
  text: string
  headingRanges: Range[]
  textRanges: Range[]
}

/** A page with its sections that answer, the best first. */
export interface PageHits {
  url: string
  title: string
  provider: string | null
  service: string | null
  category: string | null
  /** As many as were asked for. */
  hits: Hit[]
  /** How many of its sections answer in all. */
  found: number
}

/** What a search finds. */
export interface Answer {
  /** The best first, as many as were asked for. */
  pages: PageHits[]
  /** How much answers in all, after the facets. */
  total: {pages: number; sections: number}
  /** How many sections have each value of each facet, given what is chosen of the other facets. */
  counts: Record<FacetName, Map<string, number>>
  /** Words of the question that nothing has, as they were typed. */
  missing: string[]
  /** What spellings that nothing has were taken for. */
  guesses: {typed: string; meant: string}[]
  /** What is marked on the pages that answer. */
  marks: Marks
}

/** What an index holds: how many of each. */
export interface Contents {
  /** Those of documents. */
  pages: number
  controls: number
  policies: number
}

export type {Chosen, FacetName}

/** How much is wanted. */
export interface SearchOptions {
  pages: number
  /** Sections of each page. */
  sections: number
  chosen?: Chosen
}

/** Kinds of sections that are no part of a document. */
const ENTRIES: readonly SectionKind[] = ['id', 'action']
/** Sections that meet less of a question than the best do, by this share, are left out. */
const LEAST_SHARE = 0.6
/** So many sections are read to find a phrase. */
const MOST_READ = 200

/** Searches one index. */
export class Search {
  readonly #reader: IndexReader
  readonly #synonyms: readonly SynonymGroup[]

  private constructor(reader: IndexReader, synonyms: readonly SynonymGroup[]) {
    this.#reader = reader
    this.#synonyms = synonyms
  }

  static async open(load: LoadFile): Promise<Search> {
    const reader = await IndexReader.open(load)
    return new Search(reader, synonymGroups(reader.synonyms))
  }

  /** What there is to be found. */
  get contents(): Contents {
    const kinds = this.#reader.kinds()
    const isDocument = (first: number) => !ENTRIES.includes(this.#reader.facetsOf(first).kind)
    return {
      pages: this.#reader.pages.filter(({first}) => isDocument(first)).length,
      controls: kinds.get('control') ?? 0,
      policies: kinds.get('policy') ?? 0,
    }
  }

  /** What is near to a text that nothing has. */
  near(text: string): Near {
    return nearTo(text, this.#reader)
  }

  async ask(text: string, {pages, sections, chosen = {}}: SearchOptions): Promise<Answer> {
    const {wishes, marks} = await this.#wishes(text)
    const met = wishes.filter(({alternatives}) => alternatives.length > 0)
    const missing = wishes.filter((wish) => !met.includes(wish))
    // Somebody who asks for an id does not want pages without it.
    const isHopeless = met.length === 0 || missing.some(({kind}) => kind !== 'word')
    const scored = isHopeless
      ? []
      : await this.#withPhrases(best(await scoreSections(this.#reader, met)), marks)
    const shown = this.#chosenOf(scored, chosen)
    const grouped = this.#byPage(shown)
    return {
      pages: await Promise.all(grouped.slice(0, pages).map((own) => this.#pageHits(own, sections, marks))),
      total: {pages: grouped.length, sections: shown.length},
      counts: this.#counts(scored, chosen),
      missing: missing.map(({text: typed}) => typed),
      guesses: met.flatMap(({text: typed, guess}) => (guess === undefined ? [] : [{typed, meant: guess}])),
      marks,
    }
  }

  async #wishes(text: string): Promise<{wishes: Wish[]; marks: Marks}> {
    const query = parseQuery(text)
    const {words} = this.#reader
    const vocabulary = {words, codes: undefined, synonyms: this.#synonyms}
    let wishes = wishesOf(query, vocabulary)
    if (wishes.every(({alternatives}) => alternatives.length > 0))
      return {wishes, marks: marksOf(wishes, this.#reader, [])}
    const codes = await this.#reader.codes()
    wishes = wishesOf(query, {...vocabulary, codes})
    return {wishes, marks: marksOf(wishes, this.#reader, codes.terms)}
  }

  async #withPhrases(scored: Scored[], marks: Marks): Promise<Scored[]> {
    if (marks.phrases.length === 0) return scored
    const read = await Promise.all(
      scored.slice(0, MOST_READ).map(async (each) => {
        const [, heading, , text] = await this.#reader.text(each.section)
        return hasPhrases(`${heading}\n${text}`, marks) ? [each] : []
      }),
    )
    return read.flat()
  }

  #byPage(scored: readonly Scored[]): number[][] {
    const pages = new Map<number, number[]>()
    for (const {section} of scored) {
      const page = this.#reader.pageOf[section]!
      const own = pages.get(page)
      if (own) own.push(section)
      else pages.set(page, [section])
    }
    return [...pages.values()]
  }

  async #pageHits(found: readonly number[], sections: number, marks: Marks): Promise<PageHits> {
    const {url, title, provider, service, category} = this.#reader.pages[this.#reader.pageOf[found[0]!]!]!
    const hits = await Promise.all(found.slice(0, sections).map((section) => this.#hit(section, url, marks)))
    return {url, title, provider, service, category, hits, found: found.length}
  }

  async #hit(section: number, url: string, marks: Marks): Promise<Hit> {
    const [anchor, heading, above, text] = await this.#reader.text(section)
    return {
      ...this.#reader.facetsOf(section),
      url: anchor === '' ? url : `${url}#${encodeURIComponent(anchor)}`,
      heading,
      above,
      text,
      headingRanges: rangesOf(heading, marks),
      textRanges: rangesOf(text, marks),
    }
  }

  #counts(scored: readonly Scored[], chosen: Chosen): Answer['counts'] {
    const entries = FACETS.map((facet): [FacetName, Map<string, number>] => {
      const others = {...chosen, [facet]: []}
      const counts = new Map<string, number>()
      for (const {section} of this.#chosenOf(scored, others))
        for (const value of this.#values(section, facet)) counts.set(value, (counts.get(value) ?? 0) + 1)
      return [facet, counts]
    })
    return Object.fromEntries(entries) as Answer['counts']
  }

  #chosenOf(scored: readonly Scored[], chosen: Chosen): readonly Scored[] {
    const wanted = FACETS.flatMap((facet) => (chosen[facet]?.length ? [{facet, values: chosen[facet]}] : []))
    if (wanted.length === 0) return scored
    return scored.filter(({section}) =>
      wanted.every(({facet, values}) => this.#values(section, facet).some((value) => values.includes(value))),
    )
  }

  #values(section: number, facet: FacetName): readonly string[] {
    const facets = this.#reader.facetsOf(section)
    if (facet === 'function') return facets.functions
    if (facet === 'framework') return facets.frameworks
    const isOfPage = facet === 'provider' || facet === 'service'
    const value = isOfPage ? this.#reader.pages[this.#reader.pageOf[section]!]![facet] : facets[facet]
    return value === null ? [] : [value]
  }
}

/** The sections that meet as much as any do, the best first. */
function best(scored: readonly Scored[]): Scored[] {
  const most = scored.reduce((highest, {share}) => Math.max(highest, share), 0)
  return scored
    .filter(({share}) => share >= LEAST_SHARE * most)
    .sort((a, b) => b.score - a.score || a.section - b.section)
}
