import type {JsonNode} from '../../text/json-tree.ts'

/** In a policy document `&{…}` is a variable of IAM's, since `${…}` would be Terraform's. */
export function withVariables(node: JsonNode): JsonNode {
  if (node.type === 'array') return {...node, items: node.items.map(withVariables)}
  return node.type === 'string' ? {...node, value: node.value.replaceAll('&{', '${')} : node
}
