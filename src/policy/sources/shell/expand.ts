import type {TextBuilder} from './decoded-text.ts'
import {referenceAt} from './references.ts'

/** What a backslash can stand before in double quotes, and in a here-document; before a line end it joins two lines. */
const QUOTED_ESCAPES = '$`"\\\n'
const DOCUMENT_ESCAPES = '$`\\\n'

/** Adds text in double quotes, without them: `start` and `end` are 0-based offsets in `source`. */
export function addQuoted(builder: TextBuilder, source: string, start: number, end: number): void {
  addExpanded(builder, source, start, end, QUOTED_ESCAPES)
}

/** Adds the lines of a here-document in which the shell fills in references. */
export function addDocument(builder: TextBuilder, source: string, start: number, end: number): void {
  addExpanded(builder, source, start, end, DOCUMENT_ESCAPES)
}

function addExpanded(
  builder: TextBuilder,
  source: string,
  start: number,
  end: number,
  escapes: string,
): void {
  let kept = start
  let at = start
  /** Adds what stands as it is up to here, and `text` for what follows up to `next`. */
  const replace = (text: string, next: number) => {
    builder.keep(source, kept, at)
    builder.put(text, at, next)
    at = next
    kept = next
  }
  while (at < end) {
    const character = source[at]!
    if (character === '\\' && at + 1 < end && escapes.includes(source[at + 1]!)) {
      replace(source[at + 1] === '\n' ? '' : source[at + 1]!, at + 2)
      continue
    }
    const reference = character === '$' || character === '`' ? referenceAt(source, at) : undefined
    if (reference && reference.end <= end) replace(reference.text, reference.end)
    else at++
  }
  builder.keep(source, kept, end)
}
