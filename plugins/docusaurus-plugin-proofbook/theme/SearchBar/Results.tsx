import type {ReactNode} from 'react'
import {excerptOf, type Piece, piecesOf} from '../../../../src/search/excerpt'
import type {Hit, PageHits} from '../../../../src/search/search'
import type {Choice} from './choices'
import {type ListProps, Option} from './Option'
import styles from './styles.module.css'
import type {SearchState} from './useSearch'
import {announcement} from './words'

interface Props extends ListProps {
  state: SearchState
  choices: Choice[]
}

/** What a search found, by page; or why there is nothing to show. */
export function Results({state, choices, ...list}: Props): ReactNode {
  if (state.kind === 'failed') return <p className={styles.message}>{state.problem}</p>
  const {answer} = state
  if (!answer) return <p className={styles.message}>Searching…</p>
  if (answer.pages.length === 0) return <Nothing state={state} />
  const {pages} = answer
  const firsts = pages.map((_, page) => pages.slice(0, page).reduce((sum, {hits}) => sum + hits.length, 0))
  const last = choices.length - 1
  return (
    <>
      <p className={styles.count} aria-hidden="true">
        {announcement({...state, kind: 'done'})}
      </p>
      <div
        id={list.listId}
        role="listbox"
        aria-label="Results"
        tabIndex={-1}
        aria-busy={state.kind === 'searching'}
      >
        {pages.map((page, index) => (
          <Page key={page.url} page={page} first={firsts[index]!} {...list} />
        ))}
        {choices[last]?.kind === 'more' && (
          <Option {...list} index={last} className={styles.more}>
            Show more pages
          </Option>
        )}
      </div>
    </>
  )
}

function Nothing({state: {text}}: {state: SearchState}): ReactNode {
  return (
    <p className={styles.message}>
      Nothing found for <code>{text}</code>
    </p>
  )
}

function Page({page, first, ...list}: ListProps & {page: PageHits; first: number}): ReactNode {
  const hidden = page.found - page.hits.length
  const titleId = `${list.listId}-page-${first}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options
    <div role="group" aria-labelledby={titleId} className={styles.page}>
      <div id={titleId} role="presentation" className={styles.title}>
        {page.title}
      </div>
      {page.hits.map((hit, index) => (
        <Option key={hit.url} {...list} index={first + index} url={hit.url} className={styles.section}>
          <Section hit={hit} />
        </Option>
      ))}
      {hidden > 0 && (
        <div role="presentation" className={styles.hidden}>
          and {hidden} more {hidden === 1 ? 'section' : 'sections'} of this page
        </div>
      )}
    </div>
  )
}

function Section({hit}: {hit: Hit}): ReactNode {
  return (
    <>
      {hit.above.length > 0 && <span className={styles.above}>{hit.above.join(' › ')} › </span>}
      <span className={styles.heading}>
        <Marked pieces={piecesOf(hit.heading, hit.headingRanges)} />
      </span>
      {hit.text !== '' && (
        <span className={styles.excerpt}>
          <Marked pieces={excerptOf(hit.text, hit.textRanges)} />
        </span>
      )}
    </>
  )
}

function Marked({pieces}: {pieces: Piece[]}): ReactNode {
  return pieces.map(({text, isHit}, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change their order
    isHit ? <mark key={index}>{text}</mark> : text,
  )
}
