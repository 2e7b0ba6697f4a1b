import {crc32} from 'node:zlib'
import {parseCitations} from './flat-citations.ts'
import {parseFindings} from './flat-findings.ts'
import {parseJudged} from './judged-findings.ts'
import type {Kept, KeptDocument, KeptSidecar, Rested} from './kept.ts'
import {Part} from './part.ts'
import {type Range, RangeList, rangeOf, textOf} from './range.ts'

const LINE_END = Buffer.from('\n')

/** Where a part is in all parts, one after another. */
type PartPlace = [from: number, to: number]

/**
 * Writes what is kept: a line that says what wrote it and what follows, a line of all that is needed at once, and each part.
 * @param version of the program
 * @returns pieces of a file
 */
export function formatKept(kept: Kept, version: string): Buffer[] {
  const parts = new RangeList()
  const placeOf = (part: Part<unknown>) => parts.add(part.written)
  const {documents, sidecars, texts, spellings, ...asked} = kept
  const index = JSON.stringify([
    asked,
    spellings && {...spellings, counts: placeOf(spellings.counts)},
    [...texts],
    [...documents].map(([path, document]) => [path, indexed(document, placeOf)]),
    [...sidecars].map(([path, sidecar]) => [path, indexedSidecar(sidecar, placeOf)]),
  ])
  const body = [rangeOf(index).bytes, LINE_END, ...parts.buffers]
  return [Buffer.from(headOf(body, version)), LINE_END, ...body]
}

/** What a file begins with: whose it is, and what tells the rest from one that is broken. */
function headOf(body: readonly Buffer[], version: string): string {
  return `${version} ${body.reduce((sum, piece) => crc32(piece, sum), 0)}`
}

/** A document as it is in the line of what is needed at once: of each part it says the place. */
interface IndexedDocument extends Omit<KeptDocument, 'citations' | 'destinations' | 'judged'> {
  citations: PartPlace
  destinations: PartPlace
  judged: Rested<{document: PartPlace; contexts: PartPlace}> | undefined
}

function indexed(
  {citations, destinations, judged, ...rest}: KeptDocument,
  placeOf: (part: Part<unknown>) => PartPlace,
): IndexedDocument {
  return {
    ...rest,
    citations: placeOf(citations),
    destinations: placeOf(destinations),
    judged: judged && {
      questions: judged.questions,
      judgement: {document: placeOf(judged.judgement.document), contexts: placeOf(judged.judgement.contexts)},
    },
  }
}

/** The same of a mapping file. */
interface IndexedSidecar extends Omit<KeptSidecar, 'spelt' | 'addresses' | 'judged'> {
  spelt: PartPlace
  addresses: PartPlace
  judged: Rested<PartPlace> | undefined
}

function indexedSidecar(
  {spelt, addresses, judged, ...rest}: KeptSidecar,
  placeOf: (part: Part<unknown>) => PartPlace,
): IndexedSidecar {
  return {
    ...rest,
    spelt: placeOf(spelt),
    addresses: placeOf(addresses),
    judged: judged && {questions: judged.questions, judgement: placeOf(judged.judgement)},
  }
}

/** Reads such lines; undefined if they are of another version, or not whole. */
export function readKept(bytes: Buffer, version: string): Kept | undefined {
  const start = bytes.indexOf(LINE_END) + 1
  if (bytes.toString('latin1', 0, start - 1) !== headOf([bytes.subarray(start)], version)) return undefined
  const end = bytes.indexOf(LINE_END, start)
  const [asked, spellings, texts, documents, sidecars] = JSON.parse(textOf({bytes, from: start, to: end}))
  const first = end + 1
  const at = ([from, to]: PartPlace): Range => ({bytes, from: first + from, to: first + to})
  const readDocument = ({citations, destinations, judged, ...rest}: IndexedDocument): KeptDocument => ({
    ...rest,
    citations: Part.read(at(citations), parseCitations),
    destinations: Part.read(at(destinations)),
    judged: judged && {
      questions: judged.questions,
      judgement: {
        document: Part.read(at(judged.judgement.document), parseJudged),
        contexts: Part.read(at(judged.judgement.contexts)),
      },
    },
  })
  const readSidecar = ({spelt, addresses, judged, ...rest}: IndexedSidecar): KeptSidecar => ({
    ...rest,
    spelt: Part.read(at(spelt)),
    addresses: Part.read(at(addresses)),
    judged: judged && {
      questions: judged.questions,
      judgement: Part.read(at(judged.judgement), parseFindings),
    },
  })
  return {
    ...asked,
    spellings: spellings ? {...spellings, counts: Part.read(at(spellings.counts))} : undefined,
    texts: new Map(texts),
    documents: new Map(
      documents.map(([path, each]: [string, IndexedDocument]) => [path, readDocument(each)]),
    ),
    sidecars: new Map(sidecars.map(([path, each]: [string, IndexedSidecar]) => [path, readSidecar(each)])),
  }
}
