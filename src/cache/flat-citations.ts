import type {Citation} from '../model/types.ts'
import {FlatReader, FlatWriter} from './flat.ts'

/** Citations of each variant of a document as JSON, as they are kept. */
export function formatCitations(variants: readonly (readonly Citation[])[]): string {
  const writer = new FlatWriter()
  for (const citations of variants) writer.list(citations, (citation) => writeCitation(citation, writer))
  return JSON.stringify(writer.flat)
}

function writeCitation(citation: Citation, writer: FlatWriter): void {
  const {carrier, framework, written, id, isOpen, idSpan, text, textSpan, span, wording} = citation
  for (const each of [carrier, framework, written, id, text]) writer.text(each ?? undefined)
  writer.number(isOpen ? 1 : 0)
  writer.span(idSpan)
  writer.span(span)
  writer.list(textSpan && [textSpan], (each) => writer.span(each))
  writer.text(wording?.kind)
  writer.list(wording?.of, ({edition, id}) => {
    writer.text(edition)
    writer.text(id)
  })
}

/** Reads such JSON. */
export function parseCitations(json: string): Citation[][] {
  const reader = new FlatReader(JSON.parse(json))
  const variants: Citation[][] = []
  while (!reader.isAtEnd) variants.push(reader.list(() => readCitation(reader)))
  return variants
}

/** In the order in which it is written; the compiler asks here of every new member where it is kept. */
function readCitation(reader: FlatReader): Citation {
  const carrier = reader.text<Citation['carrier']>()
  const framework = reader.text()
  const written = reader.text()
  const id = reader.textOrNone() ?? null
  const text = reader.textOrNone() ?? null
  const isOpen = reader.number() === 1
  const idSpan = reader.span()
  const span = reader.span()
  const textSpan = reader.listOrNone(() => reader.span())?.[0]
  const kind = reader.textOrNone<NonNullable<Citation['wording']>['kind']>()
  const of = reader.list(() => ({edition: reader.text(), id: reader.text()}))
  const wording = kind === undefined ? null : {kind, of}
  return {carrier, framework, written, id, isOpen, idSpan, text, textSpan, span, wording}
}
