import {useHistory} from '@docusaurus/router'
import {type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useMemo, useState} from 'react'
import {Icon} from '../proofbook/Icon'
import {focusTarget} from './arrive'
import {choicesOf} from './choices'
import {Hints} from './Hints'
import {Results} from './Results'
import styles from './styles.module.css'
import {useSearch} from './useSearch'
import {announcement} from './words'

/** The search dialog: a box to type in, results below it, and the keyboard from one to the other. */
export function SearchDialog({
  dialog,
  initial,
  onClose,
}: {
  dialog: RefObject<HTMLDialogElement | null>
  /** What is searched for at first; empty for nothing. */
  initial: string
  onClose: () => void
}): ReactNode {
  const [text, setText] = useState(initial)
  const [active, setActive] = useState(0)
  const [isWaiting, setWaiting] = useState(false)
  const {state, more} = useSearch(text)
  const history = useHistory()
  const listId = useId()
  const choices = useMemo(() => choicesOf(state.answer), [state.answer])

  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    // Typing goes on after what was typed elsewhere.
    const input = element?.querySelector('input')
    input?.setSelectionRange(input.value.length, input.value.length)
    return () => element?.close()
  }, [dialog])
  useEffect(() => {
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({block: 'nearest'})
  }, [listId, active])

  const choose = (index: number) => {
    const choice = choices[index]
    if (!choice) return
    if (choice.kind === 'more') return more()
    dialog.current?.close()
    history.push(choice.url)
    focusTarget(choice.url)
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
    const to = moved(event.key, active, choices.length)
    if (to === undefined && event.key !== 'Enter') return
    event.preventDefault()
    if (to !== undefined) setActive(to)
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
      onClick={(event) => event.target === dialog.current && dialog.current?.close()}
    >
      <div className={styles.panel}>
        <div className={styles.head}>
          <Icon name="search" />
          <input
            className={styles.input}
            type="text"
            role="combobox"
            aria-label="Search the playbooks"
            aria-expanded={choices.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={choices.length > 0 ? `${listId}-${active}` : undefined}
            placeholder="An id, an action, or words"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            autoFocus
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setActive(0)
              setWaiting(false)
            }}
            onKeyDown={onKeyDown}
          />
          <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
            Close
            <kbd className="pb-key">Esc</kbd>
          </button>
        </div>
        <p className={styles.announced} role="status">
          {announcement(state)}
        </p>
        <div className={styles.body}>
          {/[\p{L}\p{N}]/u.test(text) || state.kind === 'failed' ? (
            <Results
              state={state}
              choices={choices}
              listId={listId}
              active={active}
              onPoint={setActive}
              onChoose={choose}
            />
          ) : (
            <Hints />
          )}
        </div>
        <p className={styles.foot} aria-hidden="true">
          <span>
            <kbd className="pb-key">↑</kbd> <kbd className="pb-key">↓</kbd> choose
          </span>
          <span>
            <kbd className="pb-key">Enter</kbd> open
          </span>
        </p>
      </div>
    </dialog>
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
