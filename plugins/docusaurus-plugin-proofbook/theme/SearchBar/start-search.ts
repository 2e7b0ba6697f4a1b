import type {Search} from '../../../../src/search/search'

/** Starts the search of an index, by its address. The development server has none. */
export async function startSearch(index: string): Promise<Search> {
  if (process.env.NODE_ENV !== 'production') throw new Error('The development server has no search index')
  const {searchAt} = await import('../../search/engine')
  return searchAt(index)
}
