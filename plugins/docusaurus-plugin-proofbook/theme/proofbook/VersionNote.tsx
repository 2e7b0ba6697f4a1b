import Head from '@docusaurus/Head'
import Link from '@docusaurus/Link'
import {useLocation} from '@docusaurus/router'
import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import useIsBrowser from '@docusaurus/useIsBrowser'
import type {ReactNode} from 'react'
import type {SiteVersion} from '../../facts/version-facts'
import {Icon} from './Icon'
import {useSamePage} from './useSamePage'
import {useVersions} from './useVersions'

/** The line under the bar of every page that is not of the latest version: which one it is of, and the way to the latest. */
export function VersionNote(): ReactNode {
  const {version, homeOf} = useVersions()
  return version && <NoteOf version={version} libraryOfLatest={homeOf(undefined)} />
}

function NoteOf({version, libraryOfLatest}: {version: SiteVersion; libraryOfLatest: string}): ReactNode {
  const samePage = useSamePage()
  const {siteConfig} = useDocusaurusContext()
  const {search, hash} = useLocation()
  const isBrowser = useIsBrowser()
  const latest = samePage(undefined)
  // What follows the path is known to the browser alone.
  const place = isBrowser ? search + hash : ''
  return (
    <>
      <Head>
        <meta name="robots" content="noindex, follow" />
        {latest !== undefined && <link rel="canonical" href={siteConfig.url + latest} />}
      </Head>
      <aside className={`pb-version-note pb-version-note--${version.state}`} aria-label="Version">
        <Icon name="history" />
        <p>
          <b>{nameOf(version)}</b> <span>{aboutOf(version)}</span>
          {latest === undefined && <span> This page is not in Latest.</span>}
        </p>
        <Link
          className="pb-button pb-button--small"
          to={latest === undefined ? libraryOfLatest : latest + place}
        >
          {latest === undefined ? 'Library of Latest' : 'Open in Latest'}
        </Link>
      </aside>
    </>
  )
}

function nameOf({name, also, date}: SiteVersion): string {
  const names = also.length === 0 ? name : `${name} (also ${also.join(', ')})`
  return date === null ? `You read version ${names}.` : `You read version ${names}, of ${date}.`
}

function aboutOf({state}: SiteVersion): string {
  if (state === 'same') return 'Its documents are those of Latest.'
  return state === 'newest' ? 'It is the newest version that was kept.' : 'There are newer ones.'
}
