const BEYOND_ASCII = /[^ -~]/

/** A text in which case and accents make no difference. Its length may differ from the text's. */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
