import {toReference} from '../../open/references.ts'

/**
 * How a reference stands in a value: `${name}`, whose name is the expression without what no name has. It has no colon,
 * and so is never taken for a variable of IAM's.
 */
export function openName(expression: string): string {
  return toReference(expression.replace(/[^A-Za-z0-9_.-]+/g, '') || 'expression')
}
