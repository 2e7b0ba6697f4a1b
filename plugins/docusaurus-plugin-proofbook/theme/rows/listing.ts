/** How many rows a list may have for a page to hold them all. */
export const MOST_WHOLE = 1000

/** What a page of a list is given: all of it, or where it is long, its beginning and what is told of the whole. */
export interface Listing<Page, Told> {
  page: Page
  /** Null where the page is the whole list. */
  cut: Cut<Told> | null
}

/** What was cut off. */
export interface Cut<Told> {
  /** Address of the JSON file that holds the whole page. */
  whole: string
  /** What is told of the whole, as if all of it were there. */
  told: Told
  /** Address of a file for readers with all rows; null where no such file is made. */
  csv: string | null
}
