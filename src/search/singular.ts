/** Words that end in `s` and are no plurals. */
const NO_PLURAL = /(?:ss|us|is)$/

/**
 * An English word in the singular; words of any other kind come out as they went in. `policies` gives `policy`, `buckets`
 * gives `bucket`, `addresses` gives `address`. What it makes of a name such as `https` is no word, but always the same.
 */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || NO_PLURAL.test(word)) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}
