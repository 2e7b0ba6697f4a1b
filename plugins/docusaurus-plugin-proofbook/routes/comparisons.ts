import {
  type Comparison,
  compareVariants,
  type SectionComparison,
} from '../../../src/comparison/compare-variants.ts'
import type {Frameworks} from '../../../src/frameworks/index.ts'
import type {PublishedPlaybook, Variant} from '../../../src/model/playbook-type.ts'
import {withEmoji} from '../rehype/emoji.ts'
import {type DifferenceRow, differenceRows} from './difference-rows.ts'
import {
  controlWords,
  documentWords,
  headingOf,
  type Labels,
  placed,
  policyWords,
  rowWords,
  sectionPoints,
  sectionWords,
  sentence,
  statusWords,
  untoldRows,
} from './difference-words.ts'
import type {Provenance} from './provenance.ts'

/** The page that compares the published variant of a document with another one. */
export interface VariantComparisonPage {
  title: string
  /** Label of the variant that is compared with the published one. */
  other: string
  provenance: Provenance
  sides: Sides
  inWords: InWords
  /** In the order of the document. */
  parts: ComparisonPart[]
}

/** All that differs, a row each, and how much of what there is differs. */
export interface InWords {
  sections: number
  differing: number
  controls: number
  policies: number
  rows: DifferenceRow[]
}

/** What differs between two variants, in words; source text in backticks. */
export interface Summary {
  /** How many sections the two have together, and how many of them differ. */
  sections: number
  differing: number
  /** Of the documents as a whole. */
  document: string[]
  groups: {title: string; points: Point[]}[]
}

/** One difference, and the part of the comparison that shows it. */
export interface Point {
  text: string
  /** Id of the part's heading on the comparison's page. */
  anchor: string
}

/** Sections that say the same, one after the other; or one that differs. */
export type ComparisonPart = {kind: 'same'; headings: string[]} | ({kind: 'section'} & SectionPart)

export interface SectionPart {
  anchor: string
  heading: string
  status: string
  /** Where each variant has it: lines of the file. */
  first: {line: number; endLine: number} | null
  second: {line: number; endLine: number} | null
  points: string[]
  lines: SectionComparison['lines']
}

/** Which of the two variants of a comparison is older, and which newer. */
export interface Sides {
  older: Side
  newer: Side
}

/** A variant; the published one is the first of a comparison. */
export interface Side {
  side: 'first' | 'second'
  label: string
}

/** Compares the published variant with another one for their page. */
export function comparisonPage(
  playbook: PublishedPlaybook,
  other: Variant,
  provenance: Provenance,
  frameworks: Frameworks,
): VariantComparisonPage {
  const comparison = compareVariants(playbook.published, other)
  return {
    title: withEmoji(playbook.published.document.title),
    other: comparison.second,
    provenance,
    sides: sidesOf(playbook.published, other),
    inWords: inWords(comparison, frameworks),
    parts: partsOf(comparison, frameworks),
  }
}

/** The parts of the page that compares two variants. */
export function comparisonParts(first: Variant, second: Variant, frameworks: Frameworks): ComparisonPart[] {
  return partsOf(compareVariants(first, second), frameworks)
}

/** Two variants by their last updates; the published one is the newer where neither has a later date. */
export function sidesOf(published: Variant, other: Variant): Sides {
  const dates = [published.document.lastUpdate, other.document.lastUpdate]
  const isOlder = dates[0] != null && dates[1] != null && dates[0] < dates[1]
  const first: Side = {side: 'first', label: published.label ?? ''}
  const second: Side = {side: 'second', label: other.label ?? ''}
  return isOlder ? {older: first, newer: second} : {older: second, newer: first}
}

