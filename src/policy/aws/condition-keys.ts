import type {ActionData} from './action-data.ts'

/** Whether a request has one value under a condition key, or a list of them. */
export type KeyArity = 'one' | 'several'

/**
 * Claims of which a token has one value, by AWS's table of keys for OIDC federation (IAM user guide, "IAM and AWS STS
 * condition context keys", read in November 2026). `amr` is a list, `aud` can be one (CONFIRM_AUDIENCE_CLAIM_TYPE asks); what other
 * claims hold, only the provider knows.
 */
const SINGLE_CLAIMS: ReadonlySet<string> = new Set(['azp', 'email', 'oaud', 'sub'])
/** An identity provider's key: a host, maybe a path, and the claim. */
const CLAIM = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[^:]*)?:([^:]+)$/

/** How many values a request has under a key, which is written in lower case; undefined if nobody can tell. */
export async function arityOf(key: string, data: ActionData): Promise<KeyArity | undefined> {
  const claim = CLAIM.exec(key)?.[1]
  if (claim !== undefined) return SINGLE_CLAIMS.has(claim) ? 'one' : undefined
  const type = (await data.conditionKey(key))?.type
  if (type === undefined) return undefined
  return type.startsWith('ArrayOf') ? 'several' : 'one'
}

/**
 * Keys, in lower case, that the data lists for one service and AWS documents for requests to others. The data's own list
 * of global keys has those of a session, such as `ec2:SourceInstanceArn`.
 */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'kms:viaservice',
  'sts:sourceidentity',
  'sts:transitivetagkeys',
])

/** Whether requests to any service can have a key, which is written in lower case. */
export function isForEveryService(key: string, data: ActionData): boolean {
  if (key.startsWith('aws:') || ELSEWHERE.has(key)) return true
  return data.globalConditionKeys().some((global) => global.toLowerCase() === key)
}
