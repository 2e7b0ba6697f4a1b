import Head from '@docusaurus/Head'
import Link from '@docusaurus/Link'
import useBaseUrl from '@docusaurus/useBaseUrl'
import Heading from '@theme/Heading'
import Layout from '@theme/Layout'
import {lazy, type ReactNode, Suspense, useEffect} from 'react'
import type {PlaybookHistoryPage} from '../../routes/playbook-histories'
import {Icon} from '../proofbook/Icon'
import {PrintHead} from '../proofbook/PrintHead'
import {useAddressView} from '../proofbook/useAddressView'
import {useIsLive} from '../proofbook/useIsLive'
import {Revision} from './Revision'
import {nameOf} from './sides'
import {comparedRevisions, readView, type View, writeView} from './view'
import '../VariantComparison/comparison.css'
import '../Changes/changes.css'
import './history.css'

const Compared = lazy(() => import('./Compared'))

/** The revisions of a playbook, and any two of them compared; out of every search, and whole without JavaScript. */
export default function PlaybookHistory({page}: {page: PlaybookHistoryPage}): ReactNode {
  const [view, change] = useAddressView(readView, writeView)
  const isLive = useIsLive()
  const library = useBaseUrl('/')
  const {title, playbook, revisions} = page
  const compared = comparedRevisions(revisions, view)
  useOpenTarget()
  return (
    <Layout title={`History of ${title}`} description={`The revisions of ${title}`}>
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main className="pb-changes-page pb-history-page">
        <PrintHead day={revisions[0]?.day} address={page.address + writeView(view)} />
        <nav className="pb-way-back" aria-label="Breadcrumbs">
          <ul>
            <li>
              <Link href={library}>Library</Link>
            </li>
            <li>
              <Icon name="chevron-right" />
              <Link to={playbook}>{title}</Link>
            </li>
          </ul>
        </nav>
        <div className="pb-changes-head">
          <Heading as="h1">History of {title}</Heading>
          <Link className="pb-button" to={page.changes}>
            All changes
          </Link>
          {isLive && (
            <button type="button" className="pb-button" onClick={() => print()}>
              <Icon name="print" />
              Print
            </button>
          )}
        </div>
        {isLive && <Choices page={page} view={view} onChange={change} />}
        {isLive && compared && (
          <Suspense fallback={<p>Loading…</p>}>
            <Compared page={page} compared={compared} />
          </Suspense>
        )}
        <ol className="pb-revisions">
          {revisions.map((revision) => (
            <Revision key={revision.commit} revision={revision} page={page} />
          ))}
        </ol>
      </main>
    </Layout>
  )
}

interface ChoicesProps {
  page: PlaybookHistoryPage
  view: View
  onChange: (change: Partial<View>) => void
}

/** Which two revisions are compared; only those whose texts are there. */
function Choices({page, view, onChange}: ChoicesProps): ReactNode {
  const revisions = page.revisions.filter(({hasText}) => hasText)
  if (revisions.length < 2) return null
  const field = (key: keyof View, word: string) => (
    <label className="pb-field pb-since">
      <span>{word}</span>
      <select value={view[key]} onChange={({target}) => onChange({[key]: target.value})}>
        <option value="">a revision</option>
        {revisions.map((each) => (
          <option key={each.commit} value={each.commit}>
            {nameOf(each)}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <div className="pb-changes-tools">
      {field('from', 'Compare')}
      {field('to', 'with')}
      {(view.from !== '' || view.to !== '') && (
        <button
          type="button"
          className="pb-button pb-button--quiet"
          onClick={() => onChange({from: '', to: ''})}
        >
          <Icon name="close" />
          No comparison
        </button>
      )}
    </div>
  )
}

/** Opens the text of the revision to which an address leads: who comes from the change log wants to see it. */
function useOpenTarget(): void {
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1))
    const text = id === '' ? null : document.getElementById(id)?.querySelector('details')
    if (text) text.open = true
  }, [])
}
