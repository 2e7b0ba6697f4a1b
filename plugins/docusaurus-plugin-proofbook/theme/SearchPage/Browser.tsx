import {useHistory, useLocation} from '@docusaurus/router'
import useBaseUrl from '@docusaurus/useBaseUrl'
import {type MouseEvent, type ReactNode, useEffect, useMemo, useRef, useState} from 'react'
import type {FacetName} from '../../../../src/search/facets'
import type {Answer} from '../../../../src/search/search'
import type {SearchRoutePage} from '../../routes/search'
import {FacetSheet} from '../Controls/FacetSheet'
import {Facets} from '../Controls/Facets'
import {Icon} from '../proofbook/Icon'
import {useAddressView} from '../proofbook/useAddressView'
import {focusTarget} from '../SearchBar/arrive'
import {foundState} from '../SearchBar/found-state'
import {NothingFound} from '../SearchBar/Nothing'
import {namesakePlaces} from '../SearchBar/namesakes'
import {type Place, searchAddress, usePlaces} from '../SearchBar/usePlaces'
import {type SearchState, useSearch} from '../SearchBar/useSearch'
import {announcement, foundWords, remarks} from '../SearchBar/words'
import {Field} from './Field'
import {FoundEntry, FoundPage} from './Found'
import {facetLists} from './facet-lists'
import {keepPlace, placeLeft} from './kept'
import {chosenCount, NOTHING_CHOSEN, readView, toggled, type View, writeView} from './view'

/** Pages that are shown, and how many more come with every wish for more. */
const PAGE_STEP = 10
/** Sections of each page. */
const SECTIONS = 5

/** The results of a search that its address says, and what they can be narrowed by. */
export function Browser({page}: {page: SearchRoutePage}): ReactNode {
  const [view, replace] = useAddressView(readView, writeView)
  const history = useHistory()
  const {pathname, key = ''} = useLocation()
  const places = usePlaces()
  const place = placeOf(view, places)
  const {limit, more} = useLimit(`${view.text} ${place.index}`, key)
  const state = useSearch(view.text, place.index, {pages: limit, sections: SECTIONS, chosen: view.chosen}, 0)
  const all = searchAddress(useBaseUrl('/'), view.text, place)
  const [isSheet, setSheet] = useState(false)
  useReturn(key, state)
  const push = (part: Partial<View>) => history.push({pathname, search: writeView({...view, ...part})})
  // What was narrowed for one question is no part of the next one.
  const typing = useTyping(view.text)
  const ask = (text: string) => {
    typing.end()
    push({text, chosen: NOTHING_CHOSEN})
  }
  const onType = (text: string) => {
    if (typing.begins()) push({text, chosen: NOTHING_CHOSEN})
    else replace({text, chosen: NOTHING_CHOSEN})
  }
  const onEnter = (text: string) => {
    if (text.trim() !== view.text) replace({text, chosen: NOTHING_CHOSEN})
    typing.end()
  }
  const toggle = (facet: FacetName, value: string) => push({chosen: toggled(view.chosen, facet, value)})
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    keepPlace(key, limit)
    const {pathname: path, search, hash} = event.currentTarget
    history.push(path + search + hash, foundState(state, all))
    focusTarget(path + search + hash)
  }
  const {answer} = state
  const lists = useMemo(
    () => (answer ? facetLists(answer.counts, view.chosen, page) : []),
    [answer, view.chosen, page],
  )
  const hasResults = answer !== undefined && state.text !== '' && view.text !== ''
  return (
    <div className="pb-controls pb-search">
      <aside className="pb-facets" aria-label="Filter">
        {hasResults && <Facets lists={lists} onToggle={toggle} />}
      </aside>
      <main className="pb-search-main">
        <h1 className="pb-unseen">Search</h1>
        <Field value={view.text} onType={onType} onEnter={onEnter} />
        <Sums
          state={state}
          place={place}
          isNarrowed={chosenCount(view.chosen) > 0}
          onClear={() => push({chosen: NOTHING_CHOSEN})}
        >
          {lists.length > 0 && hasResults && (
            <button
              type="button"
              className="pb-button pb-filter-button"
              aria-expanded={isSheet}
              onClick={() => setSheet(true)}
            >
              <Icon name="filter" />
              Filter
            </button>
          )}
        </Sums>
        {view.text === '' && <Examples page={page} onAsk={ask} />}
        {hasResults &&
          answer.total.pages === 0 &&
          chosenCount(view.chosen) === 0 &&
          state.kind === 'done' && (
            <NothingFound text={state.text} here={place} places={places} onAsk={ask} />
          )}
        {hasResults && answer.total.pages > 0 && (
          <div aria-busy={state.kind === 'searching'}>
            <FoundList answer={answer} onOpen={open} />
          </div>
        )}
        {hasResults && answer.total.pages > answer.pages.length && (
          <button type="button" className="pb-button" onClick={more}>
            Show more pages
          </button>
        )}
      </main>
      {isSheet && answer && (
        <FacetSheet
          chosen={chosenCount(view.chosen)}
          count={answer.total.sections}
          noun="section"
          onClear={() => push({chosen: NOTHING_CHOSEN})}
          onClose={() => setSheet(false)}
        >
          <Facets lists={lists} onToggle={toggle} />
        </FacetSheet>
      )}
    </div>
  )
}

