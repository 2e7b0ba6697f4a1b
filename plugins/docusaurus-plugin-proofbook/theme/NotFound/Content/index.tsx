import Link from '@docusaurus/Link'
import {useLocation} from '@docusaurus/router'
import Heading from '@theme/Heading'
import type {ReactNode} from 'react'
import {askSearch} from '../../../search/ask'
import {Icon} from '../../proofbook/Icon'
import {nearPages, splitAtUnknown, wordsOf} from './near'
import {useKnownPages} from './useKnownPages'
import './not-found.css'
import {useIsLive} from '../../proofbook/useIsLive'

/** What is shown where no page is: what was asked for, what is near it, and where to go. */
export default function NotFoundContent(): ReactNode {
  const isLive = useIsLive()
  return (
    <main className="container pb-lost">
      <Heading as="h1">Nothing is at this address</Heading>
      {isLive ? (
        <Asked />
      ) : (
        <p>The address may be mistyped, or the page has gone. The lists below name every page there is.</p>
      )}
      <nav aria-label="Where to go">
        <ul className="pb-lost-ways">
          <li>
            <Link to="/">Library</Link> every playbook
          </li>
          <li>
            <Link to="/controls/">Controls</Link> every control of every playbook
          </li>
          <li>
            <Link to="/coverage/">Coverage</Link> who covers which id of a framework
          </li>
        </ul>
      </nav>
      <p className="pb-quiet">
        Every link between pages of this library is checked at build: one that led here is a fault.
      </p>
    </main>
  )
}

/** The address, its unknown part under a dashed line; a search for its words; and the pages that have these. */
function Asked(): ReactNode {
  const {pathname} = useLocation()
  const pages = useKnownPages()
  const [known, unknown] = splitAtUnknown(pathname, pages)
  const near = nearPages(pathname, pages)
  const words = wordsOf(pathname).join(' ')
  return (
    <>
      <p className="pb-lost-address">
        {known}
        <span>{unknown}</span>
      </p>
      {words !== '' && (
        <p>
          <button type="button" className="pb-button" aria-haspopup="dialog" onClick={() => askSearch(words)}>
            <Icon name="search" />
            Search for {words}
          </button>
        </p>
      )}
      {near.length > 0 && (
        <section aria-labelledby="nearest">
          <Heading as="h2" id="nearest">
            Nearest pages
          </Heading>
          <ol className="pb-lost-near">
            {near.map(({path, title, within, shared}) => (
              <li key={path}>
                <span className="pb-quiet">{within}</span>
                <Link to={path}>{title}</Link>
                <span>Has {listed(shared)} of the address.</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`
}
