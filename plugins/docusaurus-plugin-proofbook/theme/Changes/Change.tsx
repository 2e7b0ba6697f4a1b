import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'
import type {ChangesPage, LibraryChange} from '../../routes/changes'
import {Details} from '../proofbook/Details'
import {Phrase} from '../proofbook/Phrase'

interface ChangeProps {
  change: LibraryChange
  page: ChangesPage
  /** Whether the playbook is named: it is not where a heading names it. */
  isNamed: boolean
}

/** One change: what happened, in words, where, and when. */
export function Change({change, page, isNamed}: ChangeProps): ReactNode {
  const {id, verb, tone, phrase, details, anchor, line} = change
  const {name, path, history, file} = page.documents[change.document]!
  const {commit, day, subject} = page.revisions[change.revision]!
  const place = line === null ? file : `${file}:${line}`
  return (
    <li id={id}>
      <span className={tone === null ? 'pb-verb' : `pb-verb pb-verb--${tone}`}>{verb}</span>
      <div>
        {isNamed && (
          <span className="pb-change-of">
            {path === null ? name : <Link to={path}>{name}</Link>}
            <span aria-hidden="true"> · </span>
          </span>
        )}
        <span className="pb-change-text">
          {path !== null && anchor !== null ? (
            <Link to={`${path}#${anchor}`}>
              <Phrase phrase={phrase} />
            </Link>
          ) : (
            <Phrase phrase={phrase} />
          )}
        </span>
        <Details details={details} />
        {subject !== '' && <span className="pb-change-subject">{subject}</span>}
      </div>
      <span className="pb-change-place">
        {history === null ? (
          <span className="pb-place">{place}</span>
        ) : (
          <Link className="pb-place" to={`${history}#r-${commit}`}>
            {place}
            <span className="pb-unseen">, before and after</span>
          </Link>
        )}
        <time dateTime={day}>{day}</time>
      </span>
    </li>
  )
}
