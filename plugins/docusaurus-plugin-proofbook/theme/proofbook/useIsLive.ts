import {startTransition, useEffect, useState} from 'react'

/** Whether some part of the site has been taken over: what is drawn from then on was never written by the build. */
let isTakenOver = false

/**
 * Whether scripts run: false on the page as it was built, and true soon after its first life in a browser. The platform
 * tells the same to all of a page in one piece, which no click can interrupt; this is told in slices.
 */
export function useIsLive(): boolean {
  const [isLive, setLive] = useState(isTakenOver)
  useEffect(() => {
    isTakenOver = true
    startTransition(() => setLive(true))
  }, [])
  return isLive
}
