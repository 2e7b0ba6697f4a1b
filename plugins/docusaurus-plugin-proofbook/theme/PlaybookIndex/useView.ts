import {useHistory, useLocation} from '@docusaurus/router'
import useIsBrowser from '@docusaurus/useIsBrowser'
import {useCallback, useMemo} from 'react'
import {readView, type View, writeView} from './view'

/** The view that the address tells, and how to change it. The server, which knows no query, shows everything. */
export function useView(): [View, (change: Partial<View>) => void] {
  const {search, pathname} = useLocation()
  const history = useHistory()
  const isBrowser = useIsBrowser()
  const view = useMemo(() => readView(isBrowser ? search : ''), [isBrowser, search])
  const change = useCallback(
    (part: Partial<View>) => history.replace({pathname, search: writeView({...view, ...part})}),
    [history, pathname, view],
  )
  return [view, change]
}
