import Heading from '@theme/Heading'
import Layout from '@theme/Layout'
import {type ReactNode, useMemo, useState} from 'react'
import type {ChangesPage} from '../../routes/changes'
import {Icon} from '../proofbook/Icon'
import {PrintHead} from '../proofbook/PrintHead'
import {thousands} from '../proofbook/thousands'
import {useAddressView} from '../proofbook/useAddressView'
import {useIsLive} from '../proofbook/useIsLive'
import {Choices} from './Choices'
import {Log} from './Log'
import {useWholeLog} from './useWholeLog'
import {countsOf, isShown, readView, sinceTest, writeView} from './view'
import './changes.css'

/** What changed in the library, since a day or a version; without a script the newest changes, by playbook. */
export default function Changes({page}: {page: ChangesPage}): ReactNode {
  const [view, change] = useAddressView(readView, writeView)
  const [isAll, setAll] = useState(false)
  const isLive = useIsLive()
  const {log, state} = useWholeLog(page, isAll || view.since !== '')
  const {since, show, order} = view
  const isSince = useMemo(() => sinceTest(since, page.versions), [since, page.versions])
  const changes = useMemo(
    () =>
      log.changes.filter((each) => isSince?.(log.revisions[each.revision]!) === true && isShown(each, show)),
    [log, isSince, show],
  )
  const title = since === '' || !isSince ? 'What changed' : `What changed since ${since}`
  const query = writeView(view)
  return (
    <Layout title={title} description="What changed in the library, by control and by policy">
      <main className="pb-changes-page">
        <PrintHead day={page.revisions[0]?.day} address={page.address + query} />
        <div className="pb-changes-head">
          <Heading as="h1">{title}</Heading>
          <a className="pb-button" href={page.feed}>
            <Icon name="feed" />
            Atom feed
          </a>
        </div>
        <div className="pb-changes-tools">
          {isLive && <Choices page={log} view={view} onChange={change} />}
        </div>
        {!isSince && (
          <p role="alert">
            <code>{since}</code> is neither a date, such as 2021-03-01, nor a version of this library.
          </p>
        )}
        <Counts changes={changes} />
        {isSince && changes.length === 0 && state !== 'loading' && <p>No change.</p>}
        <Log page={log} changes={changes} order={order} />
        {page.older && (
          <p className="pb-changes-older" role="status">
            {state === 'newest' && `${thousands(page.older.count)} older changes are not shown here. `}
            {state === 'newest' && !isLive && 'The histories of the playbooks have them.'}
            {state === 'newest' && isLive && (
              <button type="button" className="pb-button" onClick={() => setAll(true)}>
                Show them
              </button>
            )}
            {state === 'loading' && 'Loading older changes…'}
            {state === 'failed' && 'Older changes could not be loaded: this list is not complete.'}
          </p>
        )}
      </main>
    </Layout>
  )
}

function Counts({changes}: {changes: Parameters<typeof countsOf>[0]}): ReactNode {
  const counts = countsOf(changes)
  if (counts.length === 0) return null
  return (
    <dl className="pb-changes-counts">
      {counts.map(({name, count}) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{thousands(count)}</dd>
        </div>
      ))}
    </dl>
  )
}
