import {compareVariants, type Difference} from '../../../src/model/differences.ts'
import {hasConflict} from '../../../src/model/types.ts'
import {blockComponent} from './component.ts'
import type {Page} from './page.ts'

/** What the banner of a page with variants says. */
export interface VariantBannerData {
  /** Label of the variant that this page shows. */
  shown: string
  published: string
  evidence: string
  /** Lines of the hunks in the file: first and last. */
  hunks: [number, number][]
  variants: {label: string; path: string; lastUpdate: string | null; written: number; total: number}[]
  /** How each other variant differs from the published one. */
  differences: {label: string; sections: Difference[]}[]
}

/** Puts a banner above a page whose file holds a conflict. */
export function addVariantBanner({tree, playbook, variant, shelf, pages}: Page): void {
  const {published, decision} = playbook
  if (!published?.label || !decision || !hasConflict(playbook)) return
  const others = playbook.variants.filter((other) => other !== published)
  const data: VariantBannerData = {
    shown: variant.label ?? published.label,
    published: published.label,
    evidence: decision.evidence,
    hunks: playbook.hunks.filter((hunk) => hunk.depth === 0).map((hunk) => [hunk.line, hunk.endLine]),
    variants: playbook.variants.map((each) => ({
      label: each.label!,
      path: pages.variantPath(shelf, playbook, each),
      lastUpdate: each.document.lastUpdate,
      ...each.written,
    })),
    differences: others.map((other) => ({label: other.label!, sections: compareVariants(published, other)})),
  }
  tree.children.unshift(blockComponent('VariantBanner', data))
}
