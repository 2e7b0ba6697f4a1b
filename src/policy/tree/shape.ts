import {type JsonNode, type JsonObject, memberOf} from '../text/json-tree.ts'
import type {PolicyPath} from '../text/place.ts'
import type {PolicyShape} from './ast.ts'

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

/** Decides from the top level alone: a policy deep inside another document is not this text's own. */
export function findShape(roots: readonly JsonNode[]): Shape {
  const policies = roots.filter(isPolicy)
  const statements = policies.length > 0 ? policies.flatMap(statementsOf) : statementsAt(roots)
  return {shape: shapeOf(roots, policies, statements), policy: policies[0], statements}
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
function isPolicy(node: JsonNode): node is JsonObject {
  if (node.type !== 'object') return false
  const statement = memberOf(node, 'Statement')
  if (!statement || !mostlyOf(node, POLICY_ELEMENTS)) return false
  if (!statement.value) return memberOf(node, 'Version') !== undefined
  if (statement.value.type === 'array') return statement.value.items.every((item) => item.type !== 'array')
  return statement.value.type === 'object'
}

function statementsOf(policy: JsonObject): StatementObject[] {
  const value = memberOf(policy, 'Statement')?.value
  if (value?.type === 'object') return [{object: value, path: ['Statement']}]
  return value?.type === 'array' ? objectsOf(value.items, ['Statement']) : []
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
  return SUBJECTS.some((name) => memberOf(object, name))
}

/** A misspelt member is the author's business; more strange members than known ones are another format. */
function mostlyOf({members}: JsonObject, known: ReadonlySet<string>): boolean {
  const names = new Set([...known].map((name) => name.toLowerCase()))
  const familiar = members.filter(({key}) => names.has(key.value.toLowerCase())).length
  return familiar * 2 > members.length
}

/** Other formats have a `Statement` too; a policy's statements have an effect, or are elided altogether. */
export function grants({statements}: Shape): boolean {
  return (
    statements.length === 0 ||
    statements.some(({object}) => object.members.some(({key}) => key.value === 'Effect'))
  )
}
