import type {IndexedPage} from './sections.ts'

/** A page that the index found; its text is loaded when asked for. */
export interface PagefindResult {
  id: string
  data(): Promise<IndexedPage>
}

/** What this search uses of the indexer's browser bundle. */
export interface Pagefind {
  /** Pages that hold the words; all of them when `words` is null. */
  search(
    words: string | null,
    options: {filters: Record<string, {any: string[]}>},
  ): Promise<{results: PagefindResult[]}>
  /** Number of pages by each filter's values. */
  filters(): Promise<Record<string, Record<string, number>>>
}

/** The module that the index's folder holds. */
interface PagefindModule {
  createInstance(options: {basePath: string; baseUrl: string; noWorker: boolean}): Pagefind
}

/**
 * Starts a search on an index. It runs in the page itself: a worker would be a second download of the same code, and
 * the policy of the page would not hold in it.
 */
export function startPagefind(module: unknown, basePath: string): Pagefind {
  return (module as PagefindModule).createInstance({basePath, baseUrl: '/', noWorker: true})
}
