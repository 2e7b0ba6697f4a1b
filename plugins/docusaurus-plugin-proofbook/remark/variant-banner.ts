import {compareVariants} from '../../../src/comparison/compare-variants.ts'
import {hasConflict} from '../../../src/model/playbook-type.ts'
import {type Summary, summarise} from '../routes/comparisons.ts'
import {type Provenance, provenanceOf} from '../routes/provenance.ts'
import {blockComponent} from './component.ts'
import type {Page} from './page.ts'

/** What the banner of a page with variants says. */
export interface VariantBannerData {
  /** Label of the variant that this page shows. */
  shown: string
  provenance: Provenance
  /** How other variants differ from the published one: all on the published page, else the one that is shown. */
  differences: {label: string; comparison: string; summary: Summary}[]
}

/** Above this many differences of one kind, the banner leaves the rest to the comparison's page. */
const MOST_POINTS = 25

/** Puts a banner above a page whose file holds a conflict. */
export function addVariantBanner({tree, playbook, variant, shelf, pages}: Page): void {
  const {published, decision} = playbook
  if (!published?.label || !decision || !hasConflict(playbook)) return
  const others = playbook.variants.filter((other) => other !== published)
  const compared = variant === published ? others : others.filter((other) => other === variant)
  const data: VariantBannerData = {
    shown: variant.label ?? published.label,
    provenance: provenanceOf(pages, shelf, playbook),
    differences: compared.map((other) => ({
      label: other.label!,
      comparison: pages.comparisonPath(shelf, playbook, other),
      summary: shortened(summarise(compareVariants(published, other), shelf.corpus.frameworks)),
    })),
  }
  tree.children.unshift(blockComponent('VariantBanner', data))
}

function shortened(summary: Summary): Summary {
  return {
    ...summary,
    groups: summary.groups.map(({title, points}) => ({title, points: points.slice(0, MOST_POINTS)})),
  }
}
