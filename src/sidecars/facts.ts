import type {Corpus} from '../model/corpus.ts'
import {type HeadingSlip, headingSlip} from './heading-slips.ts'
import {censusOf, type Spellings} from './spelling.ts'

/** What all mapping files of a corpus tell together. */
export interface SharedFacts {
  /** How they spell what they share. */
  spellings: Spellings
  /** The headings that their table of contents and mapping file name otherwise. */
  headingSlips: readonly HeadingSlip[]
}

const facts = new WeakMap<Corpus, SharedFacts>()

/** What the mapping files of a corpus tell together; gathered once. */
export function sharedFacts(corpus: Corpus): SharedFacts {
  const known = facts.get(corpus)
  if (known) return known
  const {sidecars, playbooks} = corpus
  const found = {
    spellings: censusOf(sidecars, playbooks),
    headingSlips: sidecars.flatMap((sidecar) =>
      sidecar.entries.flatMap((entry) => headingSlip(entry, sidecar) ?? []),
    ),
  }
  facts.set(corpus, found)
  return found
}
