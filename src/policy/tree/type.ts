import {RESOURCE_POLICY_SERVICES} from '../aws/resource-policy-services.ts'
import {withOpenParts} from '../open/parts.ts'
import {closest} from '../text/closest.ts'
import type {Policy, Statement} from './ast.ts'
import {includesEveryone} from './principals.ts'
import {hintedType} from './type-hint.ts'
import {writtenActions} from './written-actions.ts'

/**
 * What a policy is attached to: a principal, a KMS key, an S3 bucket, a role (who may assume it), a VPC endpoint, any
 * other resource, an organisation (service and resource control policies), or a session. A boundary is attached to a
 * principal too, and grants nothing: what it allows, another policy may. `unknown`: it has no statements.
 */
export type PolicyType =
  | 'identity'
  | 'boundary'
  | 'session'
  | 'key'
  | 'bucket'
  | 'trust'
  | 'endpoint'
  | 'resource'
  | 'scp'
  | 'rcp'
  | 'unknown'

/** A type and how it was recognised. */
export interface InferredType {
  type: PolicyType
  /** Prefix of the service whose resource it is, where what holds the policy says so. */
  service?: string
  /** The sign that decided, as the second half of "because …", without a full stop. */
  reason: string
  /** Whether a policy like it may be a boundary as well: then the text around it is asked. */
  mayLimit?: true
}

/** Types that a policy with (or without) principals can have, so that a hint never contradicts the shape. */
const WITH_PRINCIPAL: readonly PolicyType[] = ['key', 'bucket', 'trust', 'endpoint', 'resource', 'rcp']
const WITHOUT_PRINCIPAL: readonly PolicyType[] = ['identity', 'boundary', 'session', 'scp']

/**
 * Decides the type from principals, actions and resources; hints only where they leave it open.
 *
 * @param hints texts around the example, the nearest first
 */
export function inferPolicyType(policy: Policy, ...hints: string[]): InferredType {
  const hinted = hintedType(hints)
  if (policy.statements.length === 0)
    return hinted ? fromHint(hinted) : {type: 'unknown', reason: 'it has no statements'}
  if (!policy.statements.some(hasPrincipal)) {
    if (hinted && WITHOUT_PRINCIPAL.includes(hinted) && !(hinted === 'boundary' && setsBoundaries(policy)))
      return fromHint(hinted)
    return {type: 'identity', reason: 'no statement has a principal'}
  }
  return typeWithPrincipal(policy, hinted && WITH_PRINCIPAL.includes(hinted) ? hinted : undefined)
}

function fromHint(type: PolicyType): InferredType {
  return {type, reason: 'the text around it says so'}
}

function typeWithPrincipal(policy: Policy, hinted: PolicyType | undefined): InferredType {
  const services = servicesOf(policy)
  if (isTrustPolicy(policy)) return {type: 'trust', reason: 'it lets principals assume a role'}
  if (hinted && fits(hinted, policy, services)) return fromHint(hinted)
  if (policy.statements.every(isGuardrail))
    return {type: 'rcp', reason: 'it only denies, to everyone, on everything, under conditions'}
  if (namesOnly(policy, /^arn:[^:]*:s3:::/))
    return {type: 'bucket', reason: 'it has principals and names only S3 buckets'}
  if (only(services, 'kms')) return {type: 'key', reason: 'it has principals and only KMS actions'}
  if (namesOnly(policy, /^arn:[^:]*:kms:/))
    return {type: 'key', reason: 'it has principals and names only KMS keys'}
  if (only(services, 's3')) return {type: 'bucket', reason: 'it has principals and only S3 actions'}
  if (isForEveryone(policy) && ![...services].some((service) => RESOURCE_POLICY_SERVICES.has(service))) {
    return {
      type: 'endpoint',
      reason: 'it is for every principal, and none of its services has resource policies',
    }
  }
  return {type: 'resource', reason: 'it has principals'}
}

