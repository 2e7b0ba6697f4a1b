import {startTransition, useEffect, useState} from 'react'
import {whenIdle} from './when-idle'

/** Whether the browser has had time to spare since this part of the page came to life. */
export function useIsIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => whenIdle(() => startTransition(() => setIdle(true))), [])
  return isIdle
}
