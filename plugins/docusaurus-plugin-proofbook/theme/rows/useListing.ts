import {useEffect, useState} from 'react'
import type {Listing} from './listing'
import {loadWhole} from './load-whole'

/** A list as far as it is there. */
export interface Present<Page, Told> extends Listing<Page, Told> {
  state: 'there' | 'loading' | 'failed'
  /** Asks for the whole list. */
  ask(): void
  /** The whole list, once it is there. */
  whole(): Promise<Page>
}

/** A list whose rest is loaded as soon as it is needed: to narrow it, to sort it, or to show more of it. */
export function useListing<Page, Told>(listing: Listing<Page, Told>, isNeeded: boolean): Present<Page, Told> {
  const [isAsked, setIsAsked] = useState(false)
  const [loaded, setLoaded] = useState<{address: string; page: Page | null}>()
  const address = listing.cut?.whole
  const own = loaded?.address === address ? loaded : undefined
  const isWanted = address !== undefined && (isNeeded || isAsked)
  const toLoad = isWanted && !own ? address : undefined
  useEffect(() => {
    if (toLoad === undefined) return
    let isCurrent = true
    const keep = (page: Page | null) => isCurrent && setLoaded({address: toLoad, page})
    loadWhole<Page>(toLoad).then(keep, () => keep(null))
    return () => {
      isCurrent = false
    }
  }, [toLoad])
  const rest = {
    ask() {
      if (own?.page === null) setLoaded(undefined)
      setIsAsked(true)
    },
    whole: async () => (address === undefined ? listing.page : loadWhole<Page>(address)),
  }
  if (own?.page) return {page: own.page, cut: null, state: 'there', ...rest}
  const state = isWanted ? (own ? 'failed' : 'loading') : 'there'
  return {...listing, state, ...rest}
}
