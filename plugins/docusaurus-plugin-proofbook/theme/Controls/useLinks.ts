import {useHistory} from '@docusaurus/router'
import {type MouseEvent, useCallback} from 'react'

/**
 * One handler for the thousands of links of a table: they are plain, and lead on within the site without loading it anew.
 * Links that open elsewhere, and keys that ask for that, are left to the browser.
 */
export function useLinks(): (event: MouseEvent<HTMLElement>) => void {
  const history = useHistory()
  return useCallback(
    (event) => {
      const link = (event.target as HTMLElement).closest('a')
      if (!link || event.defaultPrevented || event.button !== 0) return
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      history.push(link.pathname + link.search + link.hash)
    },
    [history],
  )
}
