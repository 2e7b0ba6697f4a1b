import Head from '@docusaurus/Head'
import type {ReactNode} from 'react'
import type {NotPublishedData} from '../../remark/not-published'
import {withCode} from './PolicyExample'

/** What is on the page of a document that has no text to show: its markers are malformed, or it could not be read. */
export function NotPublished({data}: {data: string}): ReactNode {
  const {path, why, findings} = JSON.parse(data) as NotPublishedData
  return (
    <section className="pb-not-published" aria-label="Why this document is not published">
      <Head>
        <meta name="robots" content="noindex" />
        <meta name="proofbook:search" content="none" />
      </Head>
      <p>
        <strong>This document is not published.</strong>{' '}
        {why === 'markers'
          ? 'Its conflict markers leave open what it says, so nothing of it is shown.'
          : 'It could not be read.'}{' '}
        To fix in <code>{path}</code>:
      </p>
      <ul>
        {findings.map(({line, message}) => (
          <li key={`${line} ${message}`}>
            <strong>Line {line}</strong> {withCode(message)}
          </li>
        ))}
      </ul>
    </section>
  )
}
