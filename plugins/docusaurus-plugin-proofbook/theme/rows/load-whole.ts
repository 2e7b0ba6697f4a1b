/** What is loaded or being loaded, by address: one comes back to a list. */
const known = new Map<string, Promise<unknown>>()

/** Loads a whole list, once. What could not be loaded is asked for again. */
export function loadWhole<Page>(address: string): Promise<Page> {
  const loading = known.get(address) ?? load(address)
  known.set(address, loading)
  loading.catch(() => known.delete(address))
  return loading as Promise<Page>
}

async function load(address: string): Promise<unknown> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`Cannot load ${address}: status ${answer.status}`)
  return answer.json()
}
