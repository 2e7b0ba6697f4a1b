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
const BATCH = 8
/** How many texts one search reads at most; only a query of common words that hardly meet gets there. */
const MOST_READ = 60

/** Searches the site: candidates from the index, the verdict from the pages' own text. */
export async function searchSite(pagefind: Pagefind, text: string, options: SearchOptions): Promise<Answer> {
  const query = parseQuery(text)
  const {limit} = options
  if (query.terms.length === 0) return {pages: [], rest: 0}
  const codes = query.terms.filter(({kind}) => kind === 'code')
  if (codes.length > 0)
    return read(await byCodes(pagefind, query, codes, options), query, {limit, atLeast: limit})
  const answer = await read(await byWords(pagefind, query, options), query, {limit, atLeast: 2 * limit})
  if (answer.pages.length > 0 || query.terms.some(({kind}) => kind === 'phrase')) return answer
  // A part of a name, in lower case or from its middle (`reencrypt`), is a word that the index does not know.
  return read(await byCodes(pagefind, query, query.terms, options), query, {limit, atLeast: limit})
}

/** Reads candidates in their order until enough pages are found; at least so many that the best are among them. */
async function read(
  candidates: PagefindResult[],
  query: Query,
  {limit, atLeast}: {limit: number; atLeast: number},
): Promise<Answer> {
  const pages: PageHits[] = []
  let done = 0
  while (done < Math.min(candidates.length, MOST_READ + limit) && (pages.length < limit || done < atLeast)) {
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
  const filed = async (any: string[]) =>
    any.length === 0 ? [] : (await pagefind.search(null, {filters: {version: versions, code: {any}}})).results
  let pages: PagefindResult[] | undefined
  const exact = new Set<string>()
  for (const {text} of terms) {
    const parts = codesOfWord(text)
    const needed = parts.length > 0 ? parts : [text.toLowerCase()]
    const found = await filed(known.filter((code) => needed.some((part) => code.includes(part))))
    const ids = new Set(found.map(({id}) => id))
    pages = pages ? pages.filter(({id}) => ids.has(id)) : found
    for (const {id} of await filed(known.filter((code) => needed.includes(code)))) exact.add(id)
  }
  const ranked = await pagefind.search(wordsOf(query.terms).join(' '), {filters: {version: versions}})
  const order = new Map(ranked.results.map(({id}, index) => [id, index]))
  const placeOf = ({id}: PagefindResult) =>
    (order.get(id) ?? order.size) + (exact.has(id) ? 0 : order.size + 1)
  return (pages ?? []).sort((left, right) => placeOf(left) - placeOf(right))
}

/** Letters and digits are what the index knows words by. */
function wordsOf(terms: Term[]): string[] {
  const words = terms.flatMap(({kind, text}) => (kind === 'phrase' ? text.split(' ') : [text]))
  return words.map((word) => word.replace(/[^\p{L}\p{N}_]/gu, '')).filter((word) => word !== '')
}
