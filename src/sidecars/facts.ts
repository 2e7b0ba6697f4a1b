import type {Corpus, CorpusFiles} from '../model/corpus.ts'
import {censusOf, lettersIn, type Spellings, speltIn} from './spelling.ts'

/** How all mapping files and documents of a corpus spell what they share; counted once. */
export function spellingsOf(corpus: Corpus): Spellings {
  return corpus.derived(countSpellings)
}

/** Counts them. */
export function countSpellings({sidecars, playbooks}: CorpusFiles): Spellings {
  return censusOf(sidecars.map(speltIn), playbooks.map(lettersIn))
}
