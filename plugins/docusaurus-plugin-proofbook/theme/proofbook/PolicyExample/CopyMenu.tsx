import {type KeyboardEvent, type ReactNode, useEffect, useRef, useState} from 'react'
import {Icon} from '../Icon'
import type {IconName} from '../icons'
import {completePolicy, dedent} from './complete'
import {COPY, COPY_COMPLETE, useShortcuts} from './useShortcuts'

interface CopyMenuProps {
  /** Id of the policy's box. */
  id: string
  /** The code, filled in. */
  text: string
  /** What the code is, as a noun: `Statement`. */
  noun: string
  /** Whether the code is JSON and a single example, so that a whole policy can be made of it. */
  isJson: boolean
  /** Whether it is only a part of a policy. */
  isPart: boolean
  /** Name of the file, without its ending. */
  fileName: string
}

interface Item {
  icon: IconName
  label: string
  hint: string | null
  /** The key that does the same for the policy that has the focus, or the pointer on it; null for none. */
  shortcut: string | null
  /** What is said when it is done. */
  done: string
  run: () => Promise<void> | void
}

/** The ways to take a policy along. */
export function CopyMenu(props: CopyMenuProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const [said, setSaid] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isOpen) return
    box.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus()
    const close = ({target}: Event) => {
      if (!box.current?.contains(target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', close)
    return () => document.removeEventListener('pointerdown', close)
  }, [isOpen])
  const perform = async (item: Item) => {
    await item.run()
    setSaid(item.done)
    setTimeout(() => setSaid(''), 2000)
  }
  const choose = (item: Item) => {
    setOpen(false)
    button.current?.focus()
    return perform(item)
  }
  useShortcuts(props.id, (shortcut) => {
    const items = itemsOf(props)
    const item = items.find((each) => each.shortcut === shortcut)
    // What is no part of a policy is complete.
    if (item ?? !props.isPart) perform(item ?? items[0]!)
  })
  return (
    <div ref={box} className="pb-copy-menu pb-live">
      <button
        ref={button}
        type="button"
        className="pb-button pb-button--small"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-keyshortcuts="C Shift+C"
        title="C copies the policy under the pointer, Shift C a complete one"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="copy" />
        <span>{said || 'Copy'}</span>
        <Icon name="chevron-down" />
      </button>
      <span className="pb-unseen" role="status">
        {said}
      </span>
      {isOpen && (
        <div
          className="pb-menu"
          role="menu"
          aria-label="Copy"
          tabIndex={-1}
          onKeyDown={(event) =>
            onKey(event, () => {
              setOpen(false)
              button.current?.focus()
            })
          }
        >
          {itemsOf(props).map((item) => (
            <button key={item.label} type="button" role="menuitem" tabIndex={-1} onClick={() => choose(item)}>
              <Icon name={item.icon} />
              <span>{item.label}</span>
              {item.shortcut !== null && <kbd className="pb-key">{item.shortcut}</kbd>}
              {item.hint !== null && <small>{item.hint}</small>}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

/** Moves among the items, or leaves the menu. */
function onKey(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')]
  const at = items.indexOf(document.activeElement as HTMLElement)
  const next: Record<string, number> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at + items.length - 1) % items.length,
    Home: 0,
    End: items.length - 1,
  }
  if (event.key === 'Escape' || event.key === 'Tab') close()
  else if (next[event.key] !== undefined) items[next[event.key]!]?.focus()
  else return
  event.preventDefault()
}

/** A whole policy is offered only where one can be made. */
function itemsOf({id, text, noun, isJson, isPart, fileName}: CopyMenuProps): Item[] {
  const whole = isJson ? completePolicy(text) : undefined
  const copy = (content: string) => () => navigator.clipboard.writeText(content)
  const items: Item[] = [
    {
      icon: 'copy',
      label: noun,
      hint: 'As printed',
      shortcut: COPY,
      done: 'Copied',
      run: copy(dedent(text)),
    },
  ]
  if (whole !== undefined && isPart)
    items.push({
      icon: 'policy',
      label: 'Complete policy',
      hint: 'With Version and Statement around it',
      shortcut: COPY_COMPLETE,
      done: 'Copied',
      run: copy(whole),
    })
  if (whole !== undefined)
    items.push({
      icon: 'download',
      label: `Download ${fileName}.json`,
      hint: 'Complete policy, fields filled in',
      shortcut: null,
      done: 'Saved',
      run: () => download(whole, `${fileName}.json`),
    })
  items.push({
    icon: 'link',
    label: 'Link to this policy',
    hint: null,
    shortcut: null,
    done: 'Copied',
    run: () => navigator.clipboard.writeText(new URL(`#${id}`, location.href).href),
  })
  return items
}

function download(content: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], {type: 'application/json'}))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
