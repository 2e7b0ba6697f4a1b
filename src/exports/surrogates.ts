/** A text with U+FFFD for each half of a surrogate pair that stands alone: it has no UTF-8, and `encodeURI` throws. */
export function withoutLoneSurrogates(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD')
}
