import Head from '@docusaurus/Head'
import Link from '@docusaurus/Link'
import useIsBrowser from '@docusaurus/useIsBrowser'
import Layout from '@theme/Layout'
import type {ReactNode} from 'react'
import type {SearchRoutePage} from '../../routes/search'
import {Browser} from './Browser'
import './search-page.css'

/** The page of the search: its results can be linked, narrowed and come back to. */
export default function SearchPage({page}: {page: SearchRoutePage}): ReactNode {
  const isBrowser = useIsBrowser()
  return (
    <Layout title="Search" description="Search all playbooks, controls and policies">
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      {isBrowser ? <Browser page={page} /> : <WithoutScripts page={page} />}
    </Layout>
  )
}

/** What is on the page as it is built, for readers without JavaScript. */
function WithoutScripts({page}: {page: SearchRoutePage}): ReactNode {
  return (
    <main className="pb-search-main">
      <h1>Search</h1>
      <noscript>
        <p>
          The search needs JavaScript. Without it, <Link to="/">the library</Link> lists every playbook and{' '}
          <a href={page.controlsPath}>the controls</a> every control with its ids.
        </p>
      </noscript>
    </main>
  )
}
