import {useHistory, useLocation} from '@docusaurus/router'
import useIsBrowser from '@docusaurus/useIsBrowser'
import {useCallback, useMemo} from 'react'
import {EVERYTHING, readView, type View, writeView} from './view'

/** The view that the address tells, and how to change it. The server, which knows no query, shows everything. */
export function useView(): [View, (view: View) => void] {
  const {search, pathname} = useLocation()
  const history = useHistory()
  const isBrowser = useIsBrowser()
  const view = useMemo(
    () => (isBrowser && search !== '' ? readView(search) : EVERYTHING),
    [isBrowser, search],
  )
  const change = useCallback(
    (next: View) => history.replace({pathname, search: writeView(next)}),
    [history, pathname],
  )
  return [view, change]
}
