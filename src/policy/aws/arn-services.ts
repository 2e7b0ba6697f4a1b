import type {ActionData} from './action-data.ts'
import {formatsOfType} from './arn-formats.ts'

/**
 * Services whose ARNs can still be met in older policies, though the action data does not have them: AWS has closed them.
 * Listed by hand in November 2026, without a page that names them all.
 */
const CLOSED = [
  'deepcomposer',
  'deeplens',
  'deepracer',
  'gamesparks',
  'iot1click',
  'iotthingsgraph',
  'macie',
  'mobilehub',
  'sumerian',
]

const known = new WeakMap<ActionData, Promise<ReadonlySet<string>>>()

/** Whether a service has ARNs of its own: nearly always its prefix, else a name that only ARNs have (`catalog`). */
export async function isArnService(service: string, data: ActionData): Promise<boolean> {
  // All services are asked only for what is none of them, since that takes a while.
  return (await data.services()).has(service) || (await arnServices(data)).has(service)
}

/** Every service that stands in ARNs. */
export function arnServices(data: ActionData): Promise<ReadonlySet<string>> {
  const services = known.get(data) ?? collect(data)
  known.set(data, services)
  return services
}

async function collect(data: ActionData): Promise<ReadonlySet<string>> {
  const services = [...(await data.services())]
  const types = await Promise.all(services.map((service) => data.resourceTypes(service)))
  const inArns = types.flatMap((ofService) => [...(ofService?.values() ?? [])]).flatMap(formatsOfType)
  return new Set([...services, ...CLOSED, ...inArns.map(({service}) => service)])
}
