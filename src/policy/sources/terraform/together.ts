import type {JsonNode} from '../../text/json-tree.ts'

/** The values of two elements as one list, in the place of the first. */
export function together(first: JsonNode | undefined, second: JsonNode | undefined): JsonNode | undefined {
  if (!first || !second) return first ?? second
  const length = Math.max(second.offset + second.length - first.offset, first.length)
  if (first.type === 'array') {
    // In place: a list that is copied for each of its blocks costs quadratic time.
    first.items.push(...itemsOf(second))
    first.length = length
    return first
  }
  return {type: 'array', offset: first.offset, length, items: [first, ...itemsOf(second)]}
}

function itemsOf(node: JsonNode): JsonNode[] {
  return node.type === 'array' ? node.items : [node]
}
