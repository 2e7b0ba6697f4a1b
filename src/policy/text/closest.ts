import {distance} from 'fastest-levenshtein'

/** No name of AWS's is longer; what is longer is not a misspelt name. */
const LONGEST_NAME = 80

/** The names nearest to `word`, in the order given, if they are near enough for a slip of the keyboard; case counts. */
export function closest(word: string, names: Iterable<string>): string[] {
  if (word.length > LONGEST_NAME) return []
  let limit = slipsAllowed(word)
  let found: string[] = []
  for (const name of names) {
    if (Math.abs(name.length - word.length) > limit) continue
    const slips = distance(word, name)
    if (slips > limit) continue
    if (slips < limit) found = []
    limit = slips
    found.push(name)
  }
  return found
}

/** One slip in a short word, two from six characters (a transposition costs two), three from sixteen. */
function slipsAllowed({length}: string): number {
  if (length < 2) return 0
  if (length < 6) return 1
  return length < 16 ? 2 : 3
}
