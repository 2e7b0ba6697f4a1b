import type {JsonMember, JsonNode, JsonObject, JsonScalar} from '../../text/json-tree.ts'
import {attributeOf, type Block} from './hcl-tree.ts'
import {openName} from './open-name.ts'
import {together} from './together.ts'
import {toNode} from './values.ts'
import {withVariables} from './variables.ts'

/** The principals that `principals` (or `not_principals`) blocks make together; undefined if there are none. */
export function principalMember(
  text: string,
  blocks: readonly Block[],
  name: string,
): JsonMember | undefined {
  const [first] = blocks
  if (!first) return undefined
  const key: JsonScalar = {type: 'string', ...first.key, value: name}
  const everyone = blocks.length === 1 ? starOf(text, first) : undefined
  if (everyone) return {key, value: everyone}
  const kinds = new Map<string, JsonMember>()
  for (const block of blocks) {
    const kind = kindOf(text, block)
    const known = kinds.get(kind.value)
    const identifiers = identifiersOf(text, block)
    if (known) known.value = together(known.value, identifiers)
    else kinds.set(kind.value, {key: kind, value: identifiers})
  }
  const last = blocks.at(-1)!
  const length = last.offset + last.length - first.offset
  const value: JsonObject = {type: 'object', offset: first.offset, length, members: [...kinds.values()]}
  return {key, value}
}

/** The star of a block that Terraform writes as `"Principal": "*"`. */
function starOf(text: string, block: Block): JsonScalar | undefined {
  if (kindOf(text, block).value !== '*') return undefined
  const identifiers = identifiersOf(text, block)
  const only =
    identifiers?.type === 'array' && identifiers.items.length === 1 ? identifiers.items[0] : identifiers
  return only?.type === 'string' && only.value === '*' ? only : undefined
}

/** Of a dynamic block nobody knows the kind: of any kind are only the identities of accounts. */
function kindOf(text: string, block: Block): JsonScalar {
  const type = attributeOf(block.body, 'type')?.value
  const node = type && toNode(text, type)
  return node?.type === 'string' ? node : {type: 'string', ...block.key, value: 'AWS'}
}

function identifiersOf(text: string, block: Block): JsonNode | undefined {
  const attribute = attributeOf(block.body, 'identifiers')
  if (attribute) return attribute.value && withVariables(toNode(text, attribute.value))
  return block.type === 'dynamic'
    ? {type: 'string', ...block.key, value: openName(block.labels.join('.'))}
    : undefined
}
