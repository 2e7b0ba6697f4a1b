import {type ReactNode, useMemo} from 'react'
import {compareTexts} from '../../../../src/comparison/texts'
import type {PlaybookHistoryPage, RevisionTexts} from '../../routes/playbook-histories'
import {Details} from '../proofbook/Details'
import {Phrase} from '../proofbook/Phrase'
import {useLoaded} from '../proofbook/useLoaded'
import {Lines} from '../VariantComparison/Lines'
import {nameOf, sidesOf} from './sides'
import type {ComparedRevisions} from './view'

/** Two revisions: what each step between them changed, and how their texts differ in all. */
export default function Compared({
  page,
  compared,
}: {
  page: PlaybookHistoryPage
  compared: ComparedRevisions
}): ReactNode {
  const {older, newer, steps} = compared
  const texts = useLoaded<RevisionTexts>(page.texts)
  const lines = useMemo(() => {
    if (texts === undefined || texts === 'failed') return texts
    const [before, after] = [texts[older.commit], texts[newer.commit]]
    return before === undefined || after === undefined ? 'failed' : compareTexts(before, after)
  }, [texts, older, newer])
  const changes = steps.flatMap((step) => step.changes.map((change) => ({...change, day: step.day})))
  return (
    <section className="pb-compared-revisions" aria-labelledby="compared">
      <h2 id="compared">
        From {nameOf(older)} to {nameOf(newer)}
      </h2>
      {changes.length > 0 && steps.length > 1 && (
        <p>
          What each of the {steps.length} revisions from one to the other changed, the newest first; a change
          that a later one takes back is listed too. The lines below it are what differs in the end.
        </p>
      )}
      {changes.length > 0 && (
        <ul className="pb-revision-changes">
          {changes.map(({id, verb, tone, phrase, details, day}) => (
            <li key={id}>
              <span className={tone === null ? 'pb-verb' : `pb-verb pb-verb--${tone}`}>{verb}</span>
              <div>
                <Phrase phrase={phrase} /> {steps.length > 1 && <time dateTime={day}>{day}</time>}
                <Details details={details} />
              </div>
            </li>
          ))}
        </ul>
      )}
      <div role="status">
        {lines === undefined && <p>Loading the texts…</p>}
        {lines === 'failed' && <p>The texts of these revisions cannot be compared here.</p>}
        {Array.isArray(lines) && lines.length === 0 && <p>Their texts are the same.</p>}
      </div>
      {Array.isArray(lines) && lines.length > 0 && <Lines blocks={lines} sides={sidesOf(older, newer)} />}
    </section>
  )
}
