import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'
import type {Provenance, VariantFacts} from '../../routes/provenance'
import {Icon} from '../proofbook/Icon'
import {Stamp} from '../proofbook/Stamp'

/** The two variants of a comparison by their last updates; the published one is the newer where neither has a later date. */
export function sidesOf(provenance: Provenance, other: string): {older: VariantFacts; newer: VariantFacts} {
  const find = (label: string) => provenance.variants.find((variant) => variant.label === label)!
  const [published, compared] = [find(provenance.published), find(other)]
  const isOlder =
    published.lastUpdate !== null &&
    compared.lastUpdate !== null &&
    published.lastUpdate < compared.lastUpdate
  return isOlder ? {older: published, newer: compared} : {older: compared, newer: published}
}

/** What tells the two variants apart, before how they differ. */
export function SidesHead({provenance, other}: {provenance: Provenance; other: string}): ReactNode {
  const {older, newer} = sidesOf(provenance, other)
  return (
    <div className="pb-sides">
      <SideHead variant={older} age="older" />
      <Icon name="arrow" />
      <SideHead variant={newer} age="newer" />
    </div>
  )
}

function SideHead({variant, age}: {variant: VariantFacts; age: string}): ReactNode {
  const {label, lastUpdate, written, total, path, comparison} = variant
  return (
    <div>
      <p>
        <b>{label}</b>
        <span>{age}</span>
        {comparison === null && <Stamp verdict="proven">Published</Stamp>}
      </p>
      <p>
        <span>{lastUpdate ?? 'undated'}</span>
        <span>
          {written} of {total} sections written
        </span>
        <Link to={path}>Read {label}</Link>
      </p>
    </div>
  )
}
