/** File of the service worker, below the site's base: it answers for no address above its own. */
export const OFFLINE_WORKER = 'offline.js'

/** What the names of its stores begin with, before the base of the site. */
export const OFFLINE_STORE = 'proofbook-offline:'
