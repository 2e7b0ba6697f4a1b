import {decode} from '../proofbook/decode'

interface Found {
  url: string
  title: string
}

/** Where pages are that others among them share their title with: by address, the path of the document. */
export function namesakePlaces(pages: readonly Found[]): ReadonlyMap<string, string> {
  const shared = pages.filter(({title, url}) =>
    pages.some((other) => other.title === title && other.url !== url),
  )
  return new Map(shared.map(({url}) => [url, placeOf(url)]))
}

/** The path of a page's document, as readers see it in the address. */
function placeOf(url: string): string {
  return decode(url.replace(/^.*\/playbooks\/|\/$/g, ''))
}
