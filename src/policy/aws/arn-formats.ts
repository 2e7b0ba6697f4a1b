import {OPEN} from '../open/parts.ts'
import type {ActionData, ResourceType} from './action-data.ts'
import type {Arn} from './arn.ts'
import {ANY, overlaps, SEGMENT} from './arn-overlap.ts'
import {askedOnceOfData} from './asked-once.ts'

/** A form that ARNs of a kind of resource have. */
export interface ArnFormat {
  /** The service in the ARN, which can be another than the one that lists the resource. */
  service: string
  /** Whether it has a Region. */
  region: boolean
  /** Whether it has an account. */
  account: boolean
  /** The last field as a template for `overlaps`. */
  resource: string
}

const known = new WeakMap<ResourceType, readonly ArnFormat[]>()

/** The formats of a kind of resource: nearly always one. */
export function formatsOfType(type: ResourceType): readonly ArnFormat[] {
  const formats = known.get(type) ?? type.arn.split(', ').flatMap(toFormat)
  known.set(type, formats)
  return formats
}

/** The formats of a service's own ARNs; undefined for a service that is not known, or has no resources. */
export const formatsOfService = askedOnceOfData(
  async (service, data): Promise<readonly ArnFormat[] | undefined> => {
    const types = await data.resourceTypes(service)
    const formats = [...(types?.values() ?? [])]
      .flatMap(formatsOfType)
      .filter((format) => format.service === service)
    return formats.length > 0 ? formats : undefined
  },
)

/** UTF-16 characters of a last field that are looked at: its kind shows in them. */
const LONGEST = 300

/** Whether an ARN's last field can be of a format; its other fields are not looked at. */
export function fitsFormat({resource}: Arn, format: ArnFormat): boolean {
  const start = resource.length > LONGEST ? `${resource.slice(0, LONGEST)}*` : resource
  return overlaps(start.replaceAll(OPEN, '*'), format.resource)
}

/** The formats of its service that an ARN's last field fits; empty if nothing is known of it. */
export async function fittingFormats(arn: Arn, data: ActionData): Promise<ArnFormat[]> {
  const formats = (await formatsOfService(arn.service, data)) ?? []
  return formats.filter((format) => fitsFormat(arn, format))
}

function toFormat(arn: string): ArnFormat[] {
  const [, , service, region, account, ...rest] = arn.split(':')
  if (rest.length === 0) return []
  const resource = rest
    .join(':')
    // A bucket's name has no slash, whatever else may have one.
    .replace(/\$\{BucketName\}/g, SEGMENT)
    .replace(/\$\{[^{}]*\}|\{[^{}]*\}/g, ANY)
  return [{service: service!, region: region !== '', account: account !== '', resource}]
}
