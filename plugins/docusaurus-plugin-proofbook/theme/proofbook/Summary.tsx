import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'
import type {SummaryData} from '../../remark/summary'
import {Stamp} from './Stamp'
import {Strip} from './Strip'
import {thousands} from './thousands'

const WORDS: Record<SummaryData['policies'][number]['verdict'], (count: number) => string> = {
  proven: (count) => `${count} proven`,
  warning: (count) => `${count} with a warning`,
  error: (count) => `${count} with an error`,
}

/** What a playbook is, how far it is written and proved, who owns it, and since when. */
export function Summary({data}: {data: string}): ReactNode {
  const {controls, policies, frameworks, status, owner, lastUpdate, review, history, source} = JSON.parse(
    data,
  ) as SummaryData
  const written = controls.filter((control) => control.status === 'content').length
  return (
    <section className="pb-record" aria-label="Summary" data-search-ignore="">
      <dl>
        <Fact name="Controls written" width="wide">
          {controls.length === 0 ? (
            'no controls yet'
          ) : (
            <>
              <Strip controls={controls} isLarge />
              <span>
                <b>{thousands(written)}</b> of {thousands(controls.length)}
              </span>
            </>
          )}
        </Fact>
        <Fact name="Policies" width="wide">
          {policies.length === 0
            ? 'none'
            : policies.map(({verdict, count, line, anchor}) => (
                <Stamp key={verdict} verdict={verdict} line={line} href={`#${anchor}`}>
                  {WORDS[verdict](count)}
                </Stamp>
              ))}
        </Fact>
        <Fact name="Frameworks touched" width="wide">
          {frameworks.length === 0
            ? 'none'
            : frameworks.map(({name, ids, path}) => (
                <span key={path}>
                  <Link to={path}>{name}</Link> <span className="pb-quiet">{ids}</span>
                </span>
              ))}
        </Fact>
        {owner !== null && (
          <Fact name="Owner">
            <b>{owner}</b>
          </Fact>
        )}
        {status !== null && (
          <Fact name="Status">
            <b>{status === 'approved' ? 'Approved' : 'Not approved'}</b>
          </Fact>
        )}
        <Fact name="Last update">
          {lastUpdate === null ? 'undated' : <time dateTime={lastUpdate}>{lastUpdate}</time>}
        </Fact>
        {review !== null && (
          <Fact name="Next review">
            <time dateTime={review.date}>{review.date}</time>
            {review.isOverdue && <span className="pb-overdue">overdue</span>}
          </Fact>
        )}
        {history !== null && (
          <Fact name="History">
            <Link to={history.path}>{history.count} revisions</Link>
          </Fact>
        )}
        <Fact name="Source">
          {source.address === null ? (
            <span className="pb-place">{source.path}</span>
          ) : (
            <a className="pb-place" href={source.address}>
              {source.path}
            </a>
          )}
        </Fact>
      </dl>
    </section>
  )
}

function Fact({name, width, children}: {name: string; width?: 'wide'; children: ReactNode}): ReactNode {
  return (
    <div className={width === 'wide' ? 'pb-fact pb-fact--wide' : 'pb-fact'}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
