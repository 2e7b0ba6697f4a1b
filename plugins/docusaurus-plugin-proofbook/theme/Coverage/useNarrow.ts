import {useEffect, useState} from 'react'

const NARROW = '(max-width: 760px)'

/** Whether the window is too narrow for the table; not known before the browser has taken the page over. */
export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(false)
  useEffect(() => {
    const query = window.matchMedia(NARROW)
    const update = () => setNarrow(query.matches)
    update()
    query.addEventListener('change', update)
    return () => query.removeEventListener('change', update)
  }, [])
  return isNarrow
}
