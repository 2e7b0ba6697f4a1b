import {type RefObject, useEffect, useRef, useState} from 'react'
import {isFolded} from '../useFolds'

/** How far below the top of the window a heading is when the reader has arrived at it, in pixels. */
const ARRIVED = 110

/** The heading that the reader is below, by its id, and the list that keeps it in view. */
export function useCurrent(ids: readonly string[]): {
  current: string | undefined
  list: RefObject<HTMLElement | null>
} {
  const [current, setCurrent] = useState<string | undefined>(undefined)
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    let frame = 0
    const look = () => {
      frame = 0
      const isAtEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2
      const passed = ids.filter((id) => {
        const heading = document.getElementById(id)
        // What is folded is nowhere, and says that it is at the top.
        if (!heading || isFolded(heading)) return false
        const {top} = heading.getBoundingClientRect()
        return top < ARRIVED || (isAtEnd && top < innerHeight)
      })
      setCurrent(passed.at(-1))
    }
    const ask = () => {
      frame ||= requestAnimationFrame(look)
    }
    ask()
    addEventListener('scroll', ask, {passive: true})
    addEventListener('resize', ask, {passive: true})
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('scroll', ask)
      removeEventListener('resize', ask)
    }
  }, [ids])
  useEffect(() => {
    if (current !== undefined) keepInView(list.current)
  }, [current])
  return {current, list}
}

/** Scrolls a list, and nothing around it, so that its present entry is in its middle. */
function keepInView(list: HTMLElement | null): void {
  const entry = list?.querySelector<HTMLElement>('[aria-current]')
  if (!list || !entry) return
  const box = list.getBoundingClientRect()
  const own = entry.getBoundingClientRect()
  if (own.top < box.top + 40 || own.bottom > box.bottom - 40)
    list.scrollTop += own.top - box.top - box.height / 2
}
