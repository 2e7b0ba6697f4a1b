import {EVERY_VERSION} from './filters.ts'
import {literalRanges, type Range, rangesOf} from './match.ts'
import type {Query, Term} from './query.ts'
import {type IndexedPage, type Section, sectionsOf} from './sections.ts'

/** A section that answers a query. */
export interface Hit extends Section {
  headingRanges: Range[]
  textRanges: Range[]
  /** How well it answers, the weightiest first: exactness, terms in its heading or above it, number of matches. */
  rank: [exactness: number, inHeading: number, matches: number]
}

/** A page with the sections of it that answer a query, best first. */
export interface PageHits {
  title: string
  url: string
  /** Whether it only gathers what playbooks say, as the page of a framework does. */
  isGathering: boolean
  hits: Hit[]
}

const WHOLE = 4
const LITERAL = 3
const WHOLE_TERMS = 2
const ALL_TERMS = 1
const ACROSS_SECTIONS = 0

/** The sections of a page that contain all that is asked for; none if the page only came close. */
export function hitsOf(page: IndexedPage, query: Query): PageHits | undefined {
  if (query.terms.length === 0) return undefined
  const judged = sectionsOf(page).map((section) => judge(section, query))
  const complete = judged.filter(({missing}) => missing.length === 0)
  const found = complete.length > 0 ? complete : acrossSections(judged, query)
  if (found.length === 0) return undefined
  const hits = found.map(({hit}) => hit).sort((left, right) => compareRanks(left.rank, right.rank))
  const isGathering = page.filters.version?.includes(EVERY_VERSION) ?? false
  return {title: page.meta.title ?? '', url: page.url, isGathering, hits}
}

/**
 * Puts pages with the best section first; equal ones stay in the order of the index. Among equally exact ones the
 * playbooks come before the pages that gather them: a reader looks for what a playbook says.
 */
export function sortPages(pages: PageHits[]): PageHits[] {
  return [...pages].sort((left, right) => compareRanks(rankOf(left), rankOf(right)))
}

function rankOf({hits, isGathering}: PageHits): number[] {
  const [exactness, ...rest] = hits[0]!.rank
  return [exactness, isGathering ? 0 : 1, ...rest]
}

function compareRanks(left: number[], right: number[]): number {
  const index = left.findIndex((value, place) => value !== right[place])
  return index < 0 ? 0 : right[index]! - left[index]!
}

interface Judged {
  hit: Hit
  /** Indexes of the query's terms that neither the section nor the headings above it meet. */
  missing: number[]
}

function judge(section: Section, query: Query): Judged {
  const headings = query.terms.map((term) => rangesOf(section.heading, term))
  const texts = query.terms.map((term) => rangesOf(section.text, term))
  const places = query.terms.map((_, index) => [...headings[index]!, ...texts[index]!])
  const own = places.map((ranges) => ranges.length)
  const headingRanges = inOrder(headings.flat())
  const textRanges = inOrder(texts.flat())
  const isNone = own.every((count) => count === 0)
  const isAbove = query.terms.map((term) =>
    section.above.some((heading) => rangesOf(heading, term).length > 0),
  )
  const missing = [...query.terms.keys()].filter(
    (index) => own[index] === 0 && (isNone || !isAbove[index] || !isWord(query.terms[index]!)),
  )
  const inHeading = sum(headings.map((ranges, index) => (ranges.length > 0 ? 2 : isAbove[index] ? 1 : 0)))
  return {
    hit: {
      ...section,
      headingRanges,
      textRanges,
      rank: [exactness(section, query, places), inHeading, sum(own)],
    },
    missing,
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Words may stand in the headings above a section instead; codes and phrases must stand in it. */
function isWord({kind}: Term): boolean {
  return kind === 'word' || kind === 'prefix'
}

function exactness({heading, text}: Section, {whole}: Query, terms: Range[][]): number {
  const literals = [...literalRanges(heading, whole), ...literalRanges(text, whole)]
  if (literals.some(({isWhole}) => isWhole)) return WHOLE
  if (literals.length > 0) return LITERAL
  return terms.every((ranges) => ranges.length === 0 || ranges.some(({isWhole}) => isWhole))
    ? WHOLE_TERMS
    : ALL_TERMS
}

/** Where words are spread over a page, its section with most of them; codes and phrases must be in that section. */
function acrossSections(judged: Judged[], {terms}: Query): Judged[] {
  const met = terms.map((_, index) => judged.some(({missing}) => !missing.includes(index)))
  if (met.includes(false)) return []
  const near = judged.filter(
    ({missing}) => missing.length < terms.length && missing.every((index) => isWord(terms[index]!)),
  )
  const best = near.sort(
    (left, right) =>
      left.missing.length - right.missing.length || compareRanks(left.hit.rank, right.hit.rank),
  )[0]
  if (!best) return []
  const [, inHeading, matches] = best.hit.rank
  return [{...best, hit: {...best.hit, rank: [ACROSS_SECTIONS, inHeading, matches]}}]
}

/** Ranges from left to right, without those that begin inside another. */
function inOrder(ranges: Range[]): Range[] {
  const sorted = [...ranges].sort((left, right) => left.start - right.start || right.end - left.end)
  let end = -1
  return sorted.filter((range) => {
    const isFree = range.start >= end
    if (isFree) end = range.end
    return isFree
  })
}
