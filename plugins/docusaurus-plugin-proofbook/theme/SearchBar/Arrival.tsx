import {useHistory, useLocation} from '@docusaurus/router'
import {type ComponentType, type ReactNode, useCallback, useEffect, useMemo, useState} from 'react'
import {type Found, foundIn} from './found-state'
import type {Stepper} from './Stepper'

/** Marks on a page what a search led to, until the reader clears it or leaves the page. */
export function Arrival(): ReactNode {
  const location = useLocation()
  const history = useHistory()
  const {state, pathname} = location
  const found = useMemo(() => foundIn(state), [state])
  const [shown, setShown] = useState<{found: Found; pathname: string}>()
  const [Bar, setBar] = useState<ComponentType<Parameters<typeof Stepper>[0]>>()
  useEffect(() => {
    if (found && canMark()) {
      setShown({found, pathname})
      import('./Stepper').then((module) => setBar(() => module.Stepper), console.error)
    } else setShown((before) => (before?.pathname === pathname ? before : undefined))
  }, [found, pathname])
  const clear = useCallback(() => {
    setShown(undefined)
    // A reader who loads the page again has not asked for the marks again.
    history.replace({...location, state: undefined})
  }, [history, location])
  if (!Bar || !shown) return null
  return <Bar found={shown.found} onClear={clear} />
}

/** Whether the browser can mark parts of a text without changing its elements, which are React's. */
function canMark(): boolean {
  return typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS
}
