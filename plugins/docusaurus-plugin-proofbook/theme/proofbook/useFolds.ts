import {useLocation} from '@docusaurus/router'
import {useEffect} from 'react'
import {decode} from './decode'

/** What is open on paper: sections, what authors fold, and what the box of a policy holds. */
const FOLDED = ':is(.pb-fold, .pb-author-fold, .pb-policy details):not([open])'

/** Opens what is folded where a link leads into it, and the text while the page is printed. */
export function useFolds(): void {
  const location = useLocation()
  useEffect(() => {
    const anchor = decode(location.hash.slice(1))
    // The page's content follows the route; it is there in the next frame.
    const frame = requestAnimationFrame(() => openAround(document.getElementById(anchor)))
    return () => cancelAnimationFrame(frame)
  }, [location])
  useEffect(() => {
    let opened: HTMLDetailsElement[] = []
    const openAll = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>(FOLDED)]
      for (const fold of opened) fold.open = true
    }
    const closeAgain = () => {
      for (const fold of opened) fold.open = false
      opened = []
    }
    addEventListener('beforeprint', openAll)
    addEventListener('afterprint', closeAgain)
    return () => {
      removeEventListener('beforeprint', openAll)
      removeEventListener('afterprint', closeAgain)
    }
  }, [])
}

/** Opens what is folded around an element, and leads to it. */
export function openAround(target: Element | null): void {
  const folds = foldsAround(target).filter((fold) => !fold.open)
  for (const fold of folds) fold.open = true
  if (folds.length > 0) target?.scrollIntoView()
}

/** Whether an element is out of sight in something that is folded; what unfolds it is not. */
export function isFolded(element: Element): boolean {
  const own = element.closest('summary')?.parentElement
  return foldsAround(element).some((fold) => !fold.open && fold !== own)
}

/** What is folded around an element. */
function foldsAround(element: Element | null): HTMLDetailsElement[] {
  const fold = element?.parentElement?.closest('details')
  return fold ? [fold, ...foldsAround(fold)] : []
}
