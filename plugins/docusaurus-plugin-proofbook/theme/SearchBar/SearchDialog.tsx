import Link from '@docusaurus/Link'
import {useHistory} from '@docusaurus/router'
import useBaseUrl from '@docusaurus/useBaseUrl'
import {type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useMemo, useState} from 'react'
import {Icon} from '../proofbook/Icon'
import {focusTarget} from './arrive'
import styles from './dialog.module.css'
import {foundState} from './found-state'
import {Hints} from './Hints'
import {listedOf} from './listed'
import {NothingFound} from './Nothing'
import {Results} from './Results'
import {searchAddress, usePlace, usePlaces} from './usePlaces'
import {useSearch} from './useSearch'
import {announcement, counted} from './words'

/** Pages in the list, and sections of each; all others are on the page of the search. */
const LIMITS = {pages: 8, sections: 4}

/** What was searched for last: a reader who comes back goes on from there. */
let last = ''

/** The search dialog: a box to type in, results below it, and the keyboard from one to the other. */
export function SearchDialog({
  dialog,
  initial,
  onClose,
}: {
  dialog: RefObject<HTMLDialogElement | null>
  /** What is searched for at first; empty for what was searched for last. */
  initial: string
  onClose: () => void
}): ReactNode {
  const [text, setText] = useState(initial || last)
  const [active, setActive] = useState(0)
  const [isWaiting, setWaiting] = useState(false)
  const places = usePlaces()
  const place = usePlace(places)
  const state = useSearch(text, place.index, LIMITS)
  const history = useHistory()
  const listId = useId()
  const listed = useMemo(() => listedOf(state.answer), [state.answer])
  const urls = useMemo(() => listed.pages.flatMap(({hits}) => hits.map(({url}) => url)), [listed])
  const all = searchAddress(useBaseUrl('/'), text, place)
  const isAsked = /[\p{L}\p{N}]/u.test(text)

  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    const input = element?.querySelector('input')
    // Typing goes on after what was typed elsewhere, and takes the place of what was searched for before.
    input?.setSelectionRange(initial === '' ? 0 : input.value.length, input.value.length)
    return () => element?.close()
  }, [dialog, initial])
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({block: 'nearest'})
  }, [listId, active])

  const ask = (next: string) => {
    last = next
    setText(next)
    setActive(0)
    setWaiting(false)
  }
  const close = () => dialog.current?.close()
  const openAll = () => {
    close()
    history.push(all)
  }
  const choose = (index: number) => {
    const url = urls[index]
    if (url === undefined) return
    close()
    history.push(url, foundState(state, all))
    focusTarget(url)
  }
  // Anyone who types and presses Enter at once means what is on the screen only when it answers what was typed.
  const isAnswered = state.kind === 'done' && state.text === text.trim()
  useEffect(() => {
    if (!isWaiting || !isAnswered) return
    setWaiting(false)
    choose(0)
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const to = moved(event.key, active, urls.length)
    if (to === undefined && event.key !== 'Enter') return
    event.preventDefault()
    if (to !== undefined) setActive(to)
    else if (event.ctrlKey || event.metaKey) isAsked && openAll()
    else if (isAnswered) choose(active)
    else setWaiting(true)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it; Escape does so by itself
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label="Search"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div className={styles.panel}>
        <div className={styles.head}>
          <Icon name="search" />
          <input
            className={styles.input}
            type="text"
            role="combobox"
            aria-label="Search the playbooks"
            aria-expanded={urls.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={urls.length > 0 ? `${listId}-${active}` : undefined}
            placeholder="An id, an action, or words"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            autoFocus
            value={text}
            onChange={(event) => ask(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <button type="button" className={styles.close} onClick={close}>
            Close
            <kbd className="pb-key">Esc</kbd>
          </button>
        </div>
        <p className="pb-unseen" role="status">
          {announcement(state)}
        </p>
        <div className={styles.body}>
          {state.kind === 'failed' ? (
            <p className={styles.message}>{state.problem}</p>
          ) : !isAsked ? (
            <Hints />
          ) : state.answer?.total.pages === 0 ? (
            <NothingFound text={state.text} here={place} places={places} onAsk={ask} onLeave={close} />
          ) : (
            <Results
              state={state}
              listed={listed}
              listId={listId}
              active={active}
              onPoint={setActive}
              onChoose={choose}
            />
          )}
        </div>
        <div className={styles.foot}>
          <Keys />
          {isAsked && state.answer && state.answer.total.pages > 0 && (
            <Link to={all} onClick={close}>
              All {counted(state.answer.total.sections, 'result')}
            </Link>
          )}
        </div>
      </div>
    </dialog>
  )
}

function Keys(): ReactNode {
  return (
    <span className={styles.keys} aria-hidden="true">
      <span>
        <kbd className="pb-key">↑</kbd> <kbd className="pb-key">↓</kbd> choose
      </span>
      <span>
        <kbd className="pb-key">Enter</kbd> open
      </span>
      <span>
        <kbd className="pb-key">Ctrl</kbd> <kbd className="pb-key">Enter</kbd> all results
      </span>
    </span>
  )
}

/** Where a key leads among the choices; nowhere for the keys that belong to the box. */
function moved(key: string, from: number, count: number): number | undefined {
  if (count === 0) return undefined
  if (key === 'ArrowDown') return (from + 1) % count
  if (key === 'ArrowUp') return (from + count - 1) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}
