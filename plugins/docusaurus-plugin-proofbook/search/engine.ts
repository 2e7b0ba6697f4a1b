import {Search} from '../../../src/search/search'

/** By the address of the index. */
const started = new Map<string, Promise<Search>>()

/** The search of an index, started once for all who ask; again after a failure. */
export function searchAt(address: string): Promise<Search> {
  const known = started.get(address)
  if (known) return known
  const starting = Search.open((name) => load(address, name))
  started.set(address, starting)
  starting.catch(() => started.delete(address))
  return starting
}

/** All files but the first have names made of their content: a browser may keep those, and asks again for the first. */
async function load(address: string, name: string): Promise<unknown> {
  const response = await fetch(address + name, name.includes('/') ? {} : {cache: 'no-cache'})
  if (!response.ok) throw new Error(`Cannot load \`${address}${name}\`: ${response.status}`)
  return response.json()
}
