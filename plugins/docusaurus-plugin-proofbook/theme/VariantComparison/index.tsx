import Head from '@docusaurus/Head'
import Link from '@docusaurus/Link'
import useBaseUrl from '@docusaurus/useBaseUrl'
import {usePluginData} from '@docusaurus/useGlobalData'
import {MDXProvider} from '@mdx-js/react'
import Heading from '@theme/Heading'
import Layout from '@theme/Layout'
import MDXContent from '@theme/MDXContent'
import type {ComponentType, ReactNode} from 'react'
import type {VariantComparisonPage} from '../../routes/comparisons'
import {Icon} from '../proofbook/Icon'
import {Evidence, Origin, VariantSwitch} from '../proofbook/VariantSwitch'
import {InWords} from './InWords'
import {COMPONENTS, ComparisonContext} from './Rendered'
import {SidesHead} from './SidesHead'
import {useSourceView} from './useSourceView'
import './comparison.css'
import './in-words.css'
import './rendered.css'

/** Two variants of a document, compared: out of every search, and whole without JavaScript. */
export default function VariantComparison({
  page,
  content: Body,
}: {
  page: VariantComparisonPage
  content: ComponentType
}): ReactNode {
  const {provenance, sides, inWords, other} = page
  const {published, variants} = provenance
  const {path} = variants.find(({label}) => label === published)!
  return (
    <Layout title={`${page.title} (${published} and ${other})`}>
      <Head>
        <meta name="robots" content="noindex" />
        <meta name="proofbook:search" content="none" />
      </Head>
      <main className="container margin-vert--lg">
        <article className="markdown pb-comparison">
          <WayBack title={page.title} path={path} />
          <header>
            <Heading as="h1">Two variants of {page.title}</Heading>
          </header>
          <SidesHead provenance={provenance} sides={sides} />
          <aside className="pb-compared-why" aria-label="Variants of this document">
            <p>
              <code>{published}</code> is published <Evidence provenance={provenance} />.
            </p>
            {variants.length > 2 && <VariantSwitch provenance={provenance} current={{compared: other}} />}
            <Origin provenance={provenance} />
          </aside>
          <InWords inWords={inWords} sides={sides} />
          <Heading as="h2" id="section-by-section">
            Section by section
          </Heading>
          <Comparison page={page}>
            <MDXProvider components={COMPONENTS}>
              <MDXContent>
                <Body />
              </MDXContent>
            </MDXProvider>
          </Comparison>
          <p>
            <Link to={path}>Back to the published page</Link>
          </p>
        </article>
      </main>
    </Layout>
  )
}

/** The library, unless the site is somebody else's, and the playbook that is compared. */
function WayBack({title, path}: {title: string; path: string}): ReactNode {
  const isWhole = usePluginData('docusaurus-plugin-proofbook') !== undefined
  const library = useBaseUrl('/')
  return (
    <nav className="pb-way-back" aria-label="Breadcrumbs">
      <ul>
        {isWhole && (
          <li>
            <Link href={library}>Library</Link>
          </li>
        )}
        <li>
          {isWhole && <Icon name="chevron-right" />}
          <Link to={path}>{title}</Link>
        </li>
      </ul>
    </nav>
  )
}

/** Both views and both layouts are in the page, shown by the radio buttons that are checked: this needs no script. */
function Comparison({page, children}: {page: VariantComparisonPage; children: ReactNode}): ReactNode {
  const {parts, sides} = page
  const [isSource, setSource] = useSourceView()
  return (
    <div className="pb-layouts">
      <span className="pb-choice" id="view">
        Show
      </span>
      <input
        type="radio"
        name="view"
        id="rendered"
        aria-describedby="view"
        checked={!isSource}
        onChange={() => setSource(false)}
      />
      <label htmlFor="rendered">Rendered</label>
      <input
        type="radio"
        name="view"
        id="source"
        aria-describedby="view"
        checked={isSource}
        onChange={() => setSource(true)}
      />
      <label htmlFor="source">Source</label>
      <span className="pb-choice pb-choice--layout" id="layout">
        Layout
      </span>
      <input type="radio" name="layout" id="side-by-side" aria-describedby="layout" defaultChecked />
      <label htmlFor="side-by-side">Side by side</label>
      <input type="radio" name="layout" id="inline" aria-describedby="layout" />
      <label htmlFor="inline">Inline</label>
      <p className="pb-legend">
        <span className="pb-sign pb-sign--older">−</span> only in <code>{sides.older.label}</code>, older
        <br />
        <span className="pb-sign pb-sign--newer">+</span> only in <code>{sides.newer.label}</code>, newer
        <br />
        Numbers are lines of the file.
      </p>
      <div className="pb-parts">
        <ComparisonContext.Provider value={{parts, sides}}>{children}</ComparisonContext.Provider>
      </div>
    </div>
  )
}
