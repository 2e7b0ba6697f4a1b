import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'
import type {Summary} from '../../routes/comparisons'
import {withCode} from './PolicyExample'

/** What differs between two variants, in words; each difference leads to its part of the comparison. */
export function DifferenceSummary({summary, page = ''}: {summary: Summary; page?: string}): ReactNode {
  return (
    <div className="pb-differences">
      {summary.document.length > 0 && (
        <ul>
          {summary.document.map((text) => (
            <li key={text}>{withCode(text)}</li>
          ))}
        </ul>
      )}
      {summary.groups.map(({title, points}) => (
        <div key={title}>
          <p className="pb-differences-title">{title}</p>
          <ul>
            {points.map(({text, anchor}) => (
              <li key={`${anchor} ${text}`}>
                <Difference text={text} path={`${page}#${anchor}`} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

/** The name of what differs is the link, how it differs the text after it. */
function Difference({text, path}: {text: string; path: string}): ReactNode {
  const end = /^(?:`[^`]*`|[^`])*?(?=: )/.exec(text)?.[0].length ?? text.length
  return (
    <>
      <Link to={path}>{withCode(text.slice(0, end))}</Link>
      {withCode(text.slice(end))}
    </>
  )
}
