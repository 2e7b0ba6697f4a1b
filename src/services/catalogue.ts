import {letters} from '../likeness/letters.ts'
import data from './services.json'

/** A service that a provider offers. */
export interface Service {
  /** Name of the provider. */
  provider: string
  /** What practitioners call it: `KMS`, `S3`, `Key Vault`. */
  name: string
  /** A word or two that explain the name: `Key Management`; null where it explains itself. */
  word: string | null
  /** Name of its category. */
  category: string
}

/** Who offers services, and with what the names of those begin. */
export interface Provider {
  name: string
  prefixes: readonly string[]
}

interface Entry {
  name: string
  word?: string
  /** Other names of it. */
  also?: string[]
}

/** The day on which the lists of services were last looked through. */
export const SERVICES_DATE: string = data.date

export const PROVIDERS: readonly Provider[] = data.providers

/** What services are sorted into, in the order in which readers get them; categories of one area are akin. */
export const CATEGORIES: readonly {name: string; area: string}[] = data.categories

const LISTS = data.services as Record<string, Record<string, Entry[]>>

const SERVICES = Object.entries(LISTS).flatMap(([provider, categories]) =>
  Object.entries(categories).flatMap(([category, entries]) =>
    entries.map(({name, word = null, also = []}) => ({service: {provider, name, word, category}, also})),
  ),
)

const byName = indexOf(SERVICES.map(({service}) => [service.name, service]))
const byOtherName = indexOf(
  SERVICES.flatMap(({service, also}) => also.map((other): [string, Service] => [other, service])),
)

/**
 * The service that one of some names is of: the first that is a service's usual name, else the first that is another name
 * of one. Of several providers that have it, the first in the list counts.
 * @param provider the one that has it; null if that is not known
 */
export function findService(names: readonly string[], provider: string | null): Service | undefined {
  for (const index of [byName, byOtherName])
    for (const name of names) {
      const found = index.get(letters(name))?.find((each) => provider === null || each.provider === provider)
      if (found) return found
    }
  return undefined
}

/** What a service is called besides its usual name: in full, explained, or as it was called before. */
export function otherNames(provider: string, name: string): string[] {
  const found = SERVICES.find(({service}) => service.provider === provider && service.name === name)
  return found ? [...(found.service.word === null ? [] : [found.service.word]), ...found.also] : []
}

function indexOf(services: readonly [name: string, service: Service][]): ReadonlyMap<string, Service[]> {
  const index = new Map<string, Service[]>()
  for (const [name, service] of services) {
    const key = letters(name)
    index.set(key, [...(index.get(key) ?? []), service])
  }
  return index
}
