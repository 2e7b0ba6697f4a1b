import {whenIdle} from './proofbook/when-idle'

/** Addresses of pages to which links in view lead, and whose parts are still to be asked for. */
const waiting: string[] = []

/**
 * The platform asks for the parts of every page to which a link in view leads, of all links at once and while the page
 * comes to life. Here each of them waits until the browser has nothing better to do.
 */
function deferPrefetch({prefetch, ...others}: Window['docusaurus']): Window['docusaurus'] {
  const askForNext = () => {
    const path = waiting.shift()
    if (path === undefined) return
    prefetch(path)
    whenIdle(askForNext)
  }
  return {
    ...others,
    prefetch: (path) => {
      waiting.push(path)
      if (waiting.length === 1) whenIdle(askForNext)
      return false
    },
  }
}

let isDeferred = false

/** The platform calls it when a page is shown. */
export function onRouteDidUpdate(): void {
  if (isDeferred) return
  isDeferred = true
  window.docusaurus = deferPrefetch(window.docusaurus)
}
