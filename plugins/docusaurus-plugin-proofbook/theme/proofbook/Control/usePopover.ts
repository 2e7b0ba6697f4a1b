import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
} from 'react'
import type {IdFacts} from '../../../facts/id-facts'

/** How long a pointer rests on a chip before it opens, and away from it before it closes; in milliseconds. */
const REST = 120

/**
 * Opens what a chip explains: when a pointer rests on it, when it is focused, and at once when it is tapped, which then does
 * not follow its link. It stays open while the pointer is in it; Escape closes it and returns to the chip.
 */
export function usePopover(row: RefObject<HTMLDivElement | null>, show: (id: IdFacts | undefined) => void) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const chip = useRef<HTMLElement | undefined>(undefined)
  const tapped = useRef(false)
  const later = (id: IdFacts | undefined, wait: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => show(id), wait)
  }
  const openAt = (id: IdFacts, element: HTMLElement, wait: number) => {
    chip.current = element
    const left = Math.max(0, Math.min(element.offsetLeft, (row.current?.clientWidth ?? 0) - 404))
    row.current?.style.setProperty('--pb-popover-left', `${left}px`)
    row.current?.style.setProperty('--pb-popover-top', `${element.offsetTop + element.offsetHeight + 8}px`)
    later(id, wait)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    close: () => {
      later(undefined, 0)
      chip.current?.focus()
    },
    area: {
      onPointerEnter: () => clearTimeout(timer.current),
      onPointerLeave: () => later(undefined, REST),
      onBlur: ({relatedTarget}: FocusEvent) => {
        if (!row.current?.contains(relatedTarget)) later(undefined, REST)
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'Escape') return
        later(undefined, 0)
        chip.current?.focus()
      },
    },
    chip: (id: IdFacts) => ({
      onPointerEnter: ({currentTarget, pointerType}: PointerEvent<HTMLElement>) => {
        if (pointerType !== 'touch') openAt(id, currentTarget, REST)
      },
      onPointerDown: ({pointerType}: PointerEvent<HTMLElement>) => {
        tapped.current = pointerType === 'touch'
      },
      onFocus: ({currentTarget}: FocusEvent<HTMLElement>) => openAt(id, currentTarget, 0),
      onClick: (event: {currentTarget: HTMLElement; preventDefault(): void}) => {
        if (!tapped.current) return
        tapped.current = false
        event.preventDefault()
        openAt(id, event.currentTarget, 0)
      },
    }),
  }
}
