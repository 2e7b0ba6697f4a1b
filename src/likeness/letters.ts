/** The letters and digits of a text in lower case: what two texts share that differ in case, spaces or punctuation. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
