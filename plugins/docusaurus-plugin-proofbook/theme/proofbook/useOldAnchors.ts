import {useLocation} from '@docusaurus/router'
import {useEffect} from 'react'
import {decode} from './decode'
import {openAround} from './useFolds'

/**
 * Leads old links to the right heading: an anchor that no element has is looked for again without case, then by its
 * letters and numbers only, as the links of other systems write it.
 */
export function useOldAnchors(): void {
  const location = useLocation()
  useEffect(() => {
    if (location.hash.length < 2) return
    // The page's content follows the route; it is there in the next frame.
    const frame = requestAnimationFrame(() => lead(location.hash))
    return () => cancelAnimationFrame(frame)
  }, [location])
}

function lead(hash: string): void {
  const asked = decode(hash.slice(1))
  if (document.getElementById(asked)) return
  const target = findTarget(asked)
  if (!target) return
  openAround(target)
  target.scrollIntoView()
  history.replaceState(history.state, '', `#${encodeURIComponent(headingOf(target).id)}`)
}

function findTarget(asked: string): Element | undefined {
  const candidates = [...document.querySelectorAll('article [id]')]
  const lower = asked.toLowerCase()
  const byCase = candidates.filter(({id}) => id.toLowerCase() === lower)
  if (byCase[0]) return byCase[0]
  const key = letters(asked)
  const byLetters = candidates.filter(({id}) => letters(id) === key)
  return key === '' ? undefined : byLetters[0]
}

/** The heading behind an alias anchor, or the element itself. */
function headingOf(target: Element): Element {
  let element: Element | null = target
  while (element?.classList.contains('proofbook-anchor')) element = element.nextElementSibling
  return element?.id ? element : target
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
