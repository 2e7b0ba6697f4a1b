import type {Variant} from '../model/playbook-type.ts'
import {compareControls, compareRows} from './controls.ts'
import {compareLines} from './lines.ts'
import type {Part} from './pairing.ts'
import {comparePolicies} from './policies.ts'
import {pairSections, type SectionPair} from './section-pairs.ts'
import {type ComparedSection, sectionsOf} from './sections.ts'
import type {Both, Comparison, SectionComparison} from './types.ts'

export type * from './types.ts'

/** Compares two variants of one file by their sections, controls, policy examples, control tables and lines. */
export function compareVariants(first: Variant, second: Variant): Comparison {
  const pairs = pairSections(sectionsOf(first), sectionsOf(second))
  const compare = (pair: SectionPair) => compareSection(pair, first, second)
  const isContents = ({first: a, second: b}: SectionPair) => (a ?? b)?.role === 'contents'
  const contents = pairs.find(isContents)
  return {
    first: first.label ?? '',
    second: second.label ?? '',
    titles: unlessEqual(first.document.title, second.document.title),
    lastUpdates: unlessEqual(first.document.lastUpdate, second.document.lastUpdate),
    sections: pairs.filter((pair) => !isContents(pair)).map(compare),
    tableOfContents: contents ? compare(contents) : null,
  }
}

function unlessEqual<T>(first: T, second: T): Both<T> | null {
  return first === second ? null : {first, second}
}

function compareSection(pair: SectionPair, first: Variant, second: Variant): SectionComparison {
  const status = statusOf(pair)
  const sides = {first: pair.first?.side ?? null, second: pair.second?.side ?? null}
  if (status === 'same') return {status, ...sides, controls: [], policies: [], rows: [], lines: []}
  const a: Part = {variant: first, section: pair.first}
  const b: Part = {variant: second, section: pair.second}
  return {
    status,
    ...sides,
    controls: compareControls(a, b),
    policies: comparePolicies(a, b),
    rows: compareRows(a, b),
    lines: compareLines(pair.first?.lines ?? [], pair.second?.lines ?? []),
  }
}

function statusOf({first, second}: SectionPair): SectionComparison['status'] {
  if (!second) return 'only-in-first'
  if (!first) return 'only-in-second'
  const said = ({body, side, depth}: ComparedSection) => `${depth} ${side.heading}\n${body}`
  return said(first) === said(second) ? 'same' : 'differs'
}
