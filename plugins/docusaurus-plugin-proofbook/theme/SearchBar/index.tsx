import useBaseUrl from '@docusaurus/useBaseUrl'
import {type ComponentType, type ReactNode, useCallback, useEffect, useRef, useState} from 'react'
import {SEARCH} from '../../routes/search-address'
import {onAsked} from '../../search/ask'
import {Icon} from '../proofbook/Icon'
import {isPlainKey} from '../proofbook/plain-key'
import {Arrival} from './Arrival'
import type {SearchDialog} from './SearchDialog'
import styles from './styles.module.css'

type Dialog = typeof SearchDialog

/** The dialog's code, which a reader who does not search has no use for. */
const loadDialog = (): Promise<Dialog> => import('./SearchDialog').then((module) => module.SearchDialog)
const prepare = () => void loadDialog().catch(() => {})

/** The navbar's search: a button, two shortcuts, and a dialog that is loaded, and loads the index, when it opens. */
export default function SearchBar(): ReactNode {
  // Number of the dialog that is shown, from 1; 0 for none.
  const [shown, setShown] = useState(0)
  // What the page that asked for the dialog wants to have searched for.
  const [asked, setAsked] = useState('')
  const [Dialog, setDialog] = useState<ComponentType<Parameters<Dialog>[0]>>()
  const dialog = useRef<HTMLDialogElement>(null)
  const page = useBaseUrl(`/${SEARCH}`)
  // A dialog tells of its closing a moment later; anyone who asks for the search until then gets a new one.
  const open = useCallback(
    (text = '') => {
      if (dialog.current?.open) return
      loadDialog().then(
        (loaded) => {
          setDialog(() => loaded)
          setAsked(text)
          setShown((before) => before + 1)
        },
        // A site that was built anew has its code at other addresses.
        () => location.assign(`${page}?${new URLSearchParams({q: text})}`),
      )
    },
    [page],
  )
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
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => open()}
      >
        <Icon name="search" />
        <span className={styles.label}>Search</span>
        <Shortcut />
      </button>
      {Dialog && shown > 0 && <Dialog key={shown} initial={asked} dialog={dialog} onClose={close} />}
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
