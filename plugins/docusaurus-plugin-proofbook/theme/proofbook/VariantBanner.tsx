import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'
import type {VariantBannerData} from '../../remark/variant-banner'
import {DifferenceSummary} from './DifferenceSummary'
import {Evidence, Origin, VariantSwitch} from './VariantSwitch'

/** Says that a page's file holds a conflict: which side is shown, why, and what the other one says. */
export function VariantBanner({data}: {data: string}): ReactNode {
  const {shown, provenance, differences} = JSON.parse(data) as VariantBannerData
  return (
    <aside className="pb-variants" aria-label="Variants of this document" data-pagefind-ignore="">
      <p>
        <strong>
          This document was committed with {provenance.isResolved ? 'a' : 'an unresolved'} merge conflict.
        </strong>{' '}
        {shown === provenance.published ? (
          <>
            You read the variant <code>{shown}</code>, published <Evidence provenance={provenance} />.
          </>
        ) : (
          <>
            You read the variant <code>{shown}</code>, which is not the published one:{' '}
            <code>{provenance.published}</code> is, <Evidence provenance={provenance} />.
          </>
        )}
      </p>
      <VariantSwitch provenance={provenance} current={{shown}} />
      <Origin provenance={provenance} />
      {differences.map(({label, comparison, summary}) => (
        <details key={label}>
          <summary>
            What differs between {provenance.published} and {label} ({summary.differing} of {summary.sections}{' '}
            sections)
          </summary>
          <DifferenceSummary summary={summary} page={comparison} />
          <p>
            <Link to={comparison}>
              Compare {provenance.published} and {label} section by section
            </Link>
          </p>
        </details>
      ))}
    </aside>
  )
}
