import Head from '@docusaurus/Head'
import type {ReactNode} from 'react'
import type {NotPublishedData} from '../../remark/not-published'
import {withCode} from './PolicyExample'

/** Stands where a document would be whose conflict markers are malformed. */
export function NotPublished({data}: {data: string}): ReactNode {
  const {path, findings} = JSON.parse(data) as NotPublishedData
  return (
    <section className="pb-not-published" aria-label="Why this document is not published">
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <p>
        <strong>This document is not published.</strong> Its conflict markers leave open what it says, so
        nothing of it is shown. To mend in <code>{path}</code>:
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
