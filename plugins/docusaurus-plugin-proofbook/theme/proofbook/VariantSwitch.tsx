import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'
import type {Provenance} from '../../routes/provenance'
import {withCode} from './PolicyExample'

/** Links to every variant of a document, each with what tells it from the others, and to the comparisons. */
export function VariantSwitch({
  provenance,
  current,
}: {
  provenance: Provenance
  /** Label of the variant that the page shows or compares with the published one. */
  current: {shown?: string; compared?: string}
}): ReactNode {
  return (
    <nav aria-label="Variants">
      <ul className="pb-variant-switch">
        {provenance.variants.map((variant) => (
          <li key={variant.label}>
            <Link to={variant.path} aria-current={variant.label === current.shown ? 'page' : undefined}>
              {variant.label}
              {variant.comparison === null ? ' (published)' : ''}
            </Link>
            <span className="pb-variant-facts">
              {variant.lastUpdate ? `updated ${variant.lastUpdate}, ` : ''}
              {variant.written} of {variant.total} sections written
            </span>
            {variant.comparison !== null && (
              <Link
                to={variant.comparison}
                className="pb-variant-compare"
                aria-current={variant.label === current.compared ? 'page' : undefined}
              >
                {variant.label === current.compared ? 'Compared here' : 'Compare'}
                <span className="pb-unseen">
                  {' '}
                  {provenance.published} and {variant.label}
                </span>
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Where in the file the variants come from, and by which rule one of them is published. */
export function Origin({provenance}: {provenance: Provenance}): ReactNode {
  const {hunks, hunkCount, rule} = provenance
  const rest = hunkCount - hunks.length
  return (
    <p className="pb-variant-origin">
      Chosen by: {rule}. {hunkCount === 1 ? 'Conflict' : 'Conflicts'} in the file: lines{' '}
      {hunks.map(([from, to]) => `${from} to ${to}`).join(', ')}
      {rest > 0 ? `, and ${rest} more` : ''}.
    </p>
  )
}

/** Why the published variant is the published one, as a part of a sentence. */
export function Evidence({provenance}: {provenance: Provenance}): ReactNode {
  return <>because {withCode(provenance.evidence)}</>
}