function inWords(comparison: Comparison, frameworks: Frameworks): InWords {
  const {sections} = comparison
  return {
    sections: sections.length,
    differing: sections.filter(({status}) => status !== 'same').length,
    controls: sections.flatMap(({controls}) => controls).length,
    policies: sections.flatMap(({policies}) => policies).length,
    rows: differenceRows(comparison, labelsOf(comparison, frameworks), anchorsOf(comparison)),
  }
}

/** What differs, grouped by what a reader asks for. */
export function summarise(comparison: Comparison, frameworks: Frameworks): Summary {
  const labels = labelsOf(comparison, frameworks)
  const anchors = anchorsOf(comparison)
  const differing = comparison.sections.filter(({status}) => status !== 'same')
  const points = (tell: (section: SectionComparison) => string[]): Point[] =>
    differing.flatMap((section) => tell(section).map((text) => ({text, anchor: anchors.get(section)!})))
  const groups = [
    {
      title: 'Sections',
      points: points((section) => [sentence(sectionWords(section, labels), labels)]),
    },
    {
      title: 'Controls',
      points: points((section) => controlSentences(section, labels)),
    },
    {
      title: 'Policy examples',
      points: points((section) => policySentences(section, labels)),
    },
    {
      title: 'Control tables',
      points: points((section) => rowSentences(section, labels)),
    },
  ]
  return {
    sections: comparison.sections.length,
    differing: differing.length,
    document: documentWords(comparison, labels).map((told) => sentence(told, labels)),
    groups: groups.filter((group) => group.points.length > 0),
  }
}

function controlSentences({controls}: SectionComparison, labels: Labels): string[] {
  return controls.map((control) => sentence(controlWords(control, labels), labels))
}

function policySentences({policies}: SectionComparison, labels: Labels): string[] {
  return policies.map((policy) => sentence(placed(policyWords(policy, labels), policy.line), labels))
}

function rowSentences(section: SectionComparison, labels: Labels): string[] {
  return untoldRows(section).map((row) => sentence(placed(rowWords(row, labels), row.line), labels))
}

function labelsOf({first, second}: Comparison, frameworks: Frameworks): Labels {
  return {first, second, frameworks}
}

function partsOf(comparison: Comparison, frameworks: Frameworks): ComparisonPart[] {
  const labels = labelsOf(comparison, frameworks)
  const anchors = anchorsOf(comparison)
  const parts: ComparisonPart[] = []
  for (const section of comparison.sections) {
    const last = parts.at(-1)
    if (section.status !== 'same')
      parts.push({kind: 'section', ...partOf(section, labels, anchors.get(section)!)})
    else if (last?.kind === 'same') last.headings.push(headingOf(section))
    else parts.push({kind: 'same', headings: [headingOf(section)]})
  }
  const contents = comparison.tableOfContents
  if (contents && contents.status !== 'same')
    parts.push({kind: 'section', ...partOf(contents, labels, anchors.get(contents)!)})
  return parts
}

function partOf(section: SectionComparison, labels: Labels, anchor: string): SectionPart {
  const {first, second, lines, status} = section
  return {
    anchor,
    heading: headingOf(section),
    status: statusWords(status, labels),
    first: first && {line: first.line, endLine: first.endLine},
    second: second && {line: second.line, endLine: second.endLine},
    points: [
      ...sectionPoints(section, labels),
      ...controlSentences(section, labels),
      ...policySentences(section, labels),
      ...rowSentences(section, labels),
    ],
    lines,
  }
}

/** An id for each section's part of the page: its own anchor, counted where both variants have different ones alike. */
function anchorsOf({sections, tableOfContents}: Comparison): Map<SectionComparison, string> {
  const taken = new Set<string>()
  const all = [...sections, ...(tableOfContents ? [tableOfContents] : [])]
  return new Map(
    all.map((section) => {
      const base = `in-${(section.first ?? section.second)!.anchor || 'opening'}`
      let anchor = base
      for (let count = 2; taken.has(anchor); count++) anchor = `${base}-${count}`
      taken.add(anchor)
      return [section, anchor]
    }),
  )
}
