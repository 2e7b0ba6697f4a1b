import type {JsonNode, JsonScalar} from './json-tree.ts'
import type {Located, PolicyPath, Span} from './place.ts'

/** A member name that its object has already had; JSON.parse keeps only the last. */
export interface DuplicateKey extends Located {
  name: string
  /** The first member of that name. */
  first: Span
}

/** Every member whose object already has one of that name, in document order. The tree's depth is bounded by its reader. */
function findDuplicateKeys(node: JsonNode | undefined, path: PolicyPath): DuplicateKey[] {
  if (node?.type === 'array')
    return node.items.flatMap((item, index) => findDuplicateKeys(item, [...path, index]))
  if (node?.type !== 'object') return []
  const seen = new Map<string, JsonScalar>()
  return node.members.flatMap(({key, value}) => {
    const memberPath = [...path, key.value]
    const inside = findDuplicateKeys(value, memberPath)
    const first = seen.get(key.value)
    if (!first) seen.set(key.value, key)
    return first ? [toDuplicate(key, first, memberPath), ...inside] : inside
  })
}

/** The same for values side by side; the path of each begins with its index where there are several. */
export function findDuplicatesAmong(roots: readonly JsonNode[]): DuplicateKey[] {
  // Nearly all texts have none, and need no paths.
  if (!roots.some(hasDuplicateKeys)) return []
  return roots.flatMap((root, index) => findDuplicateKeys(root, roots.length > 1 ? [index] : []))
}

function hasDuplicateKeys(node: JsonNode): boolean {
  if (node.type === 'array') return node.items.some(hasDuplicateKeys)
  if (node.type !== 'object') return false
  const names = new Set(node.members.map(({key}) => key.value))
  return names.size < node.members.length || node.members.some(({value}) => value && hasDuplicateKeys(value))
}

function toDuplicate({offset, length, value}: JsonScalar, first: JsonScalar, path: PolicyPath): DuplicateKey {
  return {path, offset, length, name: value, first: {offset: first.offset, length: first.length}}
}
