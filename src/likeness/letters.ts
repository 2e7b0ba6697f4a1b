// Classes of Unicode take much longer to compile and to match, and most texts have none of its other letters.

/** The letters and digits of a text in lower case: what two texts share that differ in case, spaces or punctuation. */
export function letters(text: string): string {
  const lower = text.toLowerCase()
  const words = lower.split(ASCII.test(lower) ? /[^a-z\d]+/ : /[^\p{L}\p{N}]+/u)
  // What `replace` returns is kept by V8 as a tree of pieces, three times as large, as long as it is but a key.
  return words.join('')
}

/** The words of a text: letters and digits that follow one another. */
export function wordsIn(text: string): string[] {
  return text.match(ASCII.test(text) ? /[A-Za-z\d]+/g : /[\p{L}\p{N}]+/gu) ?? []
}

/** Whether a text says anything: there is a letter or a digit in it. */
export function hasLetters(text: string): boolean {
  return /[A-Za-z\d]/.test(text) || /[\p{L}\p{N}]/u.test(text)
}

const ASCII = /^[\0-\x7f]*$/
