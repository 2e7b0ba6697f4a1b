import type {JsonMember, JsonNode, JsonObject, JsonScalar} from '../../text/json-tree.ts'
import {attributeOf, type Block} from './hcl-tree.ts'
import {openName} from './open-name.ts'
import {openTest} from './open-parts.ts'
import {together} from './together.ts'
import {toNode} from './values.ts'
import {withVariables} from './variables.ts'

interface Operator {
  key: JsonScalar
  block: Block
  /** The condition keys under it, by name. */
  keys: Map<string, JsonMember>
}

/**
 * The condition that `condition` blocks make together: one operator for each test, under it one key for each variable.
 * What Terraform makes is a test of which nothing is known. Undefined if there are no blocks.
 */
export function conditionMember(text: string, blocks: readonly Block[]): JsonMember | undefined {
  const [first] = blocks
  const last = blocks.at(-1)
  if (!first || !last) return undefined
  const operators = new Map<string, Operator>()
  // One is enough for all blocks of which nothing is known; two would be a key twice.
  const open = blocks.filter((block) => !addTest(text, block, operators)).slice(0, 1)
  const members = [...[...operators.values()].map(toMember), ...open.map(openOperator)]
  const length = last.offset + last.length - first.offset
  const value: JsonObject = {type: 'object', offset: first.offset, length, members}
  return {key: {type: 'string', ...first.key, value: 'Condition'}, value}
}

/** Whether the block is a test that can be read; then it is one of the operators'. */
function addTest(text: string, block: Block, operators: Map<string, Operator>): boolean {
  const test = scalarOf(text, block, 'test')
  const variable = scalarOf(text, block, 'variable')
  if (!test || !variable) return false
  const operator = operators.get(test.value) ?? {key: test, block, keys: new Map<string, JsonMember>()}
  operators.set(test.value, operator)
  const known = operator.keys.get(variable.value)
  const values = valuesOf(text, block)
  operator.keys.set(variable.value, {key: known?.key ?? variable, value: together(known?.value, values)})
  return true
}

function toMember({key, block: {offset, length}, keys}: Operator): JsonMember {
  return {key, value: {type: 'object', offset, length, members: [...keys.values()]}}
}

function openOperator({key, type, labels}: Block): JsonMember {
  const operator: JsonScalar = {type: 'string', ...key, value: openName([type, ...labels].join('.'))}
  return {key: operator, value: openTest(operator)}
}

function scalarOf(text: string, {body}: Block, name: string): JsonScalar | undefined {
  const value = attributeOf(body, name)?.value
  const node = value && toNode(text, value)
  return node?.type === 'string' ? node : undefined
}

function valuesOf(text: string, {body}: Block): JsonNode | undefined {
  const value = attributeOf(body, 'values')?.value
  return value && withVariables(toNode(text, value))
}
