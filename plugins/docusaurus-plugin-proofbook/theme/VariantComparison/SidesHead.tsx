import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'
import type {Sides} from '../../routes/comparisons'
import type {Provenance, VariantFacts} from '../../routes/provenance'
import {Icon} from '../proofbook/Icon'
import {Stamp} from '../proofbook/Stamp'

/** What tells the two variants apart, before how they differ. */
export function SidesHead({provenance, sides}: {provenance: Provenance; sides: Sides}): ReactNode {
  const [older, newer] = [sides.older, sides.newer].map(
    (side) => provenance.variants.find(({label}) => label === side.label)!,
  ) as [VariantFacts, VariantFacts]
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