function placeOf({version, isHandbook}: View, places: readonly Place[]): Place {
  const named = places.find(({query}) =>
    isHandbook ? 'in' in query : version !== '' && query.version === version,
  )
  return named ?? places[0]!
}

/** How many pages are shown: some more at each wish, and as many as there were for a reader who comes back. */
function useLimit(asked: string, entry: string): {limit: number; more: () => void} {
  const first = () => placeLeft(entry)?.limit ?? PAGE_STEP
  const [shown, setShown] = useState(() => ({asked, limit: first()}))
  const limit = shown.asked === asked ? shown.limit : first()
  return {limit, more: () => setShown({asked, limit: limit + PAGE_STEP})}
}

/** Scrolls to where a reader left the results, once they are there again. */
function useReturn(entry: string, {kind}: SearchState): void {
  const done = useRef('')
  useEffect(() => {
    if (kind !== 'done' || done.current === entry) return
    done.current = entry
    const left = placeLeft(entry)
    if (left) scrollTo({top: left.top, behavior: 'instant'})
  }, [entry, kind])
}

/** Whether somebody begins to type: the first letter makes an entry of the history, the others change it. */
function useTyping(text: string): {begins: () => boolean; end: () => void} {
  const isTyping = useRef(false)
  return {
    begins() {
      const isLater = isTyping.current || text === ''
      isTyping.current = true
      return !isLater
    },
    end() {
      isTyping.current = false
    },
  }
}

interface SumsProps {
  state: SearchState
  place: Place
  isNarrowed: boolean
  onClear: () => void
  children: ReactNode
}

/** How much was found, where, and what was made of the question. */
function Sums({state, place, isNarrowed, onClear, children}: SumsProps): ReactNode {
  const {kind, answer} = state
  const isFound = kind !== 'failed' && answer !== undefined && state.text !== '' && answer.total.pages > 0
  return (
    <div className="pb-controls-sums pb-search-sums">
      <p role="status">
        {isFound ? (
          <>
            <b>{foundWords(answer)}</b>
            {remarks(answer).map((remark) => (
              <span key={remark}> {remark}</span>
            ))}
          </>
        ) : isNarrowed && kind === 'done' ? (
          'Nothing has all that is chosen.'
        ) : (
          announcement(state)
        )}
      </p>
      {state.text !== '' && <span>in {place.phrase}</span>}
      {isNarrowed && (
        <button type="button" className="pb-link-button" onClick={onClear}>
          Clear the filter
        </button>
      )}
      {children}
    </div>
  )
}

interface FoundListProps {
  answer: Answer
  onOpen: (event: MouseEvent<HTMLAnchorElement>) => void
}

/** The entry of an id or of an action comes before all else where it is the best answer. */
function FoundList({answer: {pages}, onOpen}: FoundListProps): ReactNode {
  const entry = pages[0]?.hits[0]
  const hasEntry = entry?.kind === 'id' || entry?.kind === 'action'
  const places = namesakePlaces(pages)
  return (
    <>
      {hasEntry && <FoundEntry hit={entry} onOpen={onOpen} />}
      <ol className="pb-search-list">
        {pages.slice(hasEntry ? 1 : 0).map((page) => (
          <FoundPage key={page.url} page={page} place={places.get(page.url)} onOpen={onOpen} />
        ))}
      </ol>
    </>
  )
}

/** What can be asked for, where nothing is. */
function Examples({page, onAsk}: {page: SearchRoutePage; onAsk: (text: string) => void}): ReactNode {
  return (
    <div className="pb-search-examples">
      <p>
        Ids and actions are found exactly as they are written, star and all; words in all their forms; a
        phrase in quotes word for word.
      </p>
      <p>
        {page.examples.map((example) => (
          <button key={example} type="button" className="pb-chip" onClick={() => onAsk(example)}>
            {example}
          </button>
        ))}
      </p>
    </div>
  )
}
