import {distance} from 'fastest-levenshtein'
import {onceFor} from './once-for.ts'

/** No name of AWS's is longer; what is longer is not a misspelt name. */
const LONGEST_NAME = 80

/** Names, or what is known of things by their names; never changed after they were looked among. */
type Names = readonly string[] | ReadonlySet<string> | ReadonlyMap<string, unknown>

interface Candidate {
  name: string
  letters: number
}

/** The names nearest to `word`, in the order given, if they are near enough for a slip of the keyboard; case counts. */
export function closest(word: string, names: Names): string[] {
  if (word.length > LONGEST_NAME) return []
  const letters = lettersIn(word)
  let limit = slipsAllowed(word)
  let found: string[] = []
  for (const candidate of candidatesOf(names)) {
    const {name} = candidate
    if (Math.abs(name.length - word.length) > limit) continue
    // Most names differ in more by their letters alone, which takes no time to tell.
    if (countBits(letters & ~candidate.letters) > limit || countBits(candidate.letters & ~letters) > limit)
      continue
    const slips = distance(word, name)
    if (slips > limit) continue
    if (slips < limit) found = []
    limit = slips
    found.push(name)
  }
  return found
}

/** The one name that is nearest to `word`, whatever their case; undefined if none is near, or several are. */
export function closestOne(word: string, names: readonly string[]): string | undefined {
  const spellings = spellingsOf(names)
  const near = closest(word.toLowerCase(), spellings)
  return near.length === 1 ? spellings.get(near[0]!) : undefined
}

const spellingsOf = onceFor(
  (names: readonly string[]): ReadonlyMap<string, string> =>
    new Map(names.map((name) => [name.toLowerCase(), name])),
)

/** One slip in a short word, two from six characters (a transposition costs two), three from sixteen. */
function slipsAllowed({length}: string): number {
  if (length < 2) return 0
  if (length < 6) return 1
  return length < 16 ? 2 : 3
}

/** The same names are looked among for every misspelt word. */
const candidatesOf = onceFor((names: Names): readonly Candidate[] =>
  [...(names instanceof Map ? names.keys() : names.values())].map((name) => ({
    name,
    letters: lettersIn(name),
  })),
)

/** Which letters are in a text, as bits; some letters share one. */
function lettersIn(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31)
  return letters
}

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}
