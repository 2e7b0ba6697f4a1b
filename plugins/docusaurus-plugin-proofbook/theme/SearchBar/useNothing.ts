import {useEffect, useState} from 'react'
import type {Near} from '../../../../src/search/near'
import type {Contents} from '../../../../src/search/search'
import {startSearch} from './start-search'
import type {Place} from './usePlaces'

/** What is told where nothing was found. */
export interface Nothing {
  /** What was searched through. */
  contents: Contents
  near: Near
  /** Other places that have it, with how many sections; undefined until all were asked. */
  elsewhere: {place: Place; sections: number}[] | undefined
}

/** Looks for what is near to a text that nothing has, then for the text in all other places. */
export function useNothing(text: string, here: Place, places: readonly Place[]): Nothing | undefined {
  const [nothing, setNothing] = useState<Nothing>()
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const search = await startSearch(here.index)
      const told = {contents: search.contents, near: search.near(text)}
      if (isCurrent) setNothing({...told, elsewhere: undefined})
      const others = places.filter((place) => place.index !== here.index)
      const asked = await Promise.all(others.map((place) => sectionsAt(place, text)))
      if (isCurrent) setNothing({...told, elsewhere: asked.filter(({sections}) => sections > 0)})
    }
    look().catch(console.error)
    return () => {
      isCurrent = false
    }
  }, [text, here, places])
  return nothing
}

/** A place whose index is not there, or cannot be loaded now, has nothing to tell. */
async function sectionsAt(place: Place, text: string): Promise<{place: Place; sections: number}> {
  try {
    const {total, missing} = await (await startSearch(place.index)).ask(text, {pages: 0, sections: 0})
    return {place, sections: missing.length > 0 ? 0 : total.sections}
  } catch {
    return {place, sections: 0}
  }
}
