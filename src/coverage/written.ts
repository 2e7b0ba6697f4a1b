import {type Evidence, judge} from '../model/sections.ts'
import type {SectionStatus, Variant} from '../model/types.ts'
import {Locator} from '../parse/place.ts'

/** A control, or a section, with the lines that belong to it. */
export interface Stretch {
  status: SectionStatus
  /** First and last line of its body, from 1, in the variant. */
  from: number
  to: number
}

/**
 * Tells whether anything is written in a stretch besides the ids that it cites. A control whose table stands beside
 * nothing but a placeholder is `partial` to the model, since ids are something; but whoever asks whether an id is
 * covered asks for more than the id itself, else no id would ever be found to have a placeholder alone.
 */
export class WrittenText {
  #evidence: Evidence | undefined

  constructor(readonly variant: Variant) {}

  isWritten({status, from, to}: Stretch): boolean {
    if (status !== 'partial') return status === 'content'
    this.#evidence ??= evidenceBesideIds(this.variant)
    return judge(this.#evidence, from, to) === 'partial'
  }
}

function evidenceBesideIds({text, document}: Variant): Evidence {
  const locator = new Locator(text)
  return {
    locator,
    placeholders: new Set(document.placeholders.map(({span}) => span.start.line)),
    code: new Set([
      ...document.policyExamples.map(({block}) => block.span.start.line),
      ...linesOf(text, locator, /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(?:`{3}|~{3})/gm),
    ]),
    cited: new Set(),
    pictures: new Set(),
    tables: new Set(document.tables.flatMap(({span}) => numbers(span.start.line, span.end.line))),
    comments: linesOf(text, locator, /<!--[\s\S]*?-->/g),
  }
}

/** The lines that matches of a pattern touch. */
function linesOf(text: string, locator: Locator, pattern: RegExp): Set<number> {
  const spans = [...text.matchAll(pattern)].map(({0: match, index}) =>
    locator.span(index, index + match.length),
  )
  return new Set(spans.flatMap(({start, end}) => numbers(start.line, end.line)))
}

function numbers(from: number, to: number): number[] {
  return Array.from({length: to - from + 1}, (_, index) => from + index)
}
