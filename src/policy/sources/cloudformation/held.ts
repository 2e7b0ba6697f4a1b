import {type JsonObject, memberOf} from '../../text/json-tree.ts'
import type {InferredType} from '../../tree/type.ts'
import type {BoundaryNames} from '../boundary-names.ts'
import {typeOfResource} from './resource-types.ts'

/** The resource of a template that a value belongs to. */
export interface Resource {
  /** Such as `AWS::KMS::Key`. */
  type: string
  /** Its logical id. */
  name: string | undefined
  properties: JsonObject
}

/** Where in a template a value stands. */
export interface Place {
  /** The name of the property that holds it, directly or in a list. */
  property: string | undefined
  /** Whether it is one of a list. */
  inList: boolean
  /** The object with that property. */
  parent: JsonObject | undefined
  /** How many objects it is in. */
  level: number
  /** Whether it is in what was sent, in what a plan would set up, or in the attributes of a queue or topic. */
  inRequest: boolean
  resource: Resource | undefined
  /** What the template does with the managed policies that it names. */
  managed: BoundaryNames
}

/** Names that bear a policy wherever they stand, and what they say of it: nothing but that it is one, or its type. */
export const POLICY_PROPERTIES: ReadonlyMap<string, InferredType['type'] | undefined> = new Map([
  ['AssumeRolePolicyDocument', 'trust'],
  ['KeyPolicy', 'key'],
  ['InlinePolicy', 'identity'],
  ['PolicyDocument', undefined],
  ['PolicyText', undefined],
  ['ResourcePolicy', undefined],
  ['RepositoryPolicyText', undefined],
  ['FileSystemPolicy', undefined],
  ['AccessPolicy', undefined],
  ['AccessPolicies', undefined],
  ['Policies', undefined],
  ['Policy', undefined],
  ['Document', undefined],
  ['Content', undefined],
])

/** Whether a property is named as tools and APIs name what holds a policy: `inlinePolicyDocument`, `policy`. */
export function namesPolicy(property: string | undefined): boolean {
  if (property === undefined) return false
  return POLICY_PROPERTIES.has(property) || /polic(?:y|ies)(?:_?(?:document|text|json))?$/i.test(property)
}

/** What a policy at that place is attached to; undefined if the place leaves it open. */
export function heldAt({property, inList, parent, resource, managed}: Place): InferredType | undefined {
  if (property === undefined) return undefined
  const where = inList ? `is in the \`${property}\`` : `is the \`${property}\``
  const own = POLICY_PROPERTIES.get(property)
  if (!resource) return heldByName(own, where, parent)
  const reason = `it ${where} of an \`${resource.type}\``
  if (property === 'AssumeRolePolicyDocument') return {type: 'trust', reason}
  if (resource.type === 'AWS::IAM::ManagedPolicy') return managedPolicy(resource, managed, reason)
  const held = typeOfResource(resource.type, stringIn(resource.properties, 'Type'))
  return held && {...held, reason}
}

/** A policy that names whom it is attached to grants them what it allows. */
function managedPolicy({name, properties}: Resource, managed: BoundaryNames, reason: string): InferredType {
  if (['Groups', 'Roles', 'Users'].some((list) => memberOf(properties, list)))
    return {type: 'identity', reason}
  const names = [name, stringIn(properties, 'ManagedPolicyName')]
  return managed.typeOf(
    names.filter((each) => each !== undefined),
    reason,
  )
}

/** Only the policies of users, groups and roles stand beside a name of their own. */
function heldByName(
  type: InferredType['type'] | undefined,
  where: string,
  parent: JsonObject | undefined,
): InferredType | undefined {
  if (type) return {type, reason: `it ${where}`}
  const named = parent && memberOf(parent, 'PolicyName') && memberOf(parent, 'PolicyDocument')
  return named ? {type: 'identity', reason: `it ${where} beside a \`PolicyName\``} : undefined
}

/** The string of that name; undefined if there is none. */
export function stringIn(object: JsonObject, name: string): string | undefined {
  const value = memberOf(object, name)?.value
  return value?.type === 'string' ? value.value : undefined
}
