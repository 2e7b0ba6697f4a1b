/** Letters from which on a word is long enough to be told from another one in spite of slips. */
const LONG = 6

/** More slips in one word make another word of it. */
const MOST_SLIPS = 2

/**
 * How many slips of the keyboard make one word of another, none for the same word; undefined if it is another word.
 * Short words have to be the same: `key` and `keys` differ by as much as `key` and `kex`. Two slips count only after
 * the first two letters, for a `directive` control is not a misspelt `detective` one.
 */
export function slipsInWord(written: string, word: string): number | undefined {
  const [one, other] = [written.toLowerCase(), word.toLowerCase()]
  if (one === other) return 0
  const most = one.slice(0, 2) === other.slice(0, 2) ? MOST_SLIPS : 1
  // Nearly all pairs of words are told apart by their lengths; what makes a plural is no longer than two slips.
  if (Math.abs(one.length - other.length) > most) return undefined
  if (Math.min(one.length + 1, other.length) < LONG || /\d/.test(one + other)) return undefined
  if (singular(one) === singular(other)) return 1
  const slips = keystrokes(one, other, most)
  return slips > most ? undefined : slips
}

/** Letters left out, put in or changed, and neighbours swapped, each counted once; above `most` it is not told how many. */
export function keystrokes(one: string, other: string, most = MOST_SLIPS): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({length: other.length + 1}, (_, index) => index)
  for (let at = 1; at <= one.length; at++) {
    const next = [at]
    let fewest = at
    for (let to = 1; to <= other.length; to++) {
      const cost = one[at - 1] === other[to - 1] ? 0 : 1
      next[to] = Math.min(row[to]! + 1, next[to - 1]! + 1, row[to - 1]! + cost)
      const isSwapped = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]
      if (isSwapped) next[to] = Math.min(next[to]!, before[to - 2]! + 1)
      fewest = Math.min(fewest, next[to]!)
    }
    // No later row has fewer. Most pairs of words are told apart by their beginnings.
    if (fewest > most) return fewest
    before = row
    row = next
  }
  return row[other.length]!
}

function singular(word: string): string {
  if (!word.endsWith('s')) return word
  return word.replace(/ies$/, 'y').replace(/s$/, '')
}
