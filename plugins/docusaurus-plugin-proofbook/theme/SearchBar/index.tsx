import {type ReactNode, useCallback, useEffect, useRef, useState} from 'react'
import {onAsked} from '../../search/ask'
import {Icon} from '../proofbook/Icon'
import {isPlainKey} from '../proofbook/plain-key'
import {Arrival} from './Arrival'
import {SearchDialog} from './SearchDialog'
import styles from './styles.module.css'

/**
 * The navbar's search: a button, two shortcuts, and a dialog that loads the index when it opens. The dialog itself is there at
 * once: what somebody types next belongs into it.
 */
export default function SearchBar(): ReactNode {
  // Number of the dialog that is shown, from 1; 0 for none.
  const [shown, setShown] = useState(0)
  // What the page that asked for the dialog wants to have searched for.
  const [asked, setAsked] = useState('')
  const dialog = useRef<HTMLDialogElement>(null)
  // A dialog tells of its closing a moment later; anyone who asks for the search until then gets a new one.
  const open = useCallback((text = '') => {
    if (dialog.current?.open) return
    setAsked(text)
    setShown((before) => before + 1)
  }, [])
  const close = useCallback(() => setShown((now) => (now === shown ? 0 : now)), [shown])
  useShortcuts(open)
  useEffect(() => onAsked(open), [open])
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        onClick={() => open()}
      >
        <Icon name="search" />
        <span className={styles.label}>Search</span>
        <Shortcut />
      </button>
      {shown > 0 && <SearchDialog key={shown} initial={asked} dialog={dialog} onClose={close} />}
      <Arrival />
    </>
  )
}

/** Which keys open the search; known in the browser alone, so that the server writes the same for everybody. */
function Shortcut(): ReactNode {
  const [isMac, setMac] = useState(false)
  useEffect(() => setMac(/mac|iphone|ipad/i.test(navigator.userAgent)), [])
  return (
    <span className={styles.shortcut} aria-hidden="true">
      <kbd className="pb-key">{isMac ? '⌘K' : 'Ctrl K'}</kbd>
    </span>
  )
}

function useShortcuts(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey
      const isSlash = event.key === '/' && isPlainKey(event)
      if (!isCommand && !isSlash) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [open])
}
