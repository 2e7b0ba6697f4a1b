import type {Span} from '../parse/place.ts'
import {codeBlocksOf} from './code-blocks.ts'
import type {DocumentModel} from './types.ts'

/** What of a document a finding can be about. */
export interface Subject {
  kind: 'link' | 'image' | 'row' | 'table' | 'block' | 'heading'
  /** In the variant. */
  span: Span
}

/** Tells what of a document holds a span; built once a document, so that thousands of findings look it up. */
export class SubjectIndex {
  /** By kind, the most particular first; those of a kind in document order. */
  readonly #kinds: Subject[][]

  constructor(document: DocumentModel) {
    const {links, images, tables, headings} = document
    const rows = tables.flatMap((table) => table.rows)
    this.#kinds = [
      inOrder('image', images),
      inOrder('link', links),
      inOrder('row', rows),
      inOrder('table', tables),
      inOrder('block', codeBlocksOf(document)),
      inOrder('heading', headings),
    ]
  }

  /** The most particular subject that holds a span; undefined if none does, and the finding is of the text. */
  at(span: Span): Subject | undefined {
    for (const subjects of this.#kinds) {
      const last = lastAtOrBefore(subjects, span.start.offset)
      if (last && span.end.offset <= last.span.end.offset) return last
    }
    return undefined
  }
}

function inOrder(kind: Subject['kind'], found: readonly {span: Span}[]): Subject[] {
  return found.map(({span}) => ({kind, span})).sort((a, b) => a.span.start.offset - b.span.start.offset)
}

/** The last that begins at an offset or before it; half of them are left out at each step. */
function lastAtOrBefore(subjects: readonly Subject[], offset: number): Subject | undefined {
  let [low, high] = [0, subjects.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (subjects[middle]!.span.start.offset <= offset) low = middle + 1
    else high = middle
  }
  return subjects[low - 1]
}
