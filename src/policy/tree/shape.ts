import {type JsonNode, type JsonObject, memberOf} from '../text/json-tree.ts'
import type {PolicyPath} from '../text/place.ts'
import type {PolicyShape} from './ast.ts'
import {areForeign} from './foreign-policies.ts'
import {meantElement, memberNear} from './near-elements.ts'

/** A JSON object that is a statement, and its path. */
export interface StatementObject {
  object: JsonObject
  path: PolicyPath
}

/** What a text is, and where its statements are. */
export interface Shape {
  shape: PolicyShape
  /** The object with `Statement`; undefined for the other shapes. */
  policy: JsonObject | undefined
  statements: StatementObject[]
}

/** The elements that a policy has. */
export const POLICY_ELEMENTS: ReadonlySet<string> = new Set(['Version', 'Id', 'Statement'])
/** The elements that a statement has. */
export const STATEMENT_ELEMENTS: ReadonlySet<string> = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
])
const SUBJECTS = ['Action', 'NotAction', 'Principal', 'NotPrincipal', 'Resource', 'NotResource']

/**
 * Decides from the top level alone: a policy deep inside another document is not this text's own.
 *
 * @param isStated whether its author, or what holds it, says that it is a policy, whatever it looks like
 */
export function findShape(roots: readonly JsonNode[], isStated = false): Shape {
  const policies = roots.filter(isPolicy)
  const statements = policies.length > 0 ? policies.flatMap(statementsOf) : statementsAt(roots)
  const shape = shapeOf(roots, policies, statements)
  const [root] = roots
  if (shape === 'other' && isStated && root?.type === 'object')
    return {shape: 'policy', policy: root, statements: statementsOf(root)}
  return {shape, policy: policies[0], statements}
}

function shapeOf(
  roots: readonly JsonNode[],
  policies: JsonObject[],
  statements: StatementObject[],
): PolicyShape {
  if (policies.length > 0) return 'policy'
  if (statements.length === 0) return 'other'
  return statements.length === 1 && roots[0]?.type !== 'array' ? 'statement' : 'statements'
}

/** API responses hold `Statement` as a string, or beside members of their own. */
export function isPolicy(node: JsonNode): node is JsonObject {
  if (node.type !== 'object') return false
  const statement = memberNear(node, 'Statement')
  if (!statement || !mostlyOf(node, POLICY_ELEMENTS)) return false
  if (areForeign(listOf(statement.value).filter(isObject), memberOf(node, 'Version')?.value)) return false
  const isExact = statement.key.value === 'Statement'
  if (!isExact && !hasDate(node) && !listOf(statement.value).some(looksLikeStatement)) return false
  if (!statement.value) return memberOf(node, 'Version') !== undefined
  if (statement.value.type === 'array')
    return statement.value.items.every((item) => item.type !== 'array' || item.items.some(looksLikeStatement))
  return statement.value.type === 'object'
}

/** Whether it has the version of a policy, or one that is written like it. */
function hasDate(node: JsonObject): boolean {
  const version = memberOf(node, 'Version')?.value
  return version?.type === 'string' && /^20\d\d-\d\d-\d\d$/.test(version.value)
}

function listOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node === undefined ? [] : node.type === 'array' ? node.items : [node]
}

function isObject(node: JsonNode): node is JsonObject {
  return node.type === 'object'
}

function looksLikeStatement(node: JsonNode): boolean {
  return (
    node.type === 'object' && mostlyOf(node, STATEMENT_ELEMENTS) && memberNear(node, 'Effect') !== undefined
  )
}

function statementsOf(policy: JsonObject): StatementObject[] {
  const member = memberNear(policy, 'Statement')
  const value = member?.value
  const path = member ? [member.key.value] : []
  if (value?.type === 'object') return [{object: value, path}]
  return value?.type === 'array' ? objectsOf(value.items, path) : []
}

/** Bare statements: a single one has the path `[]`, those of a list or side by side their index. */
function statementsAt(roots: readonly JsonNode[]): StatementObject[] {
  const [first] = roots
  if (roots.length === 1 && first?.type === 'object')
    return isStatement(first) ? [{object: first, path: []}] : []
  const nodes = roots.length === 1 && first?.type === 'array' ? first.items : roots
  const objects = objectsOf(nodes, [])
  return objects.every(({object}) => isStatement(object)) ? objects : []
}

function objectsOf(nodes: readonly JsonNode[], parent: PolicyPath): StatementObject[] {
  return nodes.flatMap((object, index) =>
    object.type === 'object' ? [{object, path: [...parent, index]}] : [],
  )
}

function isStatement(object: JsonObject): boolean {
  if (!mostlyOf(object, STATEMENT_ELEMENTS) || memberOf(object, 'Effect')?.value?.type !== 'string')
    return false
  return SUBJECTS.some((name) => memberOf(object, name)) && !areForeign([object], undefined)
}

/** A misspelt member is the author's business; more strange members than known ones are another format. */
function mostlyOf({members}: JsonObject, known: ReadonlySet<string>): boolean {
  const familiar = members.filter(({key}) => meantElement(key.value, known) !== undefined).length
  return familiar * 2 > members.length
}

/** Other formats have a `Statement` too; a policy's statements have an effect, or are elided altogether. */
export function grants({policy, statements}: Shape): boolean {
  if (statements.length === 0) return true
  if (statements.some(({object}) => memberNear(object, 'Effect') !== undefined)) return true
  // Without an effect anywhere, only the version and nothing but elements of statements tell a policy.
  const isStatement = ({object}: StatementObject) =>
    object.members.length > 0 && object.members.every(({key}) => STATEMENT_ELEMENTS.has(key.value))
  return policy !== undefined && hasDate(policy) && statements.every(isStatement)
}
