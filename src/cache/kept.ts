import type {JudgedDocument} from '../check/judged.ts'
import type {Citation} from '../model/types.ts'
import type {Finding} from '../rules/rule.ts'
import type {Spelt} from '../sidecars/spelling.ts'
import {hashOf} from './digest.ts'
import type {Facts} from './facts.ts'
import type {KnownText} from './known-texts.ts'
import {Part} from './part.ts'
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
  contexts: Part<string[][]>
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
  judged: Rested<Finding[]> | undefined
}

/** What is kept of a run, by path. */
export interface Kept extends AskedAndAnswered {
  texts: ReadonlyMap<string, KnownText>
  documents: ReadonlyMap<string, KeptDocument>
  sidecars: ReadonlyMap<string, KeptSidecar>
}

/** Of a run that nothing is known of. */
export const NOTHING_KEPT: Kept = {
  questions: [],
  answers: [],
  states: {},
  texts: new Map(),
  documents: new Map(),
  sidecars: new Map(),
}

const LINE_END = Buffer.from('\n')

/**
 * Writes what is kept as lines: one that says what wrote it and what follows, one of all that is needed at once, and one
 * for each part.
 * @param version of the program
 */
export function formatKept(kept: Kept, version: string): Buffer {
  const parts: Part<unknown>[] = []
  const lineOf = (part: Part<unknown>) => parts.push(part)
  const {documents, sidecars, texts, ...asked} = kept
  const index = JSON.stringify([
    asked,
    [...texts],
    [...documents].map(([path, document]) => [path, indexed(document, lineOf)]),
    [...sidecars].map(([path, sidecar]) => [path, indexedSidecar(sidecar, lineOf)]),
  ])
  const body = [Buffer.from(index), ...parts.map(({written}) => written)].flatMap((line) => [line, LINE_END])
  return Buffer.concat([Buffer.from(`${version} ${hashOf(...body)}\n`), ...body])
}

/** A document as it is in the line of what is needed at once: each part is the number of its line. */
interface IndexedDocument extends Omit<KeptDocument, 'citations' | 'destinations' | 'judged'> {
  citations: number
  destinations: number
  judged: Rested<{document: number; contexts: number}> | undefined
}

function indexed(
  {citations, destinations, judged, ...rest}: KeptDocument,
  lineOf: (part: Part<unknown>) => number,
): IndexedDocument {
  return {
    ...rest,
    citations: lineOf(citations),
    destinations: lineOf(destinations),
    judged: judged && {
      questions: judged.questions,
      judgement: {document: lineOf(judged.judgement.document), contexts: lineOf(judged.judgement.contexts)},
    },
  }
}

/** The same of a mapping file. */
interface IndexedSidecar extends Omit<KeptSidecar, 'spelt' | 'addresses'> {
  spelt: number
  addresses: number
}

function indexedSidecar(
  {spelt, addresses, ...rest}: KeptSidecar,
  lineOf: (part: Part<unknown>) => number,
): IndexedSidecar {
  return {...rest, spelt: lineOf(spelt), addresses: lineOf(addresses)}
}

/** Reads such lines; undefined if they are of another version, or not whole. */
export function readKept(bytes: Buffer, version: string): Kept | undefined {
  const end = bytes.indexOf(LINE_END)
  const body = bytes.subarray(end + 1)
  if (bytes.toString('utf8', 0, end) !== `${version} ${hashOf(body)}`) return undefined
  const [index, ...parts] = linesOf(body)
  const [asked, texts, documents, sidecars] = JSON.parse(index!.toString('utf8'))
  const part = <Value>(number: number) => Part.read<Value>(parts[number - 1]!)
  const whole = ({citations, destinations, judged, ...rest}: IndexedDocument): KeptDocument => ({
    ...rest,
    citations: part(citations),
    destinations: part(destinations),
    judged: judged && {
      questions: judged.questions,
      judgement: {document: part(judged.judgement.document), contexts: part(judged.judgement.contexts)},
    },
  })
  return {
    ...asked,
    texts: new Map(texts),
    documents: new Map(documents.map(([path, each]: [string, IndexedDocument]) => [path, whole(each)])),
    sidecars: new Map(
      sidecars.map(([path, {spelt, addresses, ...rest}]: [string, IndexedSidecar]) => [
        path,
        {...rest, spelt: part(spelt), addresses: part(addresses)},
      ]),
    ),
  }
}

function linesOf(body: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let from = 0; from < body.length; ) {
    const end = body.indexOf(LINE_END, from)
    lines.push(body.subarray(from, end))
    from = end + 1
  }
  return lines
}

/** Leaves out what nobody asks any more. */
export function compact(kept: Kept): Kept {
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
    states: kept.states,
    questions: used.map((old) => kept.questions[old]!),
    answers: used.map((old) => kept.answers[old]!),
    texts: kept.texts,
    documents: moved(kept.documents),
    sidecars: moved(kept.sidecars),
  } as Kept
}
