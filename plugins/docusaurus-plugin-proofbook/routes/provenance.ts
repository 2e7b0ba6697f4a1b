import type {Decision, Playbook, Variant} from '../../../src/model/playbook-type.ts'
import type {Shelf} from '../library.ts'
import type {Pages} from '../pages.ts'

/** Where the variants of a document come from, and why one of them is published. */
export interface Provenance {
  /** Label of the published variant. */
  published: string
  /** By which rule it was chosen, in words. */
  rule: string
  /** One sentence without a full stop; source text in backticks. */
  evidence: string
  /** Whether every conflict's side is recorded: nothing is left to decide. */
  isResolved: boolean
  /** First and last lines of the file's conflicts, markers included, from 1; the first ones of many. */
  hunks: [number, number][]
  /** How many conflicts there are in all. */
  hunkCount: number
  /** In the order of the file's sides. */
  variants: VariantFacts[]
}

/** A variant as a reader tells it from the others. */
export interface VariantFacts {
  label: string
  path: string
  /** Path of its comparison with the published one; null for the published one. */
  comparison: string | null
  lastUpdate: string | null
  /** How many of its sections are written. */
  written: number
  total: number
}

/** Above this many conflicts, a page names the number alone of the rest. */
const MOST_HUNKS = 20

const RULES: Partial<Record<string, string>> = {
  resolution: 'a recorded resolution',
  'only-one': 'all sides read the same',
  'newest-last-update': 'the newest last update',
  'most-written': 'the largest written share',
  ours: 'the first side',
} satisfies Partial<Record<Decision['rule'], string>>

/** The provenance of a document that has a published variant. */
export function provenanceOf(pages: Pages, shelf: Shelf, playbook: Playbook): Provenance {
  const {published, decision} = playbook
  const hunks = playbook.hunks.filter(({depth}) => depth === 0)
  const rule: string = decision?.rule ?? ''
  return {
    published: published?.label ?? '',
    rule: RULES[rule] ?? rule.replaceAll('-', ' '),
    evidence: decision?.evidence ?? '',
    isResolved: hunks.every((hunk) => hunk.void || hunk.resolved !== null),
    hunks: hunks.slice(0, MOST_HUNKS).map(({line, endLine}) => [line, endLine]),
    hunkCount: hunks.length,
    variants: playbook.variants.map((variant) => factsOf(pages, shelf, playbook, variant)),
  }
}

function factsOf(pages: Pages, shelf: Shelf, playbook: Playbook, variant: Variant): VariantFacts {
  return {
    label: variant.label ?? '',
    path: pages.variantPath(shelf, playbook, variant),
    comparison: variant === playbook.published ? null : pages.comparisonPath(shelf, playbook, variant),
    lastUpdate: variant.document.lastUpdate,
    ...variant.written,
  }
}
