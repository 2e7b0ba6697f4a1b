import type {LinkStyle} from '../../../src/model/link-style.ts'

/** A part of a line: its own text, or a mark in place of which the page may show what it means. */
export interface LinePart {
  text: string
  isMark: boolean
}

/** GitHub's marks of alerts, and emoji by their names. */
const GITHUB = [/^\s*\[!(?:note|tip|important|warning|caution)\]/, /:[a-z\d_+-]+:/]

/** The marks of boxed remarks, before and after their titles, and the ids of headings, on some platforms. */
const ADMONITION = [/^\s*:{3,}\s*[\w-]*\[?/, /\]?(?:\{[^{}]*\})?\s*$/]
const HEADING_ID = [/\{#[^\s{}]+\}\s*$/]

/** What splits a line into its parts, on the platform of a team. */
export function markPattern({admonitions, headingIds}: LinkStyle): RegExp {
  const patterns = [...GITHUB, ...(headingIds ? HEADING_ID : []), ...(admonitions ? ADMONITION : [])]
  return new RegExp(`(${patterns.map(({source}) => source).join('|')})`, 'iu')
}

/** The parts of a line, in order. */
export function partsOf(line: string, marks: RegExp): LinePart[] {
  return line.split(marks).map((text, index) => ({text, isMark: index % 2 === 1}))
}
