import Link from '@docusaurus/Link'
import type {ReactNode} from 'react'
import type {ControlsPage} from '../../routes/controls'
import {Icon} from '../proofbook/Icon'
import {Seal} from '../proofbook/Seal'
import {thousands} from '../proofbook/thousands'
import {Names} from '../rows/Names'
import {Rest} from '../rows/Rest'
import {useSome} from '../rows/useSome'
import {type Citing, citingOf, siblingsOf} from './citing'
import type {Entry, FrameworkId} from './entries'
import {idQuery} from './id-query'
import {countOf} from './sums'
import {useLinks} from './useLinks'

interface IdEntryProps {
  page: ControlsPage
  entries: readonly Entry[]
  ids: readonly FrameworkId[]
  id: FrameworkId
  /** Shows the controls of one service. */
  onService: (service: string) => void
}

/** An id: what it is, what became of it, who cites it and who does not, and its neighbours. */
export function IdEntry({page, entries, ids, id, onService}: IdEntryProps): ReactNode {
  const {listed, framework} = id
  const onClick = useLinks()
  const category = framework.categories[listed.category]
  const outer = framework.functions.find((each) => each.id === category?.function)
  const place = [framework.name, outer?.title, category?.title].filter(Boolean).join(' › ')
  const coverage = `${page.path.replace(/controls\/$/, 'coverage/')}?${new URLSearchParams({
    framework: framework.id,
    ...(category ? {category: category.id} : {}),
  })}`
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links in it are what is pressed, by key as well
    <section className="pb-id-entry" aria-labelledby="pb-id" onClick={onClick}>
      <div className="pb-id-head">
        <h2 id="pb-id">
          <code>{listed.id}</code> {listed.title}
        </h2>
        <p className="pb-quiet">{place}</p>
      </div>
      <Wording id={id} ids={ids} />
      <Cited key={id.place} citing={citingOf(page, entries, id)} onService={onService} coverage={coverage} />
      <Neighbours ids={ids} entries={entries} id={id} category={category?.id ?? ''} />
    </section>
  )
}

function Wording({id: {listed}, ids}: {id: FrameworkId; ids: readonly FrameworkId[]}): ReactNode {
  const {text, otherTexts, later} = listed
  return (
    <div className="pb-id-text">
      <p>
        {text ?? (
          <span className="pb-quiet">Its official wording is shown once a catalogue of it is imported.</span>
        )}{' '}
        {later && (
          <span className="pb-quiet">
            In {later.framework}: {later.status}
            {later.successors.length > 0 && (
              <>
                , {later.status === 'retained' ? 'as' : 'to'}{' '}
                <Successors names={later.successors} ids={ids} />
              </>
            )}
            .
          </span>
        )}
      </p>
      {otherTexts.length > 0 && (
        <details>
          <summary>Other wordings in the playbooks</summary>
          <ul>
            {otherTexts.map(([other, documents]) => (
              <li key={other}>
                {other} ({countOf(documents, 'document')})
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** Ids of the next edition; those that playbooks cite lead to their own entry. */
function Successors({names, ids}: {names: string[]; ids: readonly FrameworkId[]}): ReactNode {
  return names.map((name, at) => {
    const own = ids.find(({listed}) => listed.id === name)
    return (
      <span key={name}>
        {at > 0 && ', '}
        {own ? <a href={idQuery(own)}>{name}</a> : name}
      </span>
    )
  })
}

interface CitedProps {
  citing: Citing
  coverage: string
  onService: (service: string) => void
}

function Cited({
  citing: {controls, documents, services, citing, notApplicable, silent},
  coverage,
  onService,
}: CitedProps): ReactNode {
  const {some, left, more} = useSome(citing)
  return (
    <div className="pb-id-cited">
      <h3>
        {controls === 0
          ? `Cited by none of ${countOf(services, 'service')}`
          : `Cited by ${thousands(citing.length)} of ${countOf(services, 'service')}: ${countOf(controls, 'control')} in ${countOf(documents, 'document')}`}
      </h3>
      <Link to={coverage}>Coverage</Link>
      {citing.length > 0 && (
        <ul>
          {some.map(({service, name, controls: own, isWritten}) => (
            <li key={service}>
              <button type="button" onClick={() => onService(service)}>
                <Seal verdict={isWritten ? 'proven' : 'none'} label={isWritten ? 'written' : 'not written'} />
                {name} <span className="pb-quiet pb-number">{thousands(own)}</span>
              </button>
            </li>
          ))}
          {left > 0 && (
            <li>
              <Rest left={left} onMore={more} />
            </li>
          )}
        </ul>
      )}
      {notApplicable.length > 0 && (
        <p>
          Declared not applicable by <Names names={notApplicable} />
        </p>
      )}
      {silent.length > 0 && (
        <p>
          Not cited by <Names names={silent} />
        </p>
      )}
    </div>
  )
}

interface NeighboursProps {
  ids: readonly FrameworkId[]
  entries: readonly Entry[]
  id: FrameworkId
  category: string
}

function Neighbours({ids, entries, id, category}: NeighboursProps): ReactNode {
  const siblings = siblingsOf(ids, entries, id)
  if (siblings.length < 2) return null
  const next = siblings[siblings.findIndex((each) => each.id === id) + 1]
  const short = (name: string) =>
    name.startsWith(category) ? name.slice(category.length).replace(/^\W/, '') : name
  return (
    <nav className="pb-id-neighbours" aria-label={`Ids of ${category}`}>
      <span className="pb-quiet">{category}</span>
      {siblings.map(({id: each, controls, isWritten}) => (
        <a key={each.place} href={idQuery(each)} aria-current={each === id ? 'true' : undefined}>
          <span className="pb-unseen">{each.listed.id}: </span>
          <span aria-hidden="true">{short(each.listed.id)}</span>
          <Seal verdict={isWritten ? 'proven' : 'none'} /> {thousands(controls)}
          <span className="pb-unseen"> controls</span>
        </a>
      ))}
      {next && (
        <a className="pb-id-next" href={idQuery(next.id)}>
          {next.id.listed.id} <Icon name="arrow" />
        </a>
      )}
    </nav>
  )
}
