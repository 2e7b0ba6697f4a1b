import {type RefObject, useEffect} from 'react'

/** Lets `f` lead to a field that filters what is on the page; never while somebody types, and never for a hidden field. */
export function useFilterKey(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const {key, ctrlKey, metaKey, altKey, defaultPrevented, target} = event
      if (key !== 'f' || ctrlKey || metaKey || altKey || defaultPrevented || isTyping(target)) return
      if (!field.current?.checkVisibility()) return
      event.preventDefault()
      field.current.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [field])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable], dialog *')
  )
}
