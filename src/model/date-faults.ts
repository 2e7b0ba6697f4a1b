import type {Root} from 'mdast'
import type {Locator, Span} from '../parse/place.ts'
import type {DateFormat, Shapes} from '../shapes/shapes.ts'
import {dateLabels, otherOrder, readDate} from './dates.ts'
import {type Labelled, labelledParagraphs} from './labelled.ts'
import {nodeSpan} from './spans.ts'

/** A date in a slot for the last update that cannot be read. */
export interface DateFault {
  /** As written. */
  written: string
  span: Span
  /** Whether it is written in one of the formats, and no day of the calendar. */
  isFormat: boolean
  /** The date that it is with day and month swapped, as the formats have it; undefined if that is not a date either. */
  swapped: string | undefined
}

/** Three numbers with one sign between them. */
const LOOKS_LIKE_DATE = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?![\d/.-]*\d)/

/** The dates of front matter and of labels that look like one and are none. */
export function collectDateFaults(
  tree: Root,
  frontMatter: Record<string, unknown>,
  locator: Locator,
  shapes: Shapes['dates'],
): DateFault[] {
  if (shapes.formats.length === 0) return []
  const inFrontMatter = shapes.frontMatter.flatMap((key) => {
    const fault = faultIn(dateIn(frontMatter[key]), shapes.formats)
    const span = fault && placeInFrontMatter(tree, key, fault.written, locator)
    return fault && span ? [{...fault, span}] : []
  })
  const inText = labelledParagraphs(tree).flatMap((labelled) => faultsOfLabels(labelled, locator, shapes))
  return [...inFrontMatter, ...inText]
}

/** A front matter value that may be a date: itself, or its `date` (`last_update: {date: …, author: …}`). */
export function dateIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'date' in value ? value.date : value
}

function faultIn(value: unknown, formats: DateFormat[]): Omit<DateFault, 'span'> | undefined {
  const text = typeof value === 'string' ? value.trim() : ''
  const written = LOOKS_LIKE_DATE.exec(text)?.[0]
  if (written === undefined || readDate(text, formats) !== null) return undefined
  const {isFormat, swapped} = otherOrder(written, formats)
  return {written, isFormat, swapped}
}

function faultsOfLabels({node, text}: Labelled, locator: Locator, shapes: Shapes['dates']): DateFault[] {
  const {start, end} = nodeSpan(node)
  return dateLabels(shapes).flatMap((label) => {
    const match = label.exec(text)
    const fault = match && faultIn(text.slice(match.index + match[0].length), shapes.formats)
    if (!match || !fault) return []
    // The date is the last of its kind up to the one that is meant: what is before the label may repeat it.
    const before = text.slice(0, match.index + match[0].length).split(fault.written).length - 1
    const at = nthIndex(locator.text.slice(start.offset, end.offset), fault.written, before)
    if (at === -1) return []
    const from = start.offset + at
    return [{...fault, span: locator.span(from, from + fault.written.length)}]
  })
}

function nthIndex(text: string, part: string, before: number): number {
  let at = text.indexOf(part)
  for (let count = 0; count < before && at !== -1; count++) at = text.indexOf(part, at + part.length)
  return at
}

/** Where a date is written after a key of front matter, on its line or on one of those below it. */
function placeInFrontMatter(tree: Root, key: string, written: string, locator: Locator): Span | undefined {
  const [first] = tree.children
  if (first?.type !== 'yaml' && first?.type !== 'toml') return undefined
  const {start, end} = nodeSpan(first)
  const source = locator.text.slice(start.offset, end.offset)
  const keyAt = source.search(new RegExp(`^["']?${key.replace(/[^\w]/g, '\\$&')}["']?\\s*[:=]`, 'm'))
  const at = keyAt === -1 ? -1 : source.indexOf(written, keyAt)
  return at === -1 ? undefined : locator.span(start.offset + at, start.offset + at + written.length)
}
