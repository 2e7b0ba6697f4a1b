import type {Position, Range} from 'vscode-languageserver'
import type {Playbook, Variant} from '../model/playbook-type.ts'
import {Locator, type Place, type Span} from '../parse/place.ts'
import {filePlace} from '../parse/variants.ts'

/** The protocol counts lines and UTF-16 units from 0, Proofbook from 1. */
export function rangeOf({line, column, endLine, endColumn}: Place): Range {
  return {
    start: {line: line - 1, character: column - 1},
    end: {line: endLine - 1, character: endColumn - 1},
  }
}

/** The range in the file of a span of a variant. */
export function rangeIn(variant: Variant, span: Span): Range {
  return rangeOf(filePlace(variant, span))
}

/** A place of a file in a variant that has its line. */
export interface VariantPoint {
  variant: Variant
  /** In the variant's text, from 0. */
  offset: number
  locator: Locator
}

/** Where a position of a file is: in the published variant, else the first that has the line; undefined for none. */
export function pointIn(playbook: Playbook, {line, character}: Position): VariantPoint | undefined {
  const {published, variants} = playbook
  for (const variant of published ? [published, ...variants] : variants) {
    const own = variant.fileLines ? variant.fileLines.indexOf(line + 1) + 1 : line + 1
    if (own === 0 || own > variant.lines + 1) continue
    const locator = new Locator(variant.text)
    const column = Math.max(0, character - (variant.shifts?.[own - 1] ?? 0))
    return {variant, offset: locator.lineStart(own) + column, locator}
  }
  return undefined
}

/** Whether an offset is in a span, or right after it. */
export function holds({start, end}: Span, offset: number): boolean {
  return start.offset <= offset && offset <= end.offset
}

/** Whether two ranges share a place, be it only where one ends and the other begins. */
export function overlaps(one: Range, other: Range): boolean {
  const before = (a: Range['start'], b: Range['start']) =>
    a.line < b.line || (a.line === b.line && a.character < b.character)
  return !before(one.end, other.start) && !before(other.end, one.start)
}
