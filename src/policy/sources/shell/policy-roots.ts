import type {JsonNode} from '../../json-tree.ts'
import {findShape} from '../../shape.ts'

/** Whether values are a policy of IAM, whole or in part: others have statements too, but of no effect. */
export function isPolicyText(roots: readonly JsonNode[]): boolean {
  const {shape, statements} = findShape(roots)
  if (shape === 'other') return false
  return (
    statements.length === 0 ||
    statements.some(({object}) => object.members.some(({key}) => key.value === 'Effect'))
  )
}
