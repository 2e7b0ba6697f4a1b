import {useEffect, useRef} from 'react'
import {isPlainKey} from '../plain-key'

/** Copies the policy as it is shown. */
export const COPY = 'C'
/** Copies it with what a whole policy has around it; a whole one is as it is. */
export const COPY_COMPLETE = 'Shift C'

/** Answers keys for the policy of an id: where the focus is in none, that under the pointer is meant. */
export function useShortcuts(id: string, onShortcut: (shortcut: string) => void): void {
  const latest = useRef(onShortcut)
  latest.current = onShortcut
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'c' || event.repeat || !isPlainKey(event)) return
      const focused = document.activeElement?.closest('.pb-policy')
      const meant = focused ?? document.querySelector('.pb-policy:hover')
      if (meant?.id !== id) return
      event.preventDefault()
      latest.current(event.shiftKey ? COPY_COMPLETE : COPY)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [id])
}