/** An endpoint or resource control policy can look like any other with principals; the rest show what they belong to. */
function fits(hinted: PolicyType, policy: Policy, services: ReadonlySet<string>): boolean {
  if (hinted === 'endpoint') return !policy.statements.some(asksForEndpoint)
  if (hinted === 'rcp') return isForEveryone(policy)
  if (hinted === 'key') return services.size === 0 || only(services, 'kms')
  if (hinted === 'bucket') return services.size === 0 || only(services, 's3')
  return false
}

/** Whether a condition asks through which endpoint a request came: other policies do, an endpoint's own has no need to. */
function asksForEndpoint(statement: Statement): boolean {
  return asksFor(statement, /^aws:SourceVpce?$/i)
}

function asksFor({condition}: Statement, key: RegExp): boolean {
  return condition?.tests.some(({conditionKey}) => key.test(conditionKey.value)) ?? false
}

/** Whether a policy is for those who set boundaries, and see to it that others do: that is where texts speak of both. */
function setsBoundaries(policy: Policy): boolean {
  return (
    writtenActions(policy).some(({value}) => /PermissionsBoundary$/i.test(value)) ||
    policy.statements.some((statement) => asksFor(statement, /^iam:PermissionsBoundary$/i))
  )
}

function hasPrincipal({principal, notPrincipal}: Statement): boolean {
  return principal !== undefined || notPrincipal !== undefined
}

/** A role's trust policy: actions of STS, Denies of all or of all others, and never a resource. */
function isTrustPolicy({statements}: Policy): boolean {
  return (
    statements.every(({resource, notResource}) => !resource && !notResource) &&
    statements.some(isTrust) &&
    statements.every((statement) => isTrust(statement) || deniesWithSts(statement))
  )
}

function isTrust({action}: Statement): boolean {
  const values = action?.values ?? []
  return values.length > 0 && values.every(({value}) => /^sts:/i.test(value))
}

function deniesWithSts({effect, action, notAction}: Statement): boolean {
  const values = [...(action?.values ?? []), ...(notAction?.values ?? [])]
  return (
    effect?.value === 'Deny' && values.length > 0 && values.every(({value}) => /^(?:\*|sts:.+)$/i.test(value))
  )
}

/** What a resource control policy is made of: a Deny to everyone, on every resource, unless a condition spares it. */
function isGuardrail({effect, principal, action, resource, condition}: Statement): boolean {
  return (
    effect?.value === 'Deny' &&
    principal !== undefined &&
    includesEveryone(principal) &&
    action !== undefined &&
    resource?.values.length === 1 &&
    resource.values[0]!.value === '*' &&
    (condition?.tests ?? []).some(({conditionKey}) =>
      /^aws:(?:PrincipalOrg|PrincipalIsAWSService|SourceOrg)/i.test(conditionKey.value),
    )
  )
}

const KMS = ['kms']

/** Prefixes in lower case of all actions; a lone `*` has none. A slip in `kms`, or in the colon, changes no type. */
function servicesOf(policy: Policy): Set<string> {
  const prefixes = writtenActions(policy).map(({value}) => /^[a-z0-9-]*/i.exec(value)![0].toLowerCase())
  return new Set(
    prefixes.filter((prefix) => prefix !== '').map((prefix) => closest(prefix, KMS)[0] ?? prefix),
  )
}

function only(services: ReadonlySet<string>, service: string): boolean {
  return services.size === 1 && services.has(service)
}

/** Whether there are resources, and all match (stars aside, which say nothing). */
function namesOnly(policy: Policy, arn: RegExp): boolean {
  const resources = policy.statements.flatMap(({resource, notResource}) => [
    ...(resource?.values ?? []),
    ...(notResource?.values ?? []),
  ])
  const named = resources.filter(({value}) => value !== '*')
  return named.length > 0 && named.every(({value}) => arn.test(withOpenParts(value)))
}

function isForEveryone({statements}: Policy): boolean {
  return statements.every(({principal}) => principal !== undefined && includesEveryone(principal))
}
