import {type RefObject, useEffect} from 'react'
import {isPlainKey} from './plain-key'

/** Lets `f` lead to a field that filters what is on the page; never while somebody types, and never for a hidden field. */
export function useFilterKey(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'f' || !isPlainKey(event)) return
      if (!field.current?.checkVisibility()) return
      event.preventDefault()
      field.current.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [field])
}
