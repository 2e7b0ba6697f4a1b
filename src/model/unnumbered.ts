import type {Shapes} from '../shapes/shapes.ts'
import {controlRuns} from './control-runs.ts'
import {outline} from './sections.ts'
import type {Control, DocumentModel, Heading} from './types.ts'

/** A heading among numbered controls that has no number, or one in another way of writing. */
export interface Unnumbered {
  heading: Heading
  /** The heading with its number; undefined if the numbers beside it leave none free. */
  expected: string | undefined
  /** The control whose number is not a jump, since this heading has the one before it. */
  next: Control | undefined
}

/**
 * The headings that lack their number beside at least two numbered controls of a group: controls by what is in them, and
 * those for which the numbers leave as many free as there are headings. Any other is a part of the control above it.
 */
export function unnumberedControls(document: DocumentModel, shapes: Shapes): Unnumbered[] {
  const top = outline(document.headings)
  const indexes = new Map(top.map((heading, index) => [heading, index]))
  return controlRuns(document, shapes).flatMap((run) => {
    const numbered = run.filter(({number}) => number !== null)
    if (numbered.length < ENOUGH) return []
    const controls = new Set(run.map(({heading}) => heading))
    return [...numbered, undefined].flatMap((next, index) => {
      const gap = {previous: numbered[index - 1], next}
      return unnumberedIn(gap, headingsIn(gap, top, indexes), controls)
    })
  })
}

/** One numbered control has no numbering to fit. */
const ENOUGH = 2

/** What is between two numbered controls; before the first one and after the last there is only one of them. */
interface Gap {
  previous: Control | undefined
  next: Control | undefined
}

/** The headings of a gap that are as deep as the controls around it. */
function headingsIn(
  {previous, next}: Gap,
  top: readonly Heading[],
  indexes: ReadonlyMap<Heading, number>,
): Heading[] {
  const {depth} = (previous ?? next)!.heading
  const found: Heading[] = []
  const isWithin = (heading: Heading | undefined) =>
    heading !== undefined &&
    heading.depth >= depth &&
    heading !== previous?.heading &&
    heading !== next?.heading
  const isOwn = ({depth: own, written}: Heading) => own === depth && written === 'markdown'
  if (previous) {
    for (let at = indexes.get(previous.heading)! + 1; isWithin(top[at]); at++)
      if (isOwn(top[at]!)) found.push(top[at]!)
    return found
  }
  for (let at = indexes.get(next!.heading)! - 1; isWithin(top[at]); at--)
    if (isOwn(top[at]!)) found.unshift(top[at]!)
  return found
}

function unnumberedIn(
  {previous, next}: Gap,
  headings: Heading[],
  controls: ReadonlySet<Heading>,
): Unnumbered[] {
  const first = (previous?.number ?? 0) + 1
  const sibling = (previous ?? next)!
  if (next && headings.length > 0 && next.number! - first === headings.length) {
    return headings.map((heading, at) => ({
      heading,
      next,
      expected: withNumber(heading, first + at, sibling),
    }))
  }
  return headings
    .filter((heading) => controls.has(heading) || writtenNumber(heading) === first)
    .map((heading, at) => ({
      heading,
      next: undefined,
      expected: next ? undefined : withNumber(heading, first + at, sibling),
    }))
}

/** A number that is set apart from what follows in another way than by a dot: `2) Keys`. */
const OTHER_NUMBER = /^#?(\d{1,3})\s*[):–—-]\s*/

function writtenNumber({text}: Heading): number | undefined {
  const match = OTHER_NUMBER.exec(text)
  return match ? Number(match[1]) : undefined
}

/** A heading with a number written as a sibling has its own. */
function withNumber({text}: Heading, number: number, {title, name, number: own}: Control): string {
  const prefix = title.slice(0, title.length - name.length).replaceAll(String(own), String(number))
  return prefix + text.replace(OTHER_NUMBER, '').replace(new RegExp(`^#?${number}\\s+`), '')
}
