/** Characters that end a code, though no white space does: quotes, brackets and separators of JSON and prose. */
const DELIMITERS = /["'`“”‘’()[\]{}<>,;|=]+/

/** Tells whether a word is an id, an action, a name of a program: not a word of a language. */
export function isCode(word: string): boolean {
  return partsOf(word).some(isCodePart)
}

/** The codes of a text, in lower case, each once, sorted. */
export function codesIn(text: string): string[] {
  const codes = text.split(/\s+/).flatMap(codesOfWord)
  return [...new Set(codes)].sort()
}

/** The codes of one word that holds no white space, in lower case: `("kms:Encrypt",` gives `kms:encrypt`. */
export function codesOfWord(word: string): string[] {
  return partsOf(word)
    .filter(isCodePart)
    .map((part) => part.toLowerCase())
}

/** A word without the quotes, brackets and full stops around it: what somebody means who copies it from a sentence. */
export function trimWord(word: string): string {
  return word.replace(/^["'`“”‘’([{<,;|=]+|["'`“”‘’)\]}>,;|=.:!?]+$/g, '')
}

function partsOf(word: string): string[] {
  return word.split(DELIMITERS).map((part) => part.replace(/^[.:!?]+|[.:!?]+$/g, ''))
}

function isCodePart(part: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(part)) return false
  const hasDigitAndPunctuation = /\p{N}/u.test(part) && /[\p{P}\p{S}]/u.test(part)
  return hasDigitAndPunctuation || /.[.:\-_*/@]|[*/@_]./.test(part) || /\p{Ll}\p{Lu}/u.test(part)
}
