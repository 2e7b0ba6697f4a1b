import {startsWithReference} from '../../open/references.ts'
import {
  type JsonMember,
  type JsonNode,
  type JsonObject,
  type JsonScalar,
  memberOf,
} from '../../text/json-tree.ts'

/** A policy without the parts of which only Terraform knows what they are. */
export interface SettledPolicy {
  root: JsonObject
  /** Whether statements are missing in it. */
  fragment: boolean
}

/**
 * Leaves out statements that are references: what they say cannot be judged. A reference for a condition, or for an
 * operator's tests, becomes a test whose condition key and value are that reference.
 */
export function settle(policy: JsonObject): SettledPolicy {
  const list = memberOf(policy, 'Statement')
  if (list?.value?.type !== 'array') {
    const root = mapMembers(policy, (member) => (member === list ? mapValue(member, withTests) : member))
    return {root, fragment: false}
  }
  const {value} = list
  const items = value.items.filter((item) => !isOpen(item)).map(withTests)
  const member = {...list, value: {...value, items}}
  const root = mapMembers(policy, (other) => (other === list ? member : other))
  return {root, fragment: items.length < value.items.length}
}

/** A statement whose condition has tests in all places. */
function withTests(statement: JsonNode): JsonNode {
  if (statement.type !== 'object') return statement
  return mapMembers(statement, (member) => {
    if (member.key.value !== 'Condition' || !member.value) return member
    if (isOpen(member.value)) return {...member, value: wrapped(member.value, openTest(member.value))}
    return mapValue(member, (condition) =>
      condition.type === 'object' ? mapMembers(condition, withOpenTest) : condition,
    )
  })
}

function withOpenTest(member: JsonMember): JsonMember {
  return member.value && isOpen(member.value) ? {...member, value: openTest(member.value)} : member
}

/** What is under an operator, where it is a reference: a test of which nothing is known. */
export function openTest(reference: JsonScalar): JsonObject {
  return wrapped(reference, reference)
}

/** An object in the reference's place that has it as the name of a member. */
function wrapped(reference: JsonScalar, value: JsonNode): JsonObject {
  const {offset, length} = reference
  return {type: 'object', offset, length, members: [{key: reference, value}]}
}

function mapMembers(object: JsonObject, map: (member: JsonMember) => JsonMember): JsonObject {
  return {...object, members: object.members.map(map)}
}

function mapValue(member: JsonMember, map: (value: JsonNode) => JsonNode): JsonMember {
  return {...member, value: member.value && map(member.value)}
}

function isOpen(node: JsonNode): node is JsonScalar {
  return node.type === 'string' && startsWithReference(node.value)
}
