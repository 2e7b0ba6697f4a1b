import {type RefObject, useLayoutEffect} from 'react'

/** Scrolls a list to the item of the page that is read, into its middle third, unless it can be seen already. */
export function useActiveInView(item: RefObject<HTMLElement | null>, activePath: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is another active item
  useLayoutEffect(() => {
    const list = item.current?.parentElement
    const active = list?.querySelector<HTMLElement>('a[aria-current=page]')
    const frame = list && scrollerOf(list)
    if (!active || !frame) return
    const [inner, outer] = [active.getBoundingClientRect(), frame.getBoundingClientRect()]
    // The filter covers the first part of the list.
    const isSeen = inner.top >= outer.top + 48 && inner.bottom <= outer.bottom
    if (!isSeen) frame.scrollTop += inner.top - outer.top - frame.clientHeight / 2
  }, [item, activePath])
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let each = element.parentElement; each && each !== document.body; each = each.parentElement)
    if (each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY))
      return each
  return null
}
