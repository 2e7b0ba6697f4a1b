import type {ConditionKey} from './action-data.ts'

/*
 * What AWS documents and the data lacks, or says otherwise; each with its page.
 */

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
  {
    name: 'glue:EvaluatedByLakeFormationTags',
    type: 'Bool',
    source: 'AWS Lake Formation developer guide, "Cross-account data sharing"',
  },
]

/**
 * Prefixes that policies which AWS manages name (as of November 2026) and the data does not list: services that were
 * retired, and some that were never listed. Nothing of them is known, so nothing is judged.
 */
const UNLISTED_SERVICES: ReadonlySet<string> = new Set([
  'builderid',
  'datazonecontrol',
  'deepcomposer',
  'deeplens',
  'deepracer',
  'elastic-inference',
  'iot1click',
  'iotroborunner',
  'mobilehub',
  'sagemaker-groundtruth-synthetic',
  'zocalo',
])

/** Whether a prefix, in any case, is of a service that AWS names and does not list. */
export function isUnlistedService(prefix: string): boolean {
  return UNLISTED_SERVICES.has(prefix.toLowerCase())
}

/** Actions that AWS documents and the data does not list, in lower case. */
const MISSING_ACTIONS: ReadonlySet<string> = new Set([
  // AWS Lake Formation developer guide, "Managing cross-account permissions": what lets AWS RAM share a catalogue.
  'glue:shareresource',
])

/** Keys that requests for an action have although the data does not list them for it, in lower case. */
const MISSING_REQUEST_KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  // The managed policies of Amazon Bedrock and Red Hat OpenShift limit both actions by product.
  ['aws-marketplace:subscribe', ['aws-marketplace:productid']],
  ['aws-marketplace:unsubscribe', ['aws-marketplace:productid']],
])

/** Whether an action, in any case, is one that the data lacks. */
export function isMissingAction(action: string): boolean {
  return MISSING_ACTIONS.has(action.toLowerCase())
}

/** The keys of requests for an action, in lower case, that the data lacks. */
export function missingRequestKeys(action: string): readonly string[] {
  return MISSING_REQUEST_KEYS.get(action) ?? []
}

const BY_NAME: ReadonlyMap<string, ConditionKey> = new Map(
  MISSING.map(({name, type}) => [name.toLowerCase(), {name, type}]),
)

/** A key that the data lacks, in any case. */
export function missingKey(key: string): ConditionKey | undefined {
  return BY_NAME.get(key.toLowerCase())
}
