import {distance} from 'fastest-levenshtein'

/** Share of the shorter name's words that the longer one must have. */
const ENOUGH = 0.75

/**
 * How alike two names are: 0 for not alike, else more the more words they share. A name that lacks words of another is
 * like it, one that has another word in their place is not: `CloudTrail` and `CloudWatch` are near to each other in
 * letters alone.
 */
export function likeness(one: string, other: string): number {
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length)
  const rest = [...long!]
  for (const word of short!) {
    const at = rest.findIndex((candidate) => isSameWord(word, candidate))
    if (at >= 0) rest.splice(at, 1)
  }
  const shared = long!.length - rest.length
  const share = shared / Math.max(1, short!.length)
  const isEnough = short!.length === 1 ? share === 1 && long!.length === 1 : share >= ENOUGH
  // Of two names that share as much, the one of a like length is nearer.
  return isEnough ? share + shared / (short!.length + long!.length) : 0
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
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
