import Head from '@docusaurus/Head'
import Link from '@docusaurus/Link'
import Heading from '@theme/Heading'
import Layout from '@theme/Layout'
import type {ReactNode} from 'react'
import type {VariantComparisonPage} from '../../routes/comparisons'
import {DifferenceSummary} from '../proofbook/DifferenceSummary'
import {Evidence, Origin, VariantSwitch} from '../proofbook/VariantSwitch'
import {Part, type Sides} from './Part'
import {SidesHead, sidesOf} from './SidesHead'
import './comparison.css'

/** Two variants of a document, compared: out of every search, and whole without JavaScript. */
export default function VariantComparison({page}: {page: VariantComparisonPage}): ReactNode {
  const {provenance, summary, other} = page
  const {published} = provenance
  return (
    <Layout title={`${page.title} (${published} and ${other})`}>
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main className="container margin-vert--lg">
        <article className="markdown pb-comparison">
          <header>
            <Heading as="h1">
              {page.title}: <code>{published}</code> and <code>{other}</code>
            </Heading>
          </header>
          <SidesHead provenance={provenance} other={other} />
          <aside className="pb-variants" aria-label="Variants of this document">
            <p>
              <code>{published}</code> is published <Evidence provenance={provenance} />.
            </p>
            <VariantSwitch provenance={provenance} current={{compared: other}} />
            <Origin provenance={provenance} />
          </aside>
          <Heading as="h2" id="what-differs">
            What differs
          </Heading>
          <p>
            {summary.differing} of {summary.sections} sections{summary.differing > 0 ? ':' : '.'}
          </p>
          <DifferenceSummary summary={summary} />
          <Heading as="h2" id="section-by-section">
            Section by section
          </Heading>
          <Comparison page={page} />
          <p>
            <Link to={provenance.variants.find(({label}) => label === published)!.path}>
              Back to the published page
            </Link>
          </p>
        </article>
      </main>
    </Layout>
  )
}

/** The two layouts are one document, laid out by the radio button that is checked: it needs no script. */
function Comparison({page}: {page: VariantComparisonPage}): ReactNode {
  const {older, newer} = sidesOf(page.provenance, page.other)
  const published = page.provenance.published
  const sides: Sides = {
    older: {side: older.label === published ? 'first' : 'second', label: older.label},
    newer: {side: newer.label === published ? 'first' : 'second', label: newer.label},
  }
  return (
    <div className="pb-layouts">
      <span className="pb-layout-name" id="layout">
        Layout
      </span>
      <input type="radio" name="layout" id="side-by-side" aria-describedby="layout" defaultChecked />
      <label htmlFor="side-by-side">Side by side</label>
      <input type="radio" name="layout" id="inline" aria-describedby="layout" />
      <label htmlFor="inline">Inline</label>
      <p className="pb-legend">
        <span className="pb-sign pb-sign--older">−</span> only in <code>{older.label}</code>, older
        <br />
        <span className="pb-sign pb-sign--newer">+</span> only in <code>{newer.label}</code>, newer
        <br />
        Numbers are lines of the file.
      </p>
      <div className="pb-parts">
        {page.parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a comparison never change their order
          <Part key={index} part={part} sides={sides} />
        ))}
      </div>
    </div>
  )
}
