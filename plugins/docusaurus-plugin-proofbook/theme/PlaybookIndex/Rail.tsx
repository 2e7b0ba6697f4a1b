import Link from '@docusaurus/Link'
import {useLocation} from '@docusaurus/router'
import type {ReactNode} from 'react'
import type {Caution} from '../../facts/cautions'
import type {HomePage} from '../../routes/home'
import {withCode} from '../proofbook/PolicyExample/with-code'
import {Seal} from '../proofbook/Seal'
import {thousands} from '../proofbook/thousands'
import {useIsLive} from '../proofbook/useIsLive'

/** How many cautions are shown at once. */
const MOST = 6

/** Errors in published policies and open conflicts, each in words and with its place. */
export function Cautions({cautions, moreCautions}: Pick<HomePage, 'cautions' | 'moreCautions'>): ReactNode {
  const {pathname} = useLocation()
  const isLive = useIsLive()
  if (cautions.length === 0) return null
  const rest = cautions.slice(MOST)
  return (
    <section className="pb-cautions" aria-labelledby="before-you-copy">
      <h2 id="before-you-copy">
        Before you copy
        {isLive && <Link to={`${pathname}?show=findings`}>All with findings</Link>}
      </h2>
      <CautionList cautions={cautions.slice(0, MOST)} />
      {rest.length > 0 && (
        <details>
          <summary>{thousands(rest.length + moreCautions)} more</summary>
          <CautionList cautions={rest} />
          {moreCautions > 0 && (
            <p>
              {thousands(moreCautions)} others are in the{' '}
              <Link to={`${pathname}?show=findings`}>playbooks with findings</Link>.
            </p>
          )}
        </details>
      )}
    </section>
  )
}

function CautionList({cautions}: {cautions: Caution[]}): ReactNode {
  return (
    <ul>
      {cautions.map(({name, path, verdict, text, more, place, placePath}) => (
        <li key={`${place} ${path}`}>
          <Seal verdict={verdict} label={verdict} />
          <p>
            <a href={path}>{name}</a> {withCode(text)}
            {more > 0 && `, and ${thousands(more)} more`}.{' '}
            <a href={placePath} className="pb-place">
              {place}
            </a>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** The playbooks that were updated last, with what of them is written. */
export function Changes({changes, changeLog}: Pick<HomePage, 'changes' | 'changeLog'>): ReactNode {
  if (changes.length === 0) return null
  return (
    <section className="pb-changes" aria-labelledby="changed-lately">
      <h2 id="changed-lately">
        Changed lately
        {changeLog !== null && <Link to={changeLog}>All changes</Link>}
      </h2>
      <ul>
        {changes.map(({date, name, path, text}) => (
          <li key={path}>
            <time dateTime={date}>{date}</time>
            <span>
              <a href={path}>{name}</a> {text}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
