import Link from '@docusaurus/Link'
import {type ReactNode, useEffect, useRef, useState} from 'react'
import {decode} from '../proofbook/decode'
import {Icon} from '../proofbook/Icon'
import {isPlainKey} from '../proofbook/plain-key'
import {thousands} from '../proofbook/thousands'
import {openAround} from '../proofbook/useFolds'
import {findMatches} from './find-matches'
import type {Found} from './found-state'
import './arrival.css'

/** Names of what is marked, which the style sheet knows. */
const ALL = 'pb-found'
const CURRENT = 'pb-found-current'

/** The matches of a search on the page that it led to, marked, and a bar that steps through them. */
export function Stepper({found, onClear}: {found: Found; onClear: () => void}): ReactNode {
  const [matches, setMatches] = useState<Range[]>([])
  const [current, setCurrent] = useState(0)
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    // What the page does when it comes to life is over in the frame after the next one.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        const all = findMatches(found.marks)
        setMatches(all)
        setCurrent(firstFrom(target(), all))
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [found])
  useEffect(() => {
    CSS.highlights.set(ALL, new Highlight(...matches))
    return () => void CSS.highlights.delete(ALL)
  }, [matches])
  useEffect(() => {
    const match = matches[current]
    if (!match) return
    const highlight = new Highlight(match)
    highlight.priority = 1
    CSS.highlights.set(CURRENT, highlight)
    return () => void CSS.highlights.delete(CURRENT)
  }, [matches, current])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isPlainKey(event) && !document.querySelector('dialog[open]')) onClear()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onClear])
  const isThere = matches.length > 0
  useEffect(() => {
    // The bar covers what the page had scrolled to.
    const top = isThere ? target()?.getBoundingClientRect().top : undefined
    const {bottom = 0} = bar.current?.getBoundingClientRect() ?? {}
    if (top !== undefined && top >= 0 && top < bottom) target()?.scrollIntoView()
  }, [isThere])
  if (!isThere) return null

  const step = (by: number) => {
    // The first step leads to the present match where that is out of sight.
    const to = isInSight(matches[current]!) ? (current + by + matches.length) % matches.length : current
    setCurrent(to)
    lead(matches[to]!)
  }
  return (
    <search className="pb-arrival" aria-label="Matches on this page" ref={bar}>
      <Icon name="search" />
      <b>{found.text}</b>
      <span className="pb-number" role="status">
        {thousands(current + 1)} of {thousands(matches.length)}
      </span>
      <button type="button" className="pb-icon-button" aria-label="Match before" onClick={() => step(-1)}>
        <Icon name="chevron-up" />
      </button>
      <button type="button" className="pb-icon-button" aria-label="Next match" onClick={() => step(1)}>
        <Icon name="chevron-down" />
      </button>
      <Link to={found.all}>All results</Link>
      <button type="button" className="pb-button pb-button--quiet pb-button--small" onClick={onClear}>
        Clear
        <kbd className="pb-key">Esc</kbd>
      </button>
    </search>
  )
}

/** What the address leads to. */
function target(): HTMLElement | null {
  return document.getElementById(decode(location.hash.slice(1)))
}

/** The place of the first match in an element or after it. */
function firstFrom(element: Element | null, matches: readonly Range[]): number {
  const first = matches.findIndex(
    ({startContainer}) =>
      element && element.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  return Math.max(0, first)
}

function isInSight(match: Range): boolean {
  const {top, bottom, height} = match.getBoundingClientRect()
  return height > 0 && top >= 0 && bottom <= innerHeight
}

/** Opens what a match is folded in, and scrolls to it. */
function lead(match: Range): void {
  const element = match.startContainer.parentElement
  openAround(element)
  element?.scrollIntoView({block: 'nearest', inline: 'nearest'})
  const {top} = match.getBoundingClientRect()
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  scrollBy({top: top - innerHeight / 3, behavior: isCalm ? 'instant' : 'smooth'})
}
