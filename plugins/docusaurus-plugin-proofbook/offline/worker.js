/**
 * Keeps a site for readers without a network. What is kept comes from the site's own origin and from below its base; pages
 * are asked of the network first, so that nobody reads an old one who could read the new one. The build puts `SITE` in
 * front: `store` is the name of this build's store, `prefix` what the names of all stores of this site begin with, `files`
 * what is kept from the start.
 */
const {base, prefix, store, files} = SITE

/** Files whose names change with what is in them, and where a request of several at once ends. */
const LASTING = [`${base}assets/`, `${base}media/`]
const AT_ONCE = 20

/** The store, as soon as it has been asked for. */
let opened

addEventListener('install', (event) => {
  event.waitUntil(keepAll().then(() => skipWaiting()))
})

addEventListener('activate', (event) => {
  event.waitUntil(dropOld().then(() => clients.claim()))
})

addEventListener('fetch', (event) => {
  const {request} = event
  const {origin, pathname} = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) return
  // A part of a file is nothing to keep.
  if (request.headers.has('range')) return
  const isLasting = LASTING.some((folder) => pathname.startsWith(folder))
  event.respondWith(isLasting ? keptFirst(request) : newestFirst(request))
})

/** A file that is missing on the server stops nothing: it is asked for again when it is needed. */
async function keepAll() {
  const kept = await caches.open(store)
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE).map((file) => keepFile(kept, base + file))
    await Promise.allSettled(some)
  }
}

async function keepFile(kept, path) {
  const isLasting = LASTING.some((folder) => path.startsWith(folder))
  const known = isLasting ? await caches.match(path) : undefined
  const response = known ?? (await fetch(path, {cache: 'no-cache'}))
  if (response.ok) await kept.put(path, await plain(response))
}

async function dropOld() {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith(prefix) && name !== store)
  await Promise.all(old.map((name) => caches.delete(name)))
}

async function keptFirst(request) {
  return (await kept(request)) ?? fetchAndKeep(request)
}

async function newestFirst(request) {
  try {
    return await fetchAndKeep(request)
  } catch (error) {
    const known = await kept(request)
    if (known) return known
    const missing = request.mode === 'navigate' ? await caches.match(`${base}404.html`) : undefined
    if (missing) return new Response(missing.body, {status: 503, headers: missing.headers})
    throw error
  }
}

async function fetchAndKeep(request) {
  const response = await fetch(request)
  const cache = response.ok && response.type === 'basic' ? await openStore() : undefined
  await cache?.put(request.url.replace(/[?#].*$/s, ''), await plain(response.clone()))
  return response
}

/** The store that was filled at first. Once a page has taken it away, because the site is not to be kept, it is not made again. */
function openStore() {
  opened ??= caches.has(store).then((isThere) => (isThere ? caches.open(store) : undefined))
  return opened
}

function kept(request) {
  return caches.match(request, {ignoreSearch: true, ignoreVary: true})
}

/** A browser refuses to open a page with an answer that came by way of another address. */
async function plain(response) {
  if (!response.redirected) return response
  return new Response(await response.blob(), {status: response.status, headers: response.headers})
}
