import type {ReactNode} from 'react'
import {excerptOf, piecesOf} from '../../../../src/search/excerpt'
import type {Hit, PageHits} from '../../../../src/search/search'
import styles from './dialog.module.css'
import type {Listed} from './listed'
import {Marked} from './Marked'
import {namesakePlaces} from './namesakes'
import {type ListProps, Option} from './Option'
import {KindSign, KindWord, SectionStamp} from './SectionSigns'
import type {SearchState} from './useSearch'
import {foundWords, remarks} from './words'

interface Props extends ListProps {
  state: SearchState
  listed: Listed
}

/** What a search found, by page. */
export function Results({state, listed: {action, pages}, ...list}: Props): ReactNode {
  const {answer} = state
  if (!answer) return <p className={styles.message}>Searching…</p>
  const places = namesakePlaces(pages)
  const firsts = pages.map((_, page) => pages.slice(0, page).reduce((sum, {hits}) => sum + hits.length, 0))
  return (
    <>
      <p className={styles.count} aria-hidden="true">
        {foundWords(answer)}
        {remarks(answer).map((remark) => (
          <span key={remark}>{remark}</span>
        ))}
      </p>
      {action && (
        <p className={styles.action}>
          <b>{action.heading}</b> {action.text} <a href={action.url}>Controls that name it</a>
        </p>
      )}
      <div
        id={list.listId}
        role="listbox"
        aria-label="Results"
        tabIndex={-1}
        aria-busy={state.kind === 'searching'}
      >
        {pages.map((page, index) => (
          <Page key={page.url} page={page} place={places.get(page.url)} first={firsts[index]!} {...list} />
        ))}
      </div>
    </>
  )
}

interface PageProps extends ListProps {
  page: PageHits
  /** Where it is, if another page has its title. */
  place: string | undefined
  first: number
}

function Page({page, place, first, ...list}: PageProps): ReactNode {
  const hidden = page.found - page.hits.length
  const titleId = `${list.listId}-page-${first}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options
    <div role="group" aria-labelledby={titleId} className={styles.page}>
      <div role="presentation" className={styles.title}>
        <span id={titleId}>
          {page.title}
          {place !== undefined && <small> {place}</small>}
        </span>
        {page.service !== null && !page.title.includes(page.service) && <span>{page.service}</span>}
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
      <KindSign {...hit} />
      <span className={styles.words}>
        {hit.above.length > 0 && <span className={styles.above}>{hit.above.join(' › ')} › </span>}
        <span className={styles.heading}>
          <Marked pieces={piecesOf(hit.heading, hit.headingRanges)} />
        </span>
        {hit.text !== '' && (
          <span className={styles.excerpt}>
            <Marked pieces={excerptOf(hit.text, hit.textRanges)} />
          </span>
        )}
      </span>
      <SectionStamp {...hit} />
      <KindWord {...hit} />
    </>
  )
}
