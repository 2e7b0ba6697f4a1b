import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'
import type {PlaybookHistoryPage, ToldRevision} from '../../routes/playbook-histories'
import {countOf} from '../Controls/sums'
import {Details} from '../proofbook/Details'
import {Phrase} from '../proofbook/Phrase'
import {thousands} from '../proofbook/thousands'
import {Lines} from '../VariantComparison/Lines'
import {sidesOf} from './sides'

const DOUBTS = {
  'later-than-commit': 'later than the commit',
  'not-moved': 'not changed with the text',
} as const

/** A revision: when, what its author called it, what it changed, and how its lines differ from those before. */
export function Revision({revision, page}: {revision: ToldRevision; page: PlaybookHistoryPage}): ReactNode {
  const {commit, address, day, subject, author, lastUpdate, doubt, kind, isConflict, changes} = revision
  const before = page.revisions[page.revisions.indexOf(revision) + 1]
  return (
    <li className={`pb-revision pb-revision--${isConflict ? 'conflict' : kind}`} id={`r-${commit}`}>
      <p className="pb-revision-day">
        <time dateTime={day}>{day}</time> <span>{isConflict ? 'with a conflict' : kind}</span>
      </p>
      <div className="pb-revision-body">
        <h2>{subject === '' ? 'Without a subject' : subject}</h2>
        <p className="pb-revision-facts">
          {address === null ? <code>{commit}</code> : <a href={address}>{commit}</a>}
          {author !== null && <span>{author}</span>}
          <span>
            {lastUpdate === null ? 'undated' : `Last Update ${lastUpdate}`}
            {doubt !== null && ` (${DOUBTS[doubt]})`}
          </span>
        </p>
        {changes.length > 0 && <Told revision={revision} page={page} />}
        {before && <Text revision={revision} before={before} />}
      </div>
    </li>
  )
}

function Told({revision, page}: {revision: ToldRevision; page: PlaybookHistoryPage}): ReactNode {
  return (
    <ul className="pb-revision-changes">
      {revision.changes.map(({id, verb, tone, phrase, details, anchor}) => (
        <li key={id}>
          <span className={tone === null ? 'pb-verb' : `pb-verb pb-verb--${tone}`}>{verb}</span>
          <div>
            <span className="pb-change-text">
              {anchor === null ? (
                <Phrase phrase={phrase} />
              ) : (
                <Link to={`${page.playbook}#${anchor}`}>
                  <Phrase phrase={phrase} />
                </Link>
              )}
            </span>
            <Details details={details} />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The lines that differ: folded, and in the page, so that it needs no script. */
function Text({revision, before}: {revision: ToldRevision; before: ToldRevision}): ReactNode {
  const {added, removed} = revision.counts
  if (added + removed === 0) return null
  const counts = `${countOf(added, 'line')} added, ${thousands(removed)} taken away`
  if (revision.lines.length === 0) return <p className="pb-revision-facts">{counts}</p>
  return (
    <details className="pb-revision-text">
      <summary>
        The text before and after <span>{counts}</span>
      </summary>
      <Lines blocks={revision.lines} sides={sidesOf(before, revision)} />
    </details>
  )
}
