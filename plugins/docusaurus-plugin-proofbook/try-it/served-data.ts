/**
 * Takes the place of what the data package reads its files with: in a browser they come from the site, those of a service
 * that a policy of the library names in one file each, those of all others in one file together.
 */

/** The package's files of one service, by the folder that they are in. */
export type ServiceFiles = Record<string, unknown>

/** What is not about one service. */
export interface GeneralFiles {
  /** By name. */
  files: Record<string, unknown>
  /** Services that have a file of their own. */
  own: string[]
}

const loaded = new Map<string, Promise<unknown>>()

/** A file of the package, by its path from the package's folder. */
export async function readRelativeFile([, folder, file]: string[]): Promise<unknown> {
  const general = (await load('general')) as GeneralFiles
  if (file === undefined) return general.files[folder!]
  const service = file.replace(/\.json$/, '')
  const files = general.own.includes(service)
    ? await load(service)
    : ((await load('all')) as Record<string, ServiceFiles>)[service]
  return (files as ServiceFiles)[folder!]
}

function load(name: string): Promise<unknown> {
  const loading = loaded.get(name) ?? fetchJson(`data/${name}.json`)
  loaded.set(name, loading)
  // What could not be had may be there the next time.
  loading.catch(() => loaded.delete(name))
  return loading
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`Cannot load ${address}`)
  return response.json()
}
