import {wordsIn} from '../likeness/letters.ts'
import type {Corpus, CorpusFiles} from './corpus.ts'
import {isPublished} from './playbook-type.ts'
import type {DocumentModel} from './types.ts'

/** How many characters a sentence may have that says what a document is about, and how many it has to have. */
const MOST = 320
const LEAST = 30

/** By how many words a sentence is known again in other documents, and in how many it is a phrase of the house. */
const WORDS = 5
const DOCUMENTS = 3

/** The first sentence of a document's opening that others do not begin in the same way; empty if it has none. */
export function ledeOf({opening}: Pick<DocumentModel, 'opening'>, corpus: Corpus): string {
  const phrases = corpus.derived(phrasesOf)
  const own = opening.find(
    (sentence) => sentence.length >= LEAST && sentence.length <= MOST && !phrases.has(beginningOf(sentence)),
  )
  return own ?? ''
}

/** How sentences begin that the openings of several documents have. */
export function phrasesOf({playbooks}: CorpusFiles): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const {published} of playbooks.filter(isPublished)) {
    const beginnings = new Set(published.document.opening.map(beginningOf))
    for (const each of beginnings) counts.set(each, (counts.get(each) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([each, count]) => (count >= DOCUMENTS ? each : [])))
}

function beginningOf(sentence: string): string {
  return wordsIn(sentence.toLowerCase()).slice(0, WORDS).join(' ')
}
