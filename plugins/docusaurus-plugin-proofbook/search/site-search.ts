import {codesOfWord} from './codes.ts'
import {EVERY_VERSION} from './filters.ts'
import type {Pagefind, PagefindResult} from './pagefind-api.ts'
import {parseQuery, type Query, type Term} from './query.ts'
import {hitsOf, type PageHits, sortPages} from './rank.ts'

/** What a search found. */
export interface Answer {
  pages: PageHits[]
  /** How many pages may hold more; 0 where `pages` is all there is. */
  rest: number
}

/** How a search is to be done. */
export interface SearchOptions {
  /** Name of the version whose pages are searched. */
  version: string
  /** How many pages are wanted at most. */
  limit: number
}

/** How many pages' texts are loaded at once. */
const BATCH = 10
/** How many texts one search reads at most; only a query of common words that hardly meet gets there. */
const MOST_READ = 60

/** Searches the site: candidates from the index, the verdict from the pages' own text. */
export async function searchSite(pagefind: Pagefind, text: string, options: SearchOptions): Promise<Answer> {
  const query = parseQuery(text)
  if (query.terms.length === 0) return {pages: [], rest: 0}
  const codes = query.terms.filter(({kind}) => kind === 'code')
  const candidates =
    codes.length > 0
      ? await byCodes(pagefind, query, codes, options)
      : await byWords(pagefind, query, options)
  const answer = await read(candidates, query, options.limit)
  if (codes.length > 0 || answer.pages.length > 0 || query.terms.some(({kind}) => kind === 'phrase'))
    return answer
  // A part of a name, in lower case or from its middle (`reencrypt`), is a word to the index that it does not know.
  return read(await byCodes(pagefind, query, query.terms, options), query, options.limit)
}

/** Reads candidates in their order until enough pages are found, and those that may be better are among them. */
async function read(candidates: PagefindResult[], query: Query, limit: number): Promise<Answer> {
  const pages: PageHits[] = []
  let done = 0
  while (
    done < Math.min(candidates.length, MOST_READ + limit) &&
    (pages.length < limit || done < 2 * limit)
  ) {
    const batch = candidates.slice(done, done + BATCH)
    const texts = await Promise.all(batch.map((candidate) => candidate.data()))
    pages.push(...texts.map((page) => hitsOf(page, query)).filter((page) => page !== undefined))
    done += batch.length
  }
  const isKnown = done >= candidates.length
  const rest = (isKnown ? 0 : candidates.length - done) + Math.max(0, pages.length - limit)
  return {pages: sortPages(pages).slice(0, limit), rest}
}

async function byWords(
  pagefind: Pagefind,
  {terms}: Query,
  {version}: SearchOptions,
): Promise<PagefindResult[]> {
  const filters = {version: {any: [version, EVERY_VERSION]}}
  const words = wordsOf(terms)
  const found = await pagefind.search(words.join(' '), {filters})
  // The index leaves out words that it does not know; a result must hold every one.
  for (const word of words.length > 1 ? words : []) {
    if ((await pagefind.search(word, {filters})).results.length === 0) return []
  }
  return found.results
}

/**
 * Pages that hold all the given terms within one of their codes. Every page is filed under its codes, so this neither
 * misses a page nor names a wrong one, whatever the index makes of a code's punctuation.
 */
async function byCodes(
  pagefind: Pagefind,
  query: Query,
  terms: Term[],
  {version}: SearchOptions,
): Promise<PagefindResult[]> {
  const known = Object.keys((await pagefind.filters()).code ?? {})
  const versions = {any: [version, EVERY_VERSION]}
  let pages: Map<string, PagefindResult> | undefined
  for (const {text} of terms) {
    const parts = codesOfWord(text)
    const needed = parts.length > 0 ? parts : [text.toLowerCase()]
    const any = known.filter((code) => needed.some((part) => code.includes(part)))
    if (any.length === 0) return []
    const {results} = await pagefind.search(null, {filters: {version: versions, code: {any}}})
    const before = pages
    pages = new Map(results.filter(({id}) => before?.has(id) ?? true).map((result) => [result.id, result]))
  }
  const ranked = await pagefind.search(wordsOf(query.terms).join(' '), {filters: {version: versions}})
  const order = new Map(ranked.results.map(({id}, index) => [id, index]))
  const placeOf = ({id}: PagefindResult) => order.get(id) ?? order.size
  return [...(pages?.values() ?? [])].sort((left, right) => placeOf(left) - placeOf(right))
}

/** Letters and digits are what the index knows words by. */
function wordsOf(terms: Term[]): string[] {
  const words = terms.flatMap(({kind, text}) => (kind === 'phrase' ? text.split(' ') : [text]))
  return words.map((word) => word.replace(/[^\p{L}\p{N}_]/gu, '')).filter((word) => word !== '')
}
