import type {Frameworks} from '../../frameworks/frameworks.ts'
import {enumerate} from './items.ts'

/** An id of a cell that holds several. */
export interface SharedId {
  /** The id; of a range one of those that it names. */
  id: string
  /** The stretch of the cell's text that names it, offset from 0. */
  from: number
  to: number
}

/**
 * The ids of a text that holds several, as `AC-2, AC-3`, `AC-2 AC-3`, `PR.AC-1, 3` or `PR.AC-1 through PR.AC-4`; empty
 * for one id, and for a text that holds anything else.
 */
export function severalIds(text: string, named: readonly string[], frameworks: Frameworks): SharedId[] {
  const shapes = named.map((id) => frameworks.get(id).idShape)
  const isId = (each: string) => shapes.some((shape) => shape.test(each))
  if (text.length > LONGEST || !/\d/.test(text) || isId(text)) return []
  const isKnown = (id: string) => named.some((framework) => frameworks.has(framework, id))
  const found: SharedId[] = []
  for (const item of enumerate(text)) {
    const ids = idsOf(item.text, found.at(-1)?.id, isId, isKnown)
    if (ids.length === 0) return []
    found.push(...ids.map((id) => ({...id, from: id.from + item.from, to: id.to + item.from})))
  }
  return found.length > 1 ? found : []
}

/** Longer cells are prose. */
const LONGEST = 400

type Test = (id: string) => boolean

/** The ids of one item: one, the rest of an id before it, a range, or several with spaces alone between them. */
function idsOf(item: string, before: string | undefined, isId: Test, isKnown: Test): SharedId[] {
  const written = item.replace(/(?<!\s)\s*\([^()]*\s[^()]*\)$/, '')
  const whole = (id: string): SharedId => ({id, from: 0, to: written.length})
  if (/^\d{1,3}$/.test(written) && before !== undefined && isKnown(withNumber(before, written)))
    return isKnown(written) ? [whole(written)] : [whole(withNumber(before, written))]
  if (isId(written)) return [whole(written)]
  const range = RANGE.exec(written)
  const ids = range ? rangeIds(range[1]!, range[2]!, isId, isKnown) : []
  return ids.length > 0 ? ids.map(whole) : wordsOf(written, isId)
}

const RANGE =
  /^(\S(?:[^\u2013\u2014]{0,30}\S)?)(?:\s+(?:through|thru|to|until|-)\s+|\s*[\u2013\u2014]\s*)(\S.{0,30})$/i

/** Most ids that one range may name. */
const LONGEST_RANGE = 100

function rangeIds(first: string, end: string, isId: Test, isKnown: Test): string[] {
  const last = /^\d{1,3}$/.test(end) && !isKnown(end) ? withNumber(first, end) : end
  if (!isId(first) || !isId(last)) return []
  const [from, to] = [lastNumber(first), lastNumber(last)]
  const isOrdered = withNumber(first, String(to)) === withNumber(last, String(to)) && from < to
  if (!isOrdered || to - from >= LONGEST_RANGE) return []
  const named = Array.from({length: to - from + 1}, (_, index) => withNumber(first, String(from + index)))
  // The ends are what somebody wrote: where one of them does not exist, that is worth a word.
  return named.filter((id, at) => at === 0 || at === named.length - 1 || isKnown(id))
}

/** The ids of a text without commas; each is the longest run of words that is one. Empty if a word is left over. */
function wordsOf(text: string, isId: Test): SharedId[] {
  const words = [...text.matchAll(/\S+/g)]
  const found: SharedId[] = []
  for (let at = 0; at < words.length; ) {
    const from = words[at]!.index
    const ends = words.slice(at, at + MOST_ID_WORDS).map((word) => word.index + word[0].length)
    const count = ends.findLastIndex((end) => isId(text.slice(from, end))) + 1
    if (count === 0) return []
    found.push({id: text.slice(from, ends[count - 1]), from, to: ends[count - 1]!})
    at += count
  }
  return found
}

/** From how many words an id may be made. */
const MOST_ID_WORDS = 3

const LAST_NUMBER = /\d+(?=\D*$)/

function lastNumber(id: string): number {
  return Number(LAST_NUMBER.exec(id)?.[0])
}

/** An id with another last number, padded as its own is. */
function withNumber(id: string, number: string): string {
  return id.replace(LAST_NUMBER, (own) => (own.startsWith('0') ? number.padStart(own.length, '0') : number))
}
