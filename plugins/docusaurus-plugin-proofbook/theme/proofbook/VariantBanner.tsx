import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'
import type {VariantBannerData} from '../../remark/variant-banner'
import {withCode} from './PolicyExample'

const KINDS = {
  'only-in-first': (first: string) => `only in ${first}`,
  'only-in-second': (_: string, second: string) => `only in ${second}`,
  differs: () => 'differs',
}

/** Says that a page's file holds a conflict: which side is shown, why, and what the other one says. */
export function VariantBanner({data}: {data: string}): ReactNode {
  const banner = JSON.parse(data) as VariantBannerData
  const isPublished = banner.shown === banner.published
  return (
    <aside className="pb-variants" aria-label="Variants of this document" data-pagefind-ignore="">
      <p>
        <strong>This document was committed with an unresolved merge conflict.</strong>{' '}
        {isPublished ? (
          <>
            You read the variant <code>{banner.shown}</code>, published because {withCode(banner.evidence)}.
          </>
        ) : (
          <>
            You read the variant <code>{banner.shown}</code>, which is not the published one.
          </>
        )}
      </p>
      <nav aria-label="Variants">
        <ul className="pb-variant-switch">
          {banner.variants.map((variant) => (
            <li key={variant.label}>
              <Link to={variant.path} aria-current={variant.label === banner.shown ? 'page' : undefined}>
                {variant.label}
                {variant.label === banner.published ? ' (published)' : ''}
              </Link>
              <span className="pb-variant-facts">
                {variant.lastUpdate ? `updated ${variant.lastUpdate}, ` : ''}
                {variant.written} of {variant.total} sections written
              </span>
            </li>
          ))}
        </ul>
      </nav>
      {banner.differences.map((difference) => (
        <details key={difference.label}>
          <summary>
            What differs between {banner.published} and {difference.label} ({difference.sections.length}{' '}
            sections)
          </summary>
          <ul>
            {difference.sections.map((section) => (
              <li key={`${section.kind} ${section.anchor} ${section.heading}`}>
                {section.heading === '' ? 'Before the first heading' : section.heading}:{' '}
                <em>{KINDS[section.kind](banner.published, difference.label)}</em>
              </li>
            ))}
          </ul>
          <p>
            Conflicts in the file: lines {banner.hunks.map(([from, to]) => `${from} to ${to}`).join(', ')}.
          </p>
        </details>
      ))}
    </aside>
  )
}
