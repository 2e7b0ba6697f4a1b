import {closest, distance} from 'fastest-levenshtein'
import {keystrokes} from './words.ts'

/** How many letters two words differ in, whatever their case. */
export function slipsBetween(one: string, other: string): number {
  return distance(one.toLowerCase(), other.toLowerCase())
}

/** Whether a name is another one with one or two letters wrong; a short name has to be equal, and so do digits. */
export function isSlip(one: string, other: string): boolean {
  const isLong = Math.min(one.length, other.length) >= 5
  const isSame = one.replace(/\D/g, '') === other.replace(/\D/g, '')
  return isLong && isSame && slipsBetween(one, other) <= 2
}

/** The known word that someone who typed another one must have meant; undefined if none is near. Case is not a slip. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const folded = new Map(known.map((each) => [each.toLowerCase(), each]))
  const near = closest(word.toLowerCase(), [...folded.keys()])
  return keystrokes(word.toLowerCase(), near) <= slipsAllowed(word) ? folded.get(near) : undefined
}

/** The end of a message about an unknown word: `; did you mean …`, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  return near === undefined ? '' : `; did you mean \`${near}\`?`
}

/** One slip in a short word, two from six letters; two letters that changed places are one slip. */
function slipsAllowed({length}: string): number {
  return length < 6 ? 1 : 2
}
