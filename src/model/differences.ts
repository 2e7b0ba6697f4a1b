import {outline} from './sections.ts'
import type {Variant} from './types.ts'

/** How one section of a variant stands to its counterpart in another. */
export interface Difference {
  /** Rendered text of the section's heading; empty for what stands before the first. */
  heading: string
  /** Anchor of the section in the variant that has it: the first one's where both do. */
  anchor: string
  kind: 'only-in-first' | 'only-in-second' | 'differs'
}

/** The sections by which two variants differ, in the order of the first; sections that say the same are left out. */
export function compareVariants(first: Variant, second: Variant): Difference[] {
  const a = sectionsOf(first)
  const b = sectionsOf(second)
  const inFirst = [...a].flatMap(([key, {heading, anchor, body}]): Difference[] => {
    const other = b.get(key)
    if (!other) return [{heading, anchor, kind: 'only-in-first'}]
    return other.body === body ? [] : [{heading, anchor, kind: 'differs'}]
  })
  const inSecond = [...b]
    .filter(([key]) => !a.has(key))
    .map(([, {heading, anchor}]): Difference => ({heading, anchor, kind: 'only-in-second'}))
  return [...inFirst, ...inSecond]
}

interface SectionText {
  heading: string
  anchor: string
  /** Text without white space that nobody sees. */
  body: string
}

/** Sections by the letters of their heading, counted where a heading repeats. */
function sectionsOf({text, document}: Variant): Map<string, SectionText> {
  const sections = new Map<string, SectionText>()
  const top = outline(document.headings)
  const add = (heading: string, anchor: string, from: number, to: number) => {
    const key = heading.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
    let unique = key
    for (let count = 2; sections.has(unique); count++) unique = `${key} ${count}`
    sections.set(unique, {heading, anchor, body: text.slice(from, to).replace(/\s+/g, ' ').trim()})
  }
  add('', '', 0, top[0]?.span.start.offset ?? text.length)
  for (const [index, heading] of top.entries()) {
    // What an authored table of contents says follows from the sections.
    if (heading.span.start.offset === document.tableOfContents?.start.offset) continue
    const next = top[index + 1]?.span.start.offset ?? text.length
    add(heading.text, heading.slug, heading.span.end.offset, next)
  }
  return sections
}
