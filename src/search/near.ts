import {partsOf} from './codes.ts'
import type {Dictionary} from './dictionary.ts'
import {fold} from './fold.ts'
import type {IndexReader} from './index-reader.ts'
import {STOP_WORDS} from './stop-words.ts'
import {wordsOf} from './tokens.ts'

/** What is near to something that nothing has, the nearest first. */
export interface Near {
  /** Ids and actions, as they are written. */
  names: string[]
  words: string[]
}

/** How many of each are told. */
const MOST_NAMES = 10
const MOST_WORDS = 5
/** Words of fewer letters are near to too much. */
const SHORTEST = 4
/** From so many letters on, a word may differ by three slips; shorter ones by two. */
const LONG = 8
/** How many letters at its beginning an action of the same service has in common at least. */
const COMMON_START = 3

/** What of an index is near to a text: other ids of the same category, actions of the same service, words of few slips. */
export function nearTo(text: string, reader: IndexReader): Near {
  const parts = partsOf(text)
  const codes = parts.flatMap((part) => (part.isCode && /[.:-]/.test(part.text) ? [part.text] : []))
  const words = parts.filter((part) => !codes.includes(part.text)).flatMap((part) => wordsOf(part.text))
  const names = codes.length === 0 ? [] : namesIn(reader)
  return {
    names: [...new Set(codes.flatMap((code) => ofSameFamily(code, names)))].slice(0, MOST_NAMES),
    words: [...new Set(words.flatMap((word) => nearWords(word, reader.words)))].slice(0, MOST_WORDS),
  }
}

/** The ids and actions that have an entry of their own: its title begins with the name. */
function namesIn(reader: IndexReader): string[] {
  return reader.pages.flatMap(({first, title}) => {
    const {kind} = reader.facetsOf(first)
    return kind === 'id' || kind === 'action' ? [title.split(' ', 1)[0]!] : []
  })
}

/** Those that begin as a code does: up to the last mark for an id, and some letters further for an action. */
function ofSameFamily(code: string, names: readonly string[]): string[] {
  const asked = code.toLowerCase()
  const action = asked.indexOf(':')
  const last = Math.max(asked.lastIndexOf('-'), asked.lastIndexOf('.'))
  const least = action > 0 ? action + 1 + COMMON_START : last + 1
  if (least < 2 || least > asked.length) return []
  return names
    .map((name) => ({name, common: commonStart(asked, name.toLowerCase())}))
    .filter(({name, common}) => common >= least && name.toLowerCase() !== asked)
    .sort(
      (a, b) => (action > 0 ? b.common - a.common : 0) || a.name.localeCompare(b.name, 'en', {numeric: true}),
    )
    .map(({name}) => name)
}

function commonStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

/** Words that were perhaps meant, fewest slips first, then what is there most. */
function nearWords(word: string, words: Dictionary): string[] {
  if (word.length < SHORTEST || /\d/.test(word) || STOP_WORDS.has(fold(word))) return []
  return words
    .near(word, word.length >= LONG ? 3 : 2)
    .filter(({place}) => words.terms[place]!.length >= SHORTEST)
    .sort((a, b) => a.slips - b.slips || words.frequency(b.place) - words.frequency(a.place))
    .map(({place}) => words.terms[place]!)
}
