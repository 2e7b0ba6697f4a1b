/** The letters and digits of a text in lower case: what two texts share that differ in case, spaces or punctuation. */
export function letters(text: string): string {
  const lower = text.toLowerCase()
  // Classes of Unicode take much longer to match, and most names have none of its other letters.
  return ASCII.test(lower) ? lower.replace(/[^a-z\d]+/g, '') : lower.replace(/[^\p{L}\p{N}]+/gu, '')
}

const ASCII = /^[\0-\x7f]*$/
