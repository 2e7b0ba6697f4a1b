/** Where a reader left results, by the entry of the history: a page that is come back to is as it was. */
interface Left {
  /** How many pages were shown. */
  limit: number
  /** How far it was scrolled, in pixels. */
  top: number
}

const left = new Map<string, Left>()

/** Keeps where a reader leaves an entry of the history. */
export function keepPlace(entry: string, limit: number): void {
  left.set(entry, {limit, top: window.scrollY})
}

/** Where a reader left an entry; undefined for one that is new. */
export function placeLeft(entry: string): Left | undefined {
  return left.get(entry)
}
