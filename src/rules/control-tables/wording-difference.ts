import {align} from '../../comparison/alignment.ts'
import {normaliseWording} from '../../frameworks/fingerprint.ts'

/** Above this many places, the words that differ are no longer listed. */
const MOST_PLACES = 3
/** Above this many edits, two texts have nothing in common that is worth pairing. */
const MOST_EDITS = 400

/** One place where a text differs from the official one; either side may be empty. */
interface Place {
  written: string
  official: string
}

/** How a text differs from the official wording, as words; empty if they have too little in common to tell. */
export function describeDifference(written: string, official: string): string {
  const [a, b] = [words(written), words(official)]
  const pairs = align(a, b, MOST_EDITS)
  if (shareOf(pairs, a, b) < 0.5) return ''
  const places = differences(a, b, pairs)
  if (places.length > MOST_PLACES) return ''
  return places.map(describePlace).join(', ')
}

/** Share of the words that two texts have in common, 0 to 1. */
export function likeness(written: string, official: string): number {
  const [a, b] = [words(written), words(official)]
  return shareOf(align(a, b, MOST_EDITS), a, b)
}

/** Words that are beside each other, by their places in both texts. */
type Pairs = ReturnType<typeof align>

function shareOf(pairs: Pairs, a: readonly string[], b: readonly string[]): number {
  return (2 * pairs.length) / (a.length + b.length)
}

function words(text: string): string[] {
  return normaliseWording(text).split(' ')
}

function differences(written: string[], official: string[], common: Pairs): Place[] {
  const pairs = [...common, [written.length, official.length] as const]
  const places: Place[] = []
  let [a, b] = [0, 0]
  for (const [nextA, nextB] of pairs) {
    const place = {written: written.slice(a, nextA).join(' '), official: official.slice(b, nextB).join(' ')}
    if (place.written !== '' || place.official !== '') places.push(place)
    ;[a, b] = [nextA + 1, nextB + 1]
  }
  return places
}

function describePlace({written, official}: Place): string {
  if (written === '') return `\`${official}\` is missing`
  if (official === '') return `\`${written}\` is extra`
  return `\`${written}\` instead of \`${official}\``
}
