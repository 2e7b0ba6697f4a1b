import {isOpen} from '../open/is-open.ts'
import {closest} from '../text/closest.ts'

/**
 * Partitions and their Regions as of May 2026. Source: `partitions.json` of AWS's Python SDK (botocore 1.43.11). A Region
 * that opened later is not in it.
 */
const REGIONS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    aws:
      'af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ' +
      'ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ' +
      'ca-central-1 ca-west-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 ' +
      'eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2',
    'aws-cn': 'cn-north-1 cn-northwest-1',
    'aws-us-gov': 'us-gov-east-1 us-gov-west-1',
    'aws-iso': 'us-iso-east-1 us-iso-west-1',
    'aws-iso-b': 'us-isob-east-1 us-isob-west-1',
    'aws-iso-e': 'eu-isoe-west-1',
    'aws-iso-f': 'us-isof-east-1 us-isof-south-1',
    'aws-eusc': 'eusc-de-east-1',
  }).map(([partition, regions]) => [partition, regions.split(' ')]),
)

const PARTITION_OF: ReadonlyMap<string, string> = new Map(
  [...REGIONS].flatMap(([partition, regions]) => regions.map((region) => [region, partition] as const)),
)

/** Words and a number, as all Regions have: `us-east-1`, and slips such as `us-east1` or the zone `us-east-1a`. */
const REGION_SHAPE = /^[a-z]{2,4}(?:-[a-z]{1,20}){1,3}-?\d{1,3}[a-z]?$/i

/** The names of the partitions, `aws` first. */
export const PARTITIONS: readonly string[] = [...REGIONS.keys()]

/** The partition of a Region; undefined for a Region that is not known. */
export function partitionOf(region: string): string | undefined {
  return PARTITION_OF.get(region)
}

/** Whether a value is meant for a Region and is none that is known: it has the shape of one, or lacks only the number. */
export function isUnknownRegion(value: string): boolean {
  if (PARTITION_OF.has(value) || isOpen(value, 'region')) return false
  return REGION_SHAPE.test(value) || [...PARTITION_OF.keys()].some((region) => region.startsWith(`${value}-`))
}

/**
 * The one Region that a misspelt one can mean; undefined if there is none, or several. Swapped letters are one slip.
 */
export function closeRegion(value: string): string | undefined {
  const lower = value.toLowerCase()
  const near = closest(lower, PARTITION_OF)
  if (near.length === 1) return near[0]
  return near.find((region) => lettersOf(region) === lettersOf(lower))
}

function lettersOf(word: string): string {
  return [...word].sort().join('')
}
