import {letters} from '../likeness/letters.ts'
import type {Variant} from '../model/playbook-type.ts'
import type {PolicyExample} from '../model/policy-examples.ts'
import {outline} from '../model/sections.ts'
import type {Control, DocumentModel, Heading, Table} from '../model/types.ts'
import {fileLine} from '../parse/variants.ts'
import type {SourceLine} from './lines.ts'
import type {SectionSide} from './types.ts'

/** A section of a variant with all that a comparison looks at. */
export interface ComparedSection {
  side: SectionSide
  /** Letters and digits of the heading. */
  key: string
  /** The same with those of the headings above it. */
  path: string
  depth: number
  /** What it is whatever its heading says. */
  role: 'title' | 'contents' | undefined
  /** Text below the heading without white space that nobody sees. */
  body: string
  lines: SourceLine[]
  /** The control whose heading is this section's. */
  control: Control | undefined
  policies: PolicyExample[]
  tables: Table[]
}

/** The sections of a variant in order; the first is what is before any heading, where something does. */
export function sectionsOf(variant: Variant): ComparedSection[] {
  const {text, document} = variant
  const top = outline(document.headings)
  const starts = top.map((heading) => heading.span.start.offset)
  const controls = new Map(document.controls.map((control) => [control.heading.span.start.offset, control]))
  const states = new Map(
    document.sections.map((section) => [section.heading.span.start.offset, section.status]),
  )
  const policies = distribute(document.policyExamples, ({block}) => block.span.start.offset, starts)
  const tables = distribute(document.tables, ({span}) => span.start.offset, starts)
  const lines = text.split(/\r\n|\r|\n/).slice(0, variant.lines)
  const paths = pathsOf(top)
  const section = (heading: Heading | undefined, index: number): ComparedSection => {
    const next = top[index + 1]
    const offset = heading?.span.start.offset ?? 0
    const from = heading?.span.start.line ?? 1
    const to = next ? next.span.start.line : variant.lines + 1
    const body = text.slice(heading?.span.end.offset ?? 0, next?.span.start.offset ?? text.length)
    return {
      side: {
        heading: heading?.text ?? '',
        anchor: heading?.slug ?? '',
        line: fileLine(variant, from),
        endLine: fileLine(variant, Math.max(from, to - 1)),
        written: heading ? (states.get(offset) ?? null) : null,
      },
      key: letters(heading?.text ?? ''),
      path: paths[index] ?? '',
      depth: heading?.depth ?? 0,
      role: heading && roleOf(heading, document),
      body: body.replace(/\s+/g, ' ').trim(),
      lines: lines
        .slice(from - 1, to - 1)
        .map((line, at) => ({number: fileLine(variant, from + at), text: line})),
      control: heading && controls.get(offset),
      policies: policies[index + 1]!,
      tables: tables[index + 1]!,
    }
  }
  const opening = section(undefined, -1)
  const rest = top.map(section)
  return opening.body === '' ? rest : [opening, ...rest]
}

function roleOf(heading: Heading, document: DocumentModel): ComparedSection['role'] {
  if (heading.span.start.offset === document.tableOfContents?.start.offset) return 'contents'
  return heading === document.titleHeading && heading.depth === 1 ? 'title' : undefined
}

/** For each of the stretches before, between and after rising offsets: the items that begin in it. */
function distribute<T>(items: T[], offsetOf: (item: T) => number, starts: number[]): T[][] {
  const stretches: T[][] = Array.from({length: starts.length + 1}, () => [])
  let index = 0
  for (const item of items.toSorted((a, b) => offsetOf(a) - offsetOf(b))) {
    while (index < starts.length && starts[index]! <= offsetOf(item)) index++
    stretches[index]!.push(item)
  }
  return stretches
}

function pathsOf(headings: Heading[]): string[] {
  const above: string[] = []
  return headings.map((heading) => {
    // The title is above everything, and may be reworded: sections are the same without it.
    above[heading.depth - 1] = heading.depth === 1 ? '' : letters(heading.text)
    above.length = heading.depth
    return heading.depth === 1 ? `1 ${letters(heading.text)}` : above.join('/')
  })
}
