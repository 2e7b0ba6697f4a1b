import {useHistory} from '@docusaurus/router'
import {type MouseEvent, useCallback} from 'react'

/**
 * One handler for the many links of a list: they are plain, and lead on within the site without loading it anew. Each link
 * of the platform asks for its page's parts once it is in view, which costs a page of many more than all that it shows.
 * Files, links that open elsewhere, and keys that ask for that are left to the browser.
 */
export function useLinks(): (event: MouseEvent<HTMLElement>) => void {
  const history = useHistory()
  return useCallback(
    (event) => {
      const link = (event.target as HTMLElement).closest('a')
      if (!link || event.defaultPrevented || event.button !== 0) return
      if (link.hasAttribute('download') || link.origin !== window.location.origin) return
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      history.push(link.pathname + link.search + link.hash)
    },
    [history],
  )
}
