import type {JudgedDocument} from '../check/judged.ts'
import type {Finding} from '../rules/rule.ts'
import type {Spelt} from '../sidecars/spelling.ts'
import {hashOf} from './digest.ts'
import type {Facts} from './facts.ts'
import type {AskedAndAnswered} from './trace.ts'

/** A judgement, with the questions that it asked: places in the list of all. */
export interface Rested<Judgement> {
  judgement: Judgement
  questions: readonly number[]
}

/** What was found in a document, and what each finding is known again by. */
export interface JudgedFindings extends JudgedDocument {
  /** Of the findings, then of what is suppressed: the names of the control and the heading above. */
  contexts: string[][]
}

/** What is kept of a document of a run. */
export interface KeptDocument {
  /** Of all that its model is made from. */
  key: string
  facts: Facts
  /** Undefined if nobody asked for its findings. */
  judged: Rested<JudgedFindings> | undefined
}

/** What is kept of a mapping file of a run. */
export interface KeptSidecar {
  /** Of its text, and of the documents beside it. */
  key: string
  /** Of its text alone. */
  hash: string
  spelt: Spelt
  /** Of its entries. */
  addresses: readonly string[]
  judged: Rested<Finding[]> | undefined
}

/** What is kept of a run, by path. */
export interface Kept extends AskedAndAnswered {
  documents: ReadonlyMap<string, KeptDocument>
  sidecars: ReadonlyMap<string, KeptSidecar>
}

/** Of a run that nothing is known of. */
export const NOTHING_KEPT: Kept = {questions: [], answers: [], documents: new Map(), sidecars: new Map()}

/**
 * Writes what is kept as a text that says what wrote it and ends as it should.
 * @param version of the program
 */
export function formatKept(kept: Kept, version: string): string {
  const {questions, answers, documents, sidecars} = compact(kept)
  const body = [{questions, answers}, [...documents], [...sidecars]]
    .map((part) => JSON.stringify(part))
    .join('\n')
  return `${version} ${hashOf(body)}\n${body}`
}

/** Reads such a text; undefined if it is of another version, or not whole. */
export function readKept(text: string, version: string): Kept | undefined {
  const end = text.indexOf('\n')
  const body = text.slice(end + 1)
  if (text.slice(0, end) !== `${version} ${hashOf(body)}`) return undefined
  const [asked, documents, sidecars] = body.split('\n').map((line) => JSON.parse(line))
  return {...asked, documents: new Map(documents), sidecars: new Map(sidecars)}
}

/** Leaves out what nobody asks any more. */
function compact(kept: Kept): Kept {
  const rests = [...kept.documents.values(), ...kept.sidecars.values()].flatMap(({judged}) => judged ?? [])
  const used = [...new Set(rests.flatMap(({questions}) => questions))]
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
    questions: used.map((old) => kept.questions[old]!),
    answers: used.map((old) => kept.answers[old]!),
    documents: moved(kept.documents),
    sidecars: moved(kept.sidecars),
  } as Kept
}
