import {useHistory, useLocation} from '@docusaurus/router'
import {useCallback, useMemo, useRef} from 'react'
import {withEqualParts} from './equal-parts'
import {useIsLive} from './useIsLive'

/**
 * The view that the query of the address tells, and how to change parts of it. The server knows no query, so that it shows
 * the view of an empty one.
 * @param read the view of a query; the same function at each call
 * @param write the query of a view
 */
export function useAddressView<View extends object>(
  read: (search: string) => View,
  write: (view: View) => string,
): [View, (change: Partial<View>) => void] {
  const {search, pathname} = useLocation()
  const history = useHistory()
  const isLive = useIsLive()
  const query = isLive ? search : ''
  // Without a query the first view of the browser is that of the server: what is made of it is not made twice.
  const before = useRef<View | null>(null)
  const view = useMemo(() => withEqualParts(read(query), before.current), [read, query])
  before.current = view
  const change = useCallback(
    (part: Partial<View>) => history.replace({pathname, search: write({...view, ...part})}),
    [history, pathname, view, write],
  )
  return [view, change]
}
