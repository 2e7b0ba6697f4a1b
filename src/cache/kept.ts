import type {JudgedDocument} from '../check/judged.ts'
import type {Citation} from '../model/types.ts'
import type {Finding} from '../rules/rule.ts'
import type {Spelt} from '../sidecars/spelling.ts'
import type {Facts} from './facts.ts'
import type {KnownText} from './known-texts.ts'
import type {Part} from './part.ts'
import type {AskedAndAnswered} from './trace.ts'

/** A judgement, with the questions that it asked: places in the list of all. */
export interface Rested<Judgement> {
  judgement: Judgement
  questions: readonly number[]
}

/** What was found in a document, and what each finding is known again by. */
export interface JudgedFindings {
  document: Part<JudgedDocument>
  /** Of the findings, then of what is suppressed: the names of the control and the heading above. */
  contexts: Part<(readonly string[])[]>
}

/** What is kept of a document of a run. */
export interface KeptDocument {
  /** Of all that its model is made from. */
  key: string
  facts: Facts
  /** Of each of the variants that the facts tell of. */
  citations: Part<Citation[][]>
  /** Of its links and images, of each of these too. */
  destinations: Part<(readonly string[])[]>
  /** Undefined if nobody asked for its findings. */
  judged: Rested<JudgedFindings> | undefined
}

/** What is kept of a mapping file of a run. */
export interface KeptSidecar {
  /** Of its text, and of the documents beside it. */
  key: string
  spelt: Part<Spelt>
  /** Of its entries. */
  addresses: Part<readonly string[]>
  judged: Rested<Part<Finding[]>> | undefined
}

/** How mapping files and documents spell what they share, and the state of all that it follows from. */
export interface KeptSpellings {
  state: string
  counts: Part<Spelt>
}

/** What is kept of a run, by path. */
export interface Kept extends AskedAndAnswered {
  /** Undefined if nobody asked for it. */
  spellings: KeptSpellings | undefined
  texts: ReadonlyMap<string, KnownText>
  documents: ReadonlyMap<string, KeptDocument>
  sidecars: ReadonlyMap<string, KeptSidecar>
}

/** Of a run that nothing is known of. */
export const NOTHING_KEPT: Kept = {
  questions: [],
  answers: [],
  states: {},
  spellings: undefined,
  texts: new Map(),
  documents: new Map(),
  sidecars: new Map(),
}

/** Leaves out what nobody asks any more. */
export function compact(kept: Kept): Kept {
  const rests = [...kept.documents.values(), ...kept.sidecars.values()].flatMap(({judged}) => judged ?? [])
  const used = [...new Set(rests.flatMap(({questions}) => questions))]
  if (used.length === kept.questions.length) return kept
  const places = new Map(used.map((old, place) => [old, place]))
  const moved = <Entry extends {judged: Rested<unknown> | undefined}>(entries: ReadonlyMap<string, Entry>) =>
    new Map(
      [...entries].map(([path, entry]) => [path, {...entry, judged: entry.judged && move(entry.judged)}]),
    )
  const move = <Judgement>({judgement, questions}: Rested<Judgement>): Rested<Judgement> => ({
    judgement,
    questions: questions.map((old) => places.get(old)!),
  })
  return {
    states: kept.states,
    spellings: kept.spellings,
    questions: used.map((old) => kept.questions[old]!),
    answers: used.map((old) => kept.answers[old]!),
    texts: kept.texts,
    documents: moved(kept.documents),
    sidecars: moved(kept.sidecars),
  } as Kept
}
