import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'
import type {VariantBannerData} from '../../remark/variant-banner'
import type {Provenance} from '../../routes/provenance'
import {DifferenceSummary} from './DifferenceSummary'
import {Icon} from './Icon'
import {Evidence, Origin, VariantSwitch} from './VariantSwitch'

/** Says that a page's file holds a conflict: which side is shown, why, and what the other one says. */
export function VariantBanner({data}: {data: string}): ReactNode {
  const {shown, provenance, differences} = JSON.parse(data) as VariantBannerData
  const [first] = differences
  return (
    <aside className="pb-variants" aria-label="Variants of this document" data-search-ignore="">
      <div className="pb-variants-line">
        <Icon name="conflict" />
        <p>
          <strong>{headline(provenance)}</strong>{' '}
          {shown === provenance.published ? (
            <>
              You read <code>{shown}</code>, published <Evidence provenance={provenance} />.
            </>
          ) : (
            <>
              You read <code>{shown}</code>, which is not the published variant:{' '}
              <code>{provenance.published}</code> is, <Evidence provenance={provenance} />.
            </>
          )}
        </p>
        {first && (
          <Link className="pb-button pb-button--small" to={first.comparison}>
            <Icon name="compare" />
            Compare
          </Link>
        )}
      </div>
      <details>
        <summary>Variants, and what differs</summary>
        <VariantSwitch provenance={provenance} current={{shown}} />
        <Origin provenance={provenance} />
        {differences.map(({label, comparison, summary}) => (
          <div key={label}>
            <p>
              {summary.differing} of {summary.sections} sections differ between{' '}
              <code>{provenance.published}</code> and <code>{label}</code>:
            </p>
            <DifferenceSummary summary={summary} page={comparison} />
          </div>
        ))}
      </details>
    </aside>
  )
}

function headline({isResolved, hunkCount}: Provenance): string {
  const places = hunkCount === 1 ? 'one place' : `${hunkCount} places`
  return `${isResolved ? 'Committed with a conflict' : 'Unresolved conflict'} in ${places}.`
}
