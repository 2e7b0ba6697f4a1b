import {useSyncExternalStore} from 'react'

const never = () => () => {}

/** Whether scripts run: false on the page as it was built, and true from its first life in a browser on. */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
