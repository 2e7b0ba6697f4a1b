import {useDocsVersionCandidates} from '@docusaurus/plugin-content-docs/client'
import {useLocation} from '@docusaurus/router'
import useBaseUrl from '@docusaurus/useBaseUrl'
import {useCallback, useEffect, useRef, useState} from 'react'
import type {Answer, Search} from '../../../../src/search/search'
import {HANDBOOK} from '../../handbook-path'
import {HANDBOOK_INDEX, versionIndex} from '../../search/index-path'

/** How far a search is. The last answer stays while the next one is on its way. */
export interface SearchState {
  kind: 'idle' | 'searching' | 'done' | 'failed'
  /** What was searched for. */
  text: string
  answer?: Answer
  /** What went wrong, and what to do, in words. */
  problem?: string
}

/** Pages in a list, and how many more come with every wish for more. */
const PAGE_STEP = 8
/** Sections of one page in a list. */
const SECTIONS = 4
/** Time that typing must rest before a search begins, in milliseconds. */
const REST = 120
const NO_NETWORK = 'The search is not available without a network: this browser has not kept its index.'
const NO_INDEX =
  process.env.NODE_ENV === 'production'
    ? 'The search index could not be loaded. Reload the page, or build the site anew.'
    : 'The development server has no search index: it is made when the site is built. Run “npm run build”, then “npm run serve”.'

/** Searches the pages of the version that is being read for a text, and again when it changes. */
export function useSearch(text: string): {state: SearchState; more: () => void} {
  const start = useStart()
  const [limit, setLimit] = useState(PAGE_STEP)
  const [state, setState] = useState<SearchState>({kind: 'idle', text: ''})
  const asked = useRef(text)
  if (asked.current !== text) {
    asked.current = text
    setLimit(PAGE_STEP)
  }
  useEffect(() => {
    let isCurrent = true
    const show = (next: SearchState) => isCurrent && setState(next)
    const search = async () => {
      const search = await start()
      if (text.trim() === '') return show({kind: 'idle', text: ''})
      setState((before) => ({...before, kind: 'searching'}))
      show({
        kind: 'done',
        text: text.trim(),
        answer: await search.ask(text, {pages: limit, sections: SECTIONS}),
      })
    }
    const onError = (error: unknown) => {
      console.error(error)
      show({kind: 'failed', text, problem: navigator.onLine ? NO_INDEX : NO_NETWORK})
    }
    const timer = setTimeout(() => void search().catch(onError), text === '' ? 0 : REST)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [text, limit, start])
  return {state, more: useCallback(() => setLimit((before) => before + PAGE_STEP), [])}
}

/** Starts the search of the version that is being read; in the handbook, its own. */
function useStart(): () => Promise<Search> {
  const handbook = useBaseUrl(`/${HANDBOOK}/`)
  const site = useBaseUrl('/')
  const version = useDocsVersionCandidates()[0].name
  const address =
    site + (useLocation().pathname.startsWith(handbook) ? HANDBOOK_INDEX : versionIndex(version))
  return useCallback(async () => {
    if (process.env.NODE_ENV !== 'production') throw new Error(NO_INDEX)
    const {searchAt} = await import('../../search/engine')
    return searchAt(address)
  }, [address])
}
