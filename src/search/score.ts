import type {Alternative, Wish} from './alternatives.ts'
import {unpackOccurrence} from './index-format.ts'
import type {IndexedPage, IndexReader} from './index-reader.ts'

/** A section that meets a question. */
export interface Scored {
  section: number
  score: number
  /** Share of the question that it meets, from 0 to 1. */
  share: number
}

/** How much it is worth where a word is; in a text less the longer that is, and each time more a little less. */
const IN_TEXT = 0.6
const IN_HEADING = 1
const ABOVE = 0.4
const SATURATION = 1.2
const LENGTH_WEIGHT = 0.75
/** That the page is about it. */
const IN_NAME = 2
/** What the page's name has said already tells less where its sections say it. */
const NAME_TELLS = 0.7
/** A form of the word in the name. */
const FORM_IN_NAME = 0.4
/** That the page is called so, and nothing else. */
const IS_NAME = 2.5
/** An id or an action has an entry of its own, which comes first where nothing else is asked for, and else last. */
const ENTRY_ASKED_FOR = 5
const ENTRY = 0.4

/** What part of the sections' and pages' scores each wish has. */
interface Part {
  /** For each section, how well it meets the wish, and by how good an alternative. */
  values: Float32Array
  weights: Float32Array
  /** The same of the pages' names. */
  names: Float32Array
  rarity: number
  nameRarity: number
}

/** Scores all sections that meet something of what is wished for; every code has to be there. */
export async function scoreSections(reader: IndexReader, wishes: readonly Wish[]): Promise<Scored[]> {
  const parts = await Promise.all(wishes.map((wish) => partOf(reader, wish)))
  const meant = wishes.map((wish) => wordsOfWish(wish, reader))
  const called = reader.pages.map((page) => nameScore(page, meant, reader.commonWords))
  const whole = parts.reduce((sum, {rarity}) => sum + rarity, 0)
  const isEntryAskedFor = wishes.length === 1 && wishes[0]!.kind === 'code'
  const found: Scored[] = []
  for (let section = 0; section < reader.size; section++) {
    const page = reader.pageOf[section]!
    let [score, met] = [0, 0]
    for (const [place, {values, weights, names, rarity, nameRarity}] of parts.entries()) {
      const isCode = wishes[place]!.kind === 'code'
      if (isCode && values[section] === 0) {
        met = 0
        break
      }
      const name = isCode ? 0 : names[page]!
      score += IN_NAME * nameRarity * name + rarity * values[section]! * (1 - NAME_TELLS * name)
      met += rarity * Math.max(weights[section]!, name)
    }
    if (met === 0) continue
    const share = met / whole
    if (reader.pages[page]!.first === section) score += IS_NAME * whole * called[page]!
    const {kind} = reader.facetsOf(section)
    const kindWeight = kind !== 'id' && kind !== 'action' ? 1 : isEntryAskedFor ? ENTRY_ASKED_FOR : ENTRY
    found.push({section, score: score * share * kindWeight, share})
  }
  return found
}

async function partOf(reader: IndexReader, {alternatives}: Wish): Promise<Part> {
  const values = new Float32Array(reader.size)
  const weights = new Float32Array(reader.size)
  const names = new Float32Array(reader.pages.length)
  for (const [alternative, found] of await Promise.all(
    alternatives.map((each) => sectionsOf(reader, each)),
  )) {
    for (const [section, value] of found) {
      values[section] = Math.max(values[section]!, value * alternative.weight)
      weights[section] = Math.max(weights[section]!, alternative.weight)
    }
    const words =
      alternative.kind === 'word' ? alternative.terms.map((term) => reader.words.terms[term]!) : []
    if (words.length === 0) continue
    for (const [place, page] of reader.pages.entries())
      if (words.every((word) => page.words.has(word)))
        names[place] = Math.max(names[place]!, weightInName(alternative))
  }
  return {
    values,
    weights,
    names,
    rarity: rarityOf(weights),
    nameRarity: rarityOf(names),
  }
}

/** How much is known from being among those that have it: more the fewer they are. */
function rarityOf(weights: Float32Array): number {
  let held = 0
  for (const weight of weights) held += weight
  return held === 0 ? 0 : Math.log(1 + weights.length / (held + 0.5))
}

/** The sections that hold all words of an alternative, each with how well. */
async function sectionsOf(
  reader: IndexReader,
  alternative: Alternative,
): Promise<[Alternative, Map<number, number>]> {
  const [first, ...others] = await Promise.all(
    alternative.terms.map((term) => valuesOf(reader, alternative.kind, term)),
  )
  const held = [...first!].flatMap(([section, value]): [number, number][] => {
    const values = others.map((other) => other.get(section) ?? 0)
    const least = Math.min(value, ...values)
    return least > 0 ? [[section, least]] : []
  })
  return [alternative, new Map(held)]
}

async function valuesOf(
  reader: IndexReader,
  kind: 'word' | 'code',
  term: number,
): Promise<Map<number, number>> {
  const postings = await reader.postings(kind, term)
  const values = new Map<number, number>()
  let section = 0
  for (let at = 0; at < postings.length; at += 2) {
    section += postings[at]!
    const {body, heading, isAbove} = unpackOccurrence(postings[at + 1]!)
    const length = 1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * reader.lengths[section]!) / reader.averageLength
    const inText = body / (body + SATURATION * length)
    values.set(section, IN_TEXT * inText + (heading > 0 ? IN_HEADING : isAbove ? ABOVE : 0))
  }
  return values
}

/** How near a question comes to one of a page's names: 1 if it is that, 0 if it asks for anything else. */
function nameScore(
  {calls, provider}: IndexedPage,
  meant: readonly ReadonlyMap<string, number>[],
  commonWords: ReadonlySet<string>,
): number {
  const isTelling = (word: string) =>
    !commonWords.has(word) && !KINDS.has(word) && !isProvider(word, provider)
  const asked = meant.filter((words) => [...words.keys()].some(isTelling))
  if (asked.length === 0) return 0
  const scores = calls.map((call) => {
    const telling = call.filter(isTelling)
    if (telling.length === 0) return 0
    const met = asked.map((words) => Math.max(0, ...telling.map((word) => words.get(word) ?? 0)))
    if (met.includes(0)) return 0
    const quality = met.reduce((sum, weight) => sum + weight, 0) / met.length
    const share = Math.min(1, asked.length / telling.length)
    return quality * share ** 2
  })
  return Math.max(0, ...scores)
}

/** The single words that meet a wish, with how well. */
function wordsOfWish({alternatives, kind}: Wish, reader: IndexReader): Map<string, number> {
  const words = new Map<string, number>()
  for (const alternative of kind === 'code' ? [] : alternatives)
    for (const term of alternative.terms) {
      const word = reader.words.terms[term]!
      words.set(word, Math.max(words.get(word) ?? 0, weightInName(alternative)))
    }
  return words
}

/** Names have no forms: another form of a word in one is mostly another word. */
function weightInName({weight, isForm}: Alternative): number {
  return isForm ? weight * FORM_IN_NAME : weight
}

/** What documents of this kind are called: readers say it too, and mean the page. */
const KINDS = new Set(['playbook', 'runbook', 'security', 'guide', 'page', 'document', 'service'])

function isProvider(word: string, provider: string | null): boolean {
  return PROVIDERS.has(word) || word === provider?.toLowerCase()
}

const PROVIDERS = new Set(['aws', 'amazon', 'azure', 'microsoft', 'google', 'gcp'])
