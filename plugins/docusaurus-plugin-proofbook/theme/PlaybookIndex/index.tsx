import useDocusaurusContext from '@docusaurus/useDocusaurusContext'
import Heading from '@theme/Heading'
import Layout from '@theme/Layout'
import type {ReactNode} from 'react'
import type {HomeRoute} from '../../lists/home'
import {useLinks} from '../Controls/useLinks'
import {thousands} from '../proofbook/thousands'
import {Frameworks} from './Frameworks'
import {Library} from './Library'
import {OtherPages} from './OtherPages'
import {Cautions, Changes} from './Rail'
import {SearchField} from './SearchField'

/** The site's first page: a way to search, the library, and what readers should know of it. */
export default function PlaybookIndex({page}: {page: HomeRoute}): ReactNode {
  const {siteConfig} = useDocusaurusContext()
  const onClick = useLinks()
  const hasRail = page.cautions.length + page.changes.length > 0
  return (
    <Layout description={page.tagline} {...(page.title === siteConfig.title ? {} : {title: page.title})}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the links in it are what is pressed, by key as well */}
      <main className={`pb-home${hasRail ? '' : ' pb-home--narrow'}`} onClick={onClick}>
        <div className="pb-home-top">
          <div>
            <Heading as="h1">
              {page.title} <span>{page.tagline}</span>
            </Heading>
            {page.searches && <SearchField examples={page.searches} isCut={page.library.cut !== null} />}
          </div>
          <Totals page={page} />
        </div>
        <div className="pb-home-grid">
          <div>
            {page.library.page.length > 0 && <Library listing={page.library} isMany={page.isMany} />}
            <Frameworks frameworks={page.frameworks} coverage={page.coverage} />
          </div>
          {hasRail && (
            <div className="pb-home-rail">
              <Cautions cautions={page.cautions} moreCautions={page.moreCautions} />
              <Changes changes={page.changes} changeLog={page.changeLog} />
            </div>
          )}
        </div>
        <OtherPages page={page} />
      </main>
    </Layout>
  )
}

function Totals({page: {totals, frameworks}}: {page: HomeRoute}): ReactNode {
  const [framework] = frameworks
  const shares = [
    {...totals.controls, what: 'controls written'},
    {...totals.policies, what: 'policies proven'},
    ...(framework?.total
      ? [
          {
            are: framework.covered,
            of: framework.total,
            what: `${framework.shortName.replace(/ [\d.]+$/, '')} ids covered`,
          },
        ]
      : []),
  ].filter(({of}) => of > 0)
  if (shares.length === 0) return null
  return (
    <dl className="pb-home-totals">
      {shares.map(({are, of, what}) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            {thousands(are)} <small>of {thousands(of)}</small>
          </dd>
        </div>
      ))}
    </dl>
  )
}
