import type {ConditionKey} from './action-data.ts'

/**
 * Condition keys that AWS documents and its service authorization reference, which the data is made of, does not list; as
 * of November 2026. Each with the page that has it.
 */
const MISSING: readonly (ConditionKey & {source: string})[] = [
  {
    name: 'cloudtrail:ExternalId',
    type: 'String',
    source: 'AWS CloudTrail user guide, "Resource-based policy examples for channels" of CloudTrail Lake',
  },
]

const BY_NAME: ReadonlyMap<string, ConditionKey> = new Map(
  MISSING.map(({name, type}) => [name.toLowerCase(), {name, type}]),
)

/** A key that the data lacks, in any case. */
export function missingKey(key: string): ConditionKey | undefined {
  return BY_NAME.get(key.toLowerCase())
}
