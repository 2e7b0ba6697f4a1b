import type {JsonNode} from '../../text/json-tree.ts'
import type {Span} from '../../text/place.ts'

/** A function of CloudFormation that stands for a value: `{"Ref": x}`, `{"Fn::Sub": x}`. */
export interface Call extends Span {
  /** Without its `Fn::`. */
  name: string
  argument: JsonNode | undefined
}

/** The function that an object is, if it is one. */
export function callOf(node: JsonNode | undefined): Call | undefined {
  if (node?.type !== 'object' || node.members.length !== 1) return undefined
  const [{key, value} = {key: undefined, value: undefined}] = node.members
  if (!key || (key.value !== 'Ref' && !key.value.startsWith('Fn::'))) return undefined
  return {name: key.value.replace('Fn::', ''), argument: value, offset: node.offset, length: node.length}
}

/** Whether parts of a value are there only if a condition holds, or come from elsewhere. */
export function isConditional(node: JsonNode): boolean {
  if (node.type === 'array') return node.items.some(isConditional)
  if (node.type !== 'object') return false
  return node.members.some(
    ({key, value}) =>
      /^Fn::(?:If|Transform|ForEach)/.test(key.value) || (value !== undefined && isConditional(value)),
  )
}
