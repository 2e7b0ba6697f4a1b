const EVENT = 'proofbook:search'

/** Asks the page's search to open, with a text to search for; nothing happens where it has none. */
export function askSearch(text: string): void {
  document.dispatchEvent(new CustomEvent<string>(EVENT, {detail: text}))
}

/** Calls a function whenever the search is asked for; what it returns ends that. */
export function onAsked(open: (text: string) => void): () => void {
  const listen = (event: Event) => open((event as CustomEvent<string>).detail)
  document.addEventListener(EVENT, listen)
  return () => document.removeEventListener(EVENT, listen)
}
