import {useHistory} from '@docusaurus/router'
import {usePluginData} from '@docusaurus/useGlobalData'
import routes from '@generated/routes'
import {useEffect} from 'react'
import {decode} from './decode'

type History = ReturnType<typeof useHistory>
type Target = Parameters<History['push']>[0]
type Routes = readonly {path?: unknown; exact?: boolean; routes?: Routes}[]

/** Where the state of an entry waits for the page that is being loaded. */
const KEPT = 'proofbook-arrival'

/** What is kept there. */
interface Kept {
  /** Path, query and fragment. */
  address: string
  state: unknown
}

/**
 * In a site that was built in parts, loads the pages of other parts from the server: the program of one part knows nothing
 * of them, and would say that they do not exist. All links, and all code that leads a reader on, go through the history.
 */
export function useOtherParts(): void {
  const history = useHistory()
  const {isPart} = usePluginData('docusaurus-plugin-proofbook') as {isPart: boolean}
  useEffect(() => {
    if (!isPart) return
    takeState(history)
    const {push} = history
    const paths = new Set(pathsOf(routes))
    history.push = (target: Target, state?: unknown) => {
      const {pathname, search, hash} = urlOf(target)
      if (paths.has(plain(pathname))) return push(target as string, state)
      const address = pathname + search + hash
      const kept: Kept = {address, state: typeof target === 'string' ? state : target.state}
      if (kept.state !== undefined) sessionStorage.setItem(KEPT, JSON.stringify(kept))
      window.location.assign(address)
    }
    return () => {
      history.push = push
    }
  }, [history, isPart])
}

/** Paths of the pages that the program has. */
function pathsOf(some: Routes): string[] {
  return some.flatMap((route) =>
    route.routes ? pathsOf(route.routes) : route.exact ? [plain(String(route.path))] : [],
  )
}

/** A path as the platform compares it; an address that no page can have, as it is written: the server says so. */
function plain(path: string): string {
  return decode(path).replace(/\/$/, '').toLowerCase()
}

function urlOf(target: Target): URL {
  if (typeof target === 'string') return new URL(target, window.location.href)
  const {pathname = window.location.pathname, search = '', hash = ''} = target
  return new URL(pathname + search + hash, window.location.origin)
}

/** Gives the entry of a page the state with which a page of another part led to it. */
function takeState(history: History): void {
  const text = sessionStorage.getItem(KEPT)
  if (text === null) return
  sessionStorage.removeItem(KEPT)
  const {address, state} = JSON.parse(text) as Kept
  const {pathname, search, hash} = window.location
  if (address === pathname + search + hash) history.replace({...history.location, state})
}
