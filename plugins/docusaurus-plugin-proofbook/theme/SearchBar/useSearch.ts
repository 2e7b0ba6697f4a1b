import {useEffect, useState} from 'react'
import type {Answer, SearchOptions} from '../../../../src/search/search'
import {startSearch} from './start-search'

/** How far a search is. The last answer stays while the next one is on its way. */
export interface SearchState {
  kind: 'idle' | 'searching' | 'done' | 'failed'
  /** What was searched for. */
  text: string
  answer?: Answer
  /** What went wrong, and what to do, in words. */
  problem?: string
}

/** Time that typing must rest before a search begins, in milliseconds. */
const REST = 120
const NO_NETWORK = 'The search is not available without a network: this browser has not kept its index.'
const NO_INDEX =
  process.env.NODE_ENV === 'production'
    ? 'The search index could not be loaded. Reload the page, or build the site anew.'
    : 'The development server has no search index: it is made when the site is built. Run “npm run build”, then “npm run serve”.'

/**
 * Searches an index for a text, and again when anything changes.
 * @param index address of the index
 * @param rest time to wait for more to be typed, in milliseconds
 */
export function useSearch(
  text: string,
  index: string,
  {pages, sections, chosen}: SearchOptions,
  rest = REST,
): SearchState {
  const [state, setState] = useState<SearchState>({kind: 'idle', text: ''})
  useEffect(() => {
    let isCurrent = true
    const show = (next: SearchState) => isCurrent && setState(next)
    const search = async () => {
      const search = await startSearch(index)
      if (text.trim() === '') return show({kind: 'idle', text: ''})
      setState((before) => ({...before, kind: 'searching'}))
      const answer = await search.ask(text, {pages, sections, ...(chosen && {chosen})})
      show({kind: 'done', text: text.trim(), answer})
    }
    const onError = (error: unknown) => {
      console.error(error)
      show({kind: 'failed', text, problem: navigator.onLine ? NO_INDEX : NO_NETWORK})
    }
    const timer = setTimeout(() => void search().catch(onError), text === '' ? 0 : rest)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [text, index, pages, sections, chosen, rest])
  return state
}
