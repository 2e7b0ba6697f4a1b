import {partsOf} from './codes.ts'
import {fold} from './fold.ts'
import {singular} from './singular.ts'

/** A word or a code of a text, as the index knows it. */
export interface Token {
  /** Folded; words in the singular, codes as they are written. */
  term: string
  kind: 'word' | 'code'
  /** Offsets into the text, in UTF-16 units; the end is exclusive. */
  start: number
  end: number
  /** Whether it is a part of the name before it, as `cloud` is of `CloudTrail`. */
  isPart: boolean
}

/** Letters of scripts that put no space between words: each is a word. */
const UNSPACED = /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Hangul}|\p{sc=Thai}/u
const PIECES_OF_UNSPACED = new RegExp(`${UNSPACED.source}|(?:(?!${UNSPACED.source}).)+`, 'gu')
const PIECE = /\S+/g
/** A word of prose, with the marks after it: no name, no code. Most pieces are such words. */
const PLAIN = /^(?:[A-Za-z][a-z]*|[A-Z]+)(?=[.,:;!?]*$)/
const WORD = /[\p{L}\p{N}\p{M}]+/gu
/** Where a name goes on with its next part: `ScheduleKeyDeletion`, `IAMRole`. */
const HUMP = /(?<=\p{Ll}|\p{L}\p{N})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u

/** The words and codes of a text in its order. A code is there whole, and as the words that it is made of. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const {0: piece, index} of text.matchAll(PIECE)) {
    const plain = PLAIN.exec(piece)
    if (plain) {
      tokens.push(wordToken(plain[0], index))
      continue
    }
    for (const {text: code, start, isCode} of partsOf(piece))
      if (isCode) tokens.push(codeToken(code, index + start))
    for (const word of piece.matchAll(WORD)) tokens.push(...wordsIn(word[0], index + word.index))
  }
  return tokens
}

/** The words of a text, each in the singular; names are one word. */
export function wordsOf(text: string): string[] {
  return tokensOf(text).flatMap(({term, kind, isPart}) => (kind === 'word' && !isPart ? [term] : []))
}

function wordsIn(run: string, at: number): Token[] {
  if (UNSPACED.test(run)) return charactersOf(run, at)
  const parts = run.split(HUMP)
  const tokens = [wordToken(run, at)]
  let start = at
  for (const part of parts.length > 1 ? parts : []) {
    tokens.push({...wordToken(part, start), isPart: true})
    start += part.length
  }
  return tokens
}

function codeToken(text: string, start: number): Token {
  return {term: text.toLowerCase(), kind: 'code', start, end: start + text.length, isPart: false}
}

function wordToken(text: string, start: number): Token {
  return {term: singular(fold(text)), kind: 'word', start, end: start + text.length, isPart: false}
}

/** Each letter of an unspaced script by itself, and what is between them as words. */
function charactersOf(run: string, at: number): Token[] {
  const pieces = run.matchAll(PIECES_OF_UNSPACED)
  return [...pieces].map(({0: piece, index}) => wordToken(piece, at + index))
}
