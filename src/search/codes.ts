/** What a code is made of: all but white space, quotes, brackets and separators of JSON and prose. */
const PART = /[^\s"'`“”‘’()[\]{}<>,;|=]+/g
/** Marks of sentences, which end a code and are none of it. */
const MARKS = '.:!?'

/** A stretch of a word between delimiters, without the marks around it. */
export interface Part {
  text: string
  /** Offset in the word, in UTF-16 units. */
  start: number
  isCode: boolean
}

/** Tells whether a word is an id, an action, a name of a program: not a word of a language. */
export function isCode(word: string): boolean {
  return partsOf(word).some((part) => part.isCode)
}

/** The codes of a text, in lower case, each once, sorted. */
export function codesIn(text: string): string[] {
  const codes = partsOf(text).flatMap((part) => (part.isCode ? [part.text.toLowerCase()] : []))
  return [...new Set(codes)].sort()
}

/** The parts of a text that delimiters or white space separate: of `("kms:Encrypt",` one, the code `kms:Encrypt`. */
export function partsOf(text: string): Part[] {
  return [...text.matchAll(PART)].flatMap(({0: whole, index}) => {
    let [start, end] = [0, whole.length]
    while (start < end && MARKS.includes(whole[start]!)) start++
    while (end > start && MARKS.includes(whole[end - 1]!)) end--
    const part = whole.slice(start, end)
    return part === '' ? [] : [{text: part, start: index + start, isCode: isCodePart(part)}]
  })
}

function isCodePart(part: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(part)) return false
  const hasDigitAndPunctuation = /\p{N}/u.test(part) && /[\p{P}\p{S}]/u.test(part)
  return hasDigitAndPunctuation || /.[.:\-_*/@]|[*/@_]./.test(part) || /\p{Ll}\p{Lu}/u.test(part)
}
