import type {JsonNode} from '../../text/json-tree.ts'
import {findShape, grants} from '../../tree/shape.ts'

/** Whether values are a policy of IAM, whole or in part. */
export function isPolicyText(roots: readonly JsonNode[]): boolean {
  const found = findShape(roots)
  return found.shape !== 'other' && grants(found)
}
