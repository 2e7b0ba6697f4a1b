import useBaseUrl from '@docusaurus/useBaseUrl'
import {useEffect} from 'react'
import {OFFLINE_STORE, OFFLINE_WORKER} from '../../offline/address'

/** Keeps the site for readers without a network where it is wanted, and takes away what an earlier build has kept. */
export function useOffline(isWanted: boolean): void {
  const base = useBaseUrl('/')
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
    const {serviceWorker} = navigator
    const work = isWanted
      ? serviceWorker.register(base + OFFLINE_WORKER, {scope: base})
      : forget(serviceWorker, base)
    // In a browser that allows none, a site is read with a network alone.
    work.catch((error: unknown) => console.warn(error))
  }, [base, isWanted])
}

async function forget(workers: ServiceWorkerContainer, base: string): Promise<void> {
  const own = new URL(base + OFFLINE_WORKER, location.href).href
  const registration = await workers.getRegistration(base)
  const script = registration?.active ?? registration?.waiting ?? registration?.installing
  if (!registration || script?.scriptURL !== own) return
  const names = await caches.keys()
  const stores = names.filter((name) => name.startsWith(`${OFFLINE_STORE}${base}:`))
  await Promise.all(stores.map((name) => caches.delete(name)))
  await registration.unregister()
}
