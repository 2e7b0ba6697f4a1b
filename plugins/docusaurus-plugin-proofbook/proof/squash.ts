/** A text as the proof compares it: without white space and characters of no width, in one normal form. */
export function squash(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]+/g, '')
}
