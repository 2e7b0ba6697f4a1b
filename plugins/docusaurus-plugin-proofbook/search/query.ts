import {isCode, trimWord} from './codes.ts'

/** One thing that a result must contain. */
export interface Term {
  /** `code` and `phrase` occur as written except for case; `word` as a word or its plural; `prefix` begins a word. */
  kind: 'code' | 'phrase' | 'word' | 'prefix'
  text: string
}

/** What somebody asks for. */
export interface Query {
  /** The question as one string, without quotes; sections that hold it come first. */
  whole: string
  terms: Term[]
}

/** Splits a question into its terms. Every one must be met; the last word may still be unfinished. */
export function parseQuery(text: string): Query {
  const terms: Term[] = []
  const isUnfinished = /[\p{L}\p{N}]$/u.test(text)
  for (const [, phrase, word] of text.matchAll(/"([^"]*)"?|(\S+)/g)) {
    const term = phrase === undefined ? wordTerm(word!) : phraseTerm(phrase)
    if (term && !terms.some(({kind, text: known}) => kind === term.kind && known === term.text))
      terms.push(term)
  }
  const last = terms.at(-1)
  if (last?.kind === 'word' && isUnfinished) last.kind = 'prefix'
  return {whole: terms.map((term) => term.text).join(' '), terms}
}

function phraseTerm(phrase: string): Term | undefined {
  const text = phrase.trim().replace(/\s+/g, ' ')
  return /[\p{L}\p{N}]/u.test(text) ? {kind: 'phrase', text} : undefined
}

function wordTerm(word: string): Term | undefined {
  const text = trimWord(word)
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined
  return {kind: isCode(text) ? 'code' : 'word', text}
}
