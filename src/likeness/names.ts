import {distance} from 'fastest-levenshtein'
import {wordsIn} from './letters.ts'

/** Share of the shorter name's words that the longer one must have. */
const ENOUGH = 0.75

/** A name as it is compared with many others. */
export type NameWords = readonly string[]

/** The words of a name, in lower case. */
export function nameWords(name: string): NameWords {
  return wordsIn(name.toLowerCase())
}

/**
 * How alike two names are: 0 for not alike, else more the more words they share. A name that lacks words of another is
 * like it, one that has another word in their place is not: `CloudTrail` and `CloudWatch` are near to each other in
 * letters alone.
 */
export function likeness(one: NameWords, other: NameWords): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length === 0 || (short.length === 1 && long.length > 1)) return 0
  const enough = short.length === 1 ? 1 : short.length * ENOUGH
  const rest = [...long]
  let shared = short.length
  for (const word of short) {
    const at = rest.findIndex((candidate) => isSameWord(word, candidate))
    if (at >= 0) rest.splice(at, 1)
    // Most names are told apart by their first words.
    else if (--shared < enough) return 0
  }
  // Of two names that share as much, the one of a like length is nearer.
  return shared / short.length + shared / (short.length + long.length)
}

/** Words that are equal except for a slip or a plural; short words have to be equal. */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true
  const length = Math.min(one.length, other.length)
  const most = length < 8 ? 1 : 2
  // Most pairs of words differ by more in length alone.
  if (length < 4 || Math.abs(one.length - other.length) > most) return false
  return !/\d/.test(one + other) && distance(one, other) <= most
}
